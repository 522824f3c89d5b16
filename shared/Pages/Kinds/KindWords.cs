using Ombud.Pages.Values;

namespace Ombud.Pages.Kinds;

/// <summary>The words of one kind of case, and what its page is made of.</summary>
public abstract class KindWords
{
    /// <summary>The kind's name on the wire.</summary>
    public abstract string Kind { get; }

    public abstract ValueTexts States { get; }

    /// <summary>What a state means for the one who reported.</summary>
    public abstract ValueTexts WhatHappensNext { get; }

    public abstract ValueTexts Deadlines { get; }

    public abstract ValueTexts Obligations { get; }

    /// <summary>By the names of the actions, those of the machinery included.</summary>
    public abstract IReadOnlyDictionary<string, ActionWords> Actions { get; }

    /// <summary>Components that show the case, between its head and its history; each takes the view as <c>View</c>.
    /// </summary>
    public abstract CaseParts Parts { get; }

    /// <summary>The step that the action is now.</summary>
    public virtual StepWords Step(string action, Case one) => Actions[action].Step
        ?? throw new ArgumentException($"{action} is never the next step.", nameof(action));

    /// <summary>Whom the case waits for, and since when; null where nobody knows.</summary>
    public abstract (Text Whom, Instant? Since) Waiting(Case one);

    /// <summary>How a deadline of the case was found.</summary>
    /// <param name="from">The moment that it is counted from, in words.</param>
    public abstract Text Why(Case one, string deadline, string from);

    /// <summary>What somebody should think of before doing it; null for nothing.</summary>
    public virtual Text? Warning(string action, Case one) => null;

    /// <summary>A deadline that was kept too late; null where none was.</summary>
    public virtual Text? Late(Case one) => null;

    /// <summary>Whether another part of the page shows what was posted and not done.</summary>
    public virtual bool IsFailedElsewhere(string action, Case one) => false;

    /// <summary>What the history says was done.</summary>
    public Text Happened(string action) =>
        Actions.TryGetValue(action, out var words) ? words.History : Text.Same(action);

    /// <summary>What the form of an action calls to mind; null for nothing.</summary>
    public virtual (Text Label, Text Words)? Recall(string action, Case one) => null;

    /// <summary>One detail of a history entry: its label and its words; null for what says nothing to a person.
    /// </summary>
    public abstract (Text Label, string Words)? Detail(
        KeyValuePair<string, string> detail, Language language, Times times);

    /// <summary>The text that a redaction names.</summary>
    public abstract Text TextNamed(string name);

    /// <summary>What an alert says, in the middle of a line, after the number of the case. Never a word of what was
    /// written: an alert must not leak the breach again.</summary>
    public abstract Text Headline(AlertTopic topic);

    /// <summary>The same in a table.</summary>
    public abstract Text Label(AlertTopic topic);

    /// <param name="written">Date and time in Norway.</param>
    public abstract Text DueAt(string written);
}

/// <param name="Whole">Across the page.</param>
/// <param name="Beside">Beside the actions.</param>
public sealed record CaseParts(IReadOnlyList<Type> Whole, IReadOnlyList<Type> Beside);

/// <summary>The words of every kind that this app knows.</summary>
public sealed class AllKinds(IEnumerable<KindWords> all)
{
    private readonly Dictionary<string, KindWords> _byName = all.ToDictionary(words => words.Kind);

    public IReadOnlyCollection<KindWords> All => _byName.Values;

    /// <exception cref="UnknownKindException">Nobody has words for it.</exception>
    public KindWords this[string kind] => _byName.GetValueOrDefault(kind) ?? throw new UnknownKindException(kind);
}
