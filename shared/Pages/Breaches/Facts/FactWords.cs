using Ombud.Cases.Breaches;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>All that is said about one fact.</summary>
/// <param name="Label">At the desk, in the history and in the draft.</param>
/// <param name="Values">Words of the values to choose from; null for what is typed.</param>
public sealed record FactWords(Text Label, ValueTexts? Values = null)
{
    /// <summary>As a report asks for it, where that wants other words.</summary>
    public Text Question { get; init; } = Label;

    public Text? Help { get; init; }

    /// <summary>To whoever left it open, though it must be answered.</summary>
    public Text? Missing { get; init; }

    /// <summary>Over its column of the register, where that wants other words.</summary>
    public Text Column { get; init; } = Label;

    /// <summary>The values in a report, where they are told otherwise, or come in two groups.</summary>
    public ValueTexts? Answers { get; init; }

    public (Text Label, ValueTexts Answers)? Further { get; init; }

    public ValueTexts? Examples { get; init; }

    public bool InColumns { get; init; }

    /// <summary>Of what is typed on one line: its type in HTML.</summary>
    public string Input { get; init; } = "text";

    public int Rows { get; init; } = 3;

    /// <summary>Where a form asks otherwise.</summary>
    public IReadOnlyList<QuestionWords> On { get; init; } = [];

    public QuestionWords Asked(ReportForm form) =>
        On.FirstOrDefault(own => own.On == form) is { } own
            ? own with { Question = own.Question ?? Question }
            : new(form, Question, Help, Rows);

    /// <summary>The words of one value; what has none shows itself.</summary>
    public Text Value(string code) => Values?[code] ?? Text.Same(code);
}

/// <param name="Question">Null: as everywhere.</param>
public sealed record QuestionWords(ReportForm On, Text? Question = null, Text? Help = null, int Rows = 3);
