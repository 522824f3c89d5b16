using Ombud.Pages.Values;

namespace Ombud.Pages.Kinds;

/// <summary>All that is said about one action.</summary>
/// <param name="Title">Over its form, or on its button.</param>
/// <param name="Send">On the button that does it.</param>
/// <param name="Done">To the person, when it was done.</param>
/// <param name="History">In the history, behind nobody's name.</param>
public sealed record ActionWords(Text Title, Text Send, Text Done, Text History)
{
    /// <summary>Of what nobody does at the desk.</summary>
    public static ActionWords OfHistory(Text history) => new(history, history, history, history);

    /// <summary>Over the fields; a form without fields says it beside the button.</summary>
    public Text? Body { get; init; }

    /// <summary>It cannot be undone: the body is stressed.</summary>
    public bool IsForGood { get; init; }

    /// <summary>What belongs beside the form: a page of the case, and what the link says.</summary>
    public (string Page, Text Words)? Paper { get; init; }

    /// <summary>The page of the case on which it is done; null: it has a form on the case page.</summary>
    public string? Page { get; init; }

    /// <summary>Where it is the next step; null for what never is.</summary>
    public StepWords? Step { get; init; }

    public IReadOnlyDictionary<string, FieldWords> Fields { get; init; } = new Dictionary<string, FieldWords>();
}

/// <param name="What">To do now.</param>
public sealed record StepWords(Text What, Text Why);

/// <summary>How an action asks for one of its fields.</summary>
/// <param name="Rows">Of a text.</param>
public sealed record FieldWords(Text Label, Text? Help = null, bool IsOptional = false, int Rows = 3)
{
    /// <summary>Words of the values to choose from.</summary>
    public ValueTexts? Values { get; init; }

    public ValueTexts? Examples { get; init; }

    /// <summary>Of a list that opens: the words of no choice.</summary>
    public Text? Choose { get; init; }
}
