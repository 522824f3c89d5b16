using System.Text.Json;

namespace Ombud.Cases;

/// <summary>What is known about a kind of case before any of its cases is read.</summary>
/// <param name="Name">On the wire.</param>
/// <param name="Type">Of its cases.</param>
/// <param name="States">On the wire, in order.</param>
/// <param name="Deadline">Name of the deadline that <see cref="Case.DueAt"/> refers to; empty where none of its cases
/// has one.</param>
/// <param name="Actions">What the desk can do to its cases, in page order.</param>
/// <param name="ReadTopic">The kind's own alert topic by name; null if it has none by that name.</param>
public sealed record CaseKind(
    string Name, Type Type, IReadOnlyList<string> States, string Deadline,
    IReadOnlyList<CaseAction> Actions, Func<string, AlertTopic?> ReadTopic)
{
    /// <summary>Who takes out of a text what somebody else wrote, where another person's data stand in it.</summary>
    public Roles Redactor { get; init; } = Roles.Triage;

    /// <summary>The law counts its deadline in days, so it ends with a day and at no hour.</summary>
    public bool CountsDays { get; init; }

    /// <summary>The last day of a deadline that is counted in days; null for one that is counted in hours.</summary>
    public LocalDate? LastDayOf(Instant dueAt) => CountsDays ? dueAt.InZone(Norway.Zone).Date : null;

    /// <summary>Every code that may stand in the gist of such a case: its kinds of data, and its flags.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>What an alert about such a case is about.</summary>
    public AlertTopic TopicNamed(string name) =>
        AlertTopic.ReadCommon(name) ?? ReadTopic(name) ?? new AlertTopic.OfAnotherRelease(name);
}

/// <summary>The kinds of case that this suite knows. Anything of an unknown kind fails loudly: it must never be skipped
/// as if there were nothing to do.</summary>
public sealed class CaseKinds(params IReadOnlyList<CaseKind> all)
{
    public IReadOnlyList<CaseKind> All { get; } = all;

    /// <exception cref="UnknownKindException">There is no such kind.</exception>
    public CaseKind this[string? name] =>
        All.FirstOrDefault(kind => kind.Name == name) ?? throw new UnknownKindException(name);

    /// <summary>Whether any of them has an alert by this name.</summary>
    public bool KnowTopic(string name) => All.Any(kind => kind.TopicNamed(name) is not AlertTopic.OfAnotherRelease);

    /// <summary>A case as <see cref="Case.ToJson"/> wrote it.</summary>
    /// <exception cref="UnknownKindException">It is of a kind that this release does not know.</exception>
    /// <exception cref="JsonException">It is not a case.</exception>
    public Case Read(string document)
    {
        var kind = this[JsonSerializer.Deserialize<Labelled>(document, CaseJson.Options)?.Kind];
        return (Case?)JsonSerializer.Deserialize(document, kind.Type, CaseJson.Options)
            ?? throw new JsonException("The document is not a case.");
    }

    private sealed record Labelled(string? Kind);
}

public sealed class UnknownKindException(string? kind) : Exception($"There is no kind of case called «{kind}».");
