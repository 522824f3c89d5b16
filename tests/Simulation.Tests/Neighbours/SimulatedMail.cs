using NodaTime;

namespace Ombud.Simulation.Tests.Neighbours;

/// <summary>What must become of a message.</summary>
internal enum Becomes
{
    /// <summary>A case that holds all its words.</summary>
    ACase,

    /// <summary>A case that tells where it lies.</summary>
    Unread,

    NoCase,
}

/// <summary>A message that came to the shared mailbox.</summary>
internal sealed record SimulatedMail(string Id, Instant At, string From, string Subject, string Text)
{
    public IReadOnlyList<string> To { get; init; } = [];

    public Becomes Becomes { get; init; }

    /// <summary>Kommunenummer of where it must lie.</summary>
    public string Place { get; init; } = "";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>It is certain that whoever it names has written it, and it is no machine.</summary>
    public bool MayBeAnswered { get; init; }
}
