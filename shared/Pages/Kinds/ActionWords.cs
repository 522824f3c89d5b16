using Ombud.Pages.Values;

namespace Ombud.Pages.Kinds;

/// <summary>Everything that is said about one action.</summary>
/// <param name="Title">Above its form, or on its button.</param>
/// <param name="Send">On the button that does it.</param>
/// <param name="Done">The confirmation to the person.</param>
/// <param name="History">In the history, without a name in front.</param>
public sealed record ActionWords(Text Title, Text Send, Text Done, Text History)
{
    /// <summary>For what nobody does at the desk.</summary>
    public static ActionWords OfHistory(Text history) => new(history, history, history, history);

    /// <summary>Above the fields; a form without fields shows it beside the button.</summary>
    public Text? Body { get; init; }

    /// <summary>It cannot be undone: the body is emphasised.</summary>
    public bool IsForGood { get; init; }

    /// <summary>What belongs beside the form: a page of the case, and the link's text.</summary>
    public (string Page, Text Words)? Paper { get; init; }

    /// <summary>The case's page on which it is done; null if it has a form on the case page.</summary>
    public string? Page { get; init; }

    /// <summary>On a button that does it with what is suggested; null where nothing is, and the title does.</summary>
    public Text? Press { get; init; }

    /// <summary>What the suggestion is, before its value; null where there is none.</summary>
    public Text? Suggestion { get; init; }

    /// <summary>The words for it while it only makes or takes back a proposal; null if it never does.</summary>
    public ActionWords? Proposal { get; init; }

    /// <summary>When it is the next step; null if it never is.</summary>
    public StepWords? Step { get; init; }

    public IReadOnlyDictionary<string, FieldWords> Fields { get; init; } = new Dictionary<string, FieldWords>();
}

/// <param name="What">To do now.</param>
public sealed record StepWords(Text What, Text Why);

/// <summary>How an action asks for one of its fields.</summary>
/// <param name="Rows">For a text.</param>
public sealed record FieldWords(Text Label, Text? Help = null, bool IsOptional = false, int Rows = 3)
{
    /// <summary>Words for the values to choose from.</summary>
    public ValueTexts? Values { get; init; }

    public ValueTexts? Examples { get; init; }

    /// <summary>For a drop-down list: the text for no choice.</summary>
    public Text? Choose { get; init; }

    /// <summary>The message if it is left blank; null where it is the same as everywhere else.</summary>
    public Text? Missing { get; init; }

    /// <summary>The list is of the municipality's units.</summary>
    public bool IsUnit { get; init; }

    /// <summary>The list is of the other municipalities.</summary>
    public bool IsMunicipality { get; init; }
}
