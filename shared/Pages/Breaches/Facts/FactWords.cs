using Ombud.Cases.Breaches;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>All that is said about one fact.</summary>
/// <param name="Label">At the desk, in the history and in the draft.</param>
public sealed record FactWords(Text Label)
{
    /// <summary>As a report asks for it; null where none does.</summary>
    public Text? Question { get; init; }

    public Text? Help { get; init; }

    /// <summary>Over its column of the register, where that wants other words.</summary>
    public Text? Column { get; init; }

    /// <summary>Words of the values to choose from; null for what is typed.</summary>
    public ValueTexts? Values { get; init; }

    /// <summary>The same in a report, where they are told otherwise, or come in two groups.</summary>
    public ValueTexts? Answers { get; init; }

    public (Text Label, ValueTexts Answers)? Further { get; init; }

    public ValueTexts? Examples { get; init; }

    public bool InColumns { get; init; }

    /// <summary>Of what is typed on one line: its type in HTML.</summary>
    public string Input { get; init; } = "text";

    public int Rows { get; init; } = 3;

    /// <summary>Where a form asks otherwise.</summary>
    public IReadOnlyDictionary<ReportForm, QuestionWords> On { get; init; } =
        new Dictionary<ReportForm, QuestionWords>();

    public QuestionWords Asked(ReportForm form) =>
        On.TryGetValue(form, out var own)
            ? own with { Question = own.Question ?? Question }
            : new(Question, Help, Rows);

    /// <summary>The words of one value; what has none shows itself.</summary>
    public Text Value(string code) => Values?[code] ?? Text.Same(code);
}

/// <param name="Question">Null: as everywhere.</param>
public sealed record QuestionWords(Text? Question, Text? Help = null, int Rows = 3);
