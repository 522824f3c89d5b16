using Ombud.Cases.Breaches;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Facts;

/// <summary>Everything that is said about one fact.</summary>
/// <param name="Label">At the desk, in the history and in the draft.</param>
/// <param name="Values">Words for the values to choose from; null for typed values.</param>
public sealed record FactWords(Text Label, ValueTexts? Values = null)
{
    /// <summary>As a report asks for it, if worded differently.</summary>
    public Text Question { get; init; } = Label;

    public Text? Help { get; init; }

    /// <summary>The message if it is left blank although it is required.</summary>
    public Text? Missing { get; init; }

    /// <summary>The heading of its register column, if worded differently.</summary>
    public Text Column { get; init; } = Label;

    /// <summary>The values in a report, if worded differently or in two groups.</summary>
    public ValueTexts? Answers { get; init; }

    public (Text Label, ValueTexts Answers)? Further { get; init; }

    public ValueTexts? Examples { get; init; }

    public bool InColumns { get; init; }

    /// <summary>It names a place of the municipality: the form suggests those that it knows.</summary>
    public bool IsPlace { get; init; }

    /// <summary>The answers are few words each: tiles to tap, as many beside one another as fit.</summary>
    public bool Tiles { get; init; }

    /// <summary>What the script ticks elsewhere when an answer is chosen: values, with blanks between.</summary>
    public Func<string, string>? Fills { get; init; }

    /// <summary>The HTML type of a one-line field.</summary>
    public string Input { get; init; } = "text";

    public int Rows { get; init; } = 3;

    /// <summary>Where a form words it differently.</summary>
    public IReadOnlyList<QuestionWords> On { get; init; } = [];

    public QuestionWords Asked(ReportForm form) =>
        On.FirstOrDefault(own => own.On == form) is { } own
            ? own with { Question = own.Question ?? Question }
            : new(form, Question, Help, Rows);

    /// <summary>As whoever reported chose it.</summary>
    public Text Answer(string code) => Answers?.Find(code) ?? Value(code);

    /// <summary>The words for one value; a value without any shows itself.</summary>
    public Text Value(string code) => Values?[code] ?? Text.Same(code);
}

/// <param name="Question">Null: as everywhere else.</param>
public sealed record QuestionWords(ReportForm On, Text? Question = null, Text? Help = null, int Rows = 3)
{
    /// <summary>The message if it is left blank, where it is not as everywhere else.</summary>
    public Text? Missing { get; init; }
}
