using System.Diagnostics;
using Ombud.Pages.Values;

namespace Ombud.Pages.Kinds;

/// <summary>The words of one kind of case, and the parts of its page.</summary>
public abstract class KindWords
{
    /// <summary>The kind's wire name.</summary>
    public abstract string Kind { get; }

    /// <summary>What its cases are called, many at once.</summary>
    public abstract Text Many { get; }

    public abstract ValueTexts States { get; }

    /// <summary>What a state means for the reporter; empty for a kind whose cases nobody can look at from outside.
    /// </summary>
    public virtual ValueTexts WhatHappensNext { get; } = new();

    /// <summary>Empty for a kind without any.</summary>
    public virtual ValueTexts Deadlines { get; } = new();

    /// <inheritdoc cref="Deadlines"/>
    public virtual ValueTexts Obligations { get; } = new();

    /// <summary>What to know before anything else, by the codes of a case's gist.</summary>
    public virtual ValueTexts Flags { get; } = new();

    /// <summary>The flag under which somebody may be in danger; null if the kind has none.</summary>
    public virtual string? GravestFlag => null;

    /// <summary>The kinds of data, by their codes in a case's gist.</summary>
    public virtual ValueTexts Data { get; } = new();

    /// <summary>What a case waits for.</summary>
    public Text WaitNamed(string what) => Obligations.Find(what) ?? Deadlines.Find(what) ?? CommonWords.Waits[what];

    /// <summary>The step that the action is in this state, for a list.</summary>
    public virtual Text StepIn(string action, string state) =>
        Actions.TryGetValue(action, out var words) ? words.Step?.What ?? words.Title : Text.Same(action);

    /// <summary>By the names of the actions, including the common ones.</summary>
    public abstract IReadOnlyDictionary<string, ActionWords> Actions { get; }

    /// <summary>Components that show the case, between its head and its history; each takes the view as
    /// <c>View</c>.</summary>
    public abstract CaseParts Parts { get; }

    /// <summary>What one reaches from the top of the case page: a part of it (<c>#facts</c>) or a page of the case. The
    /// history is added.</summary>
    public virtual IReadOnlyList<(string To, Text Words)> Sections => [];

    /// <summary>A component that shows the action as the next step, with what it takes to decide; null for its plain
    /// form.</summary>
    public virtual Type? StepPart(string action) => null;

    /// <summary>The step that the action is now.</summary>
    public virtual StepWords Step(string action, Case one) => Actions[action].Step
        ?? throw new ArgumentException($"{action} is never the next step.", nameof(action));

    /// <summary>Who the case is waiting for, and since when; null if unknown.</summary>
    public abstract (Text Whom, Instant? Since) Waiting(Case one);

    /// <summary>How a deadline of the case was calculated.</summary>
    /// <param name="from">The moment that it is counted from, in words.</param>
    public virtual Text Why(Case one, string deadline, string from) =>
        throw new UnreachableException($"A case of the kind {Kind} has no deadline.");

    /// <summary>What to consider before doing it; null for nothing.</summary>
    public virtual Text? Warning(string action, Case one) => null;

    /// <summary>A deadline that was met too late; null if none was.</summary>
    public virtual Text? Late(Case one) => null;

    /// <summary>Whether another part of the page shows what was posted without success.</summary>
    public virtual bool IsFailedElsewhere(string action, Case one) => false;

    /// <summary>The words for what was done; null for what this release does not know.</summary>
    public ActionWords? Of(HistoryEntry entry) => !Actions.TryGetValue(entry.Action, out var words) ? null
        : entry.Details.ContainsKey(CaseAction.Proposed) ? words.Proposal ?? words : words;

    /// <summary>How the history describes what was done.</summary>
    public Text Happened(HistoryEntry entry) => Of(entry)?.History ?? Text.Same(entry.Action);

    /// <summary>What the form of an action reminds the person of; null for nothing.</summary>
    public virtual (Text Label, Text Words)? Recall(string action, Case one) => null;

    /// <summary>What a text begins as in the form of an action, in the language of whoever will read it; null for
    /// nothing.</summary>
    public virtual string? Draft(string action, string field, Case one) => null;

    /// <summary>One detail of a history entry: its label and its words; null for what means nothing to a
    /// person.</summary>
    public abstract (Text Label, string Words)? Detail(
        KeyValuePair<string, string> detail, Language language, Times times);

    /// <summary>The text that a redaction refers to.</summary>
    public abstract Text TextNamed(string name);

    /// <summary>What an alert says, mid-sentence, after the case number. Never a word of what was written: an alert
    /// must not leak the breach again.</summary>
    public abstract Text Headline(AlertTopic topic);

    /// <summary>The same in a table.</summary>
    public abstract Text Label(AlertTopic topic);

    /// <summary>Where whoever wrote to the municipality reads what it says to them.</summary>
    public virtual string ReportersPage => "/mine-meldinger";

    /// <summary>The code of the language that they chose; null for that of their municipality.</summary>
    public virtual string? ReportersLanguage(Case one) => null;

    /// <param name="written">Date and time in Norway.</param>
    public virtual Text DueAt(string written) =>
        throw new UnreachableException($"A case of the kind {Kind} has no deadline.");
}

/// <param name="Whole">Across the page.</param>
/// <param name="Beside">Beside the actions.</param>
/// <param name="Below">Below the actions.</param>
public sealed record CaseParts(IReadOnlyList<Type> Whole, IReadOnlyList<Type> Beside, IReadOnlyList<Type> Below)
{
    /// <summary>Above everything else.</summary>
    public IReadOnlyList<Type> First { get; init; } = [];
}

/// <summary>The words of every kind that this app knows.</summary>
public sealed class AllKinds(IEnumerable<KindWords> all)
{
    private readonly Dictionary<string, KindWords> _byName = all.ToDictionary(words => words.Kind);

    public IReadOnlyCollection<KindWords> All => _byName.Values;

    /// <exception cref="UnknownKindException">There are no words for it.</exception>
    public KindWords this[string kind] => _byName.GetValueOrDefault(kind) ?? throw new UnknownKindException(kind);
}
