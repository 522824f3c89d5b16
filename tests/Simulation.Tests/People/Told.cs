using NodaTime;
using Ombud.Cases;

namespace Ombud.Simulation.Tests.People;

/// <summary>A form that somebody filled in, as it was sent.</summary>
internal sealed record FilledForm(int Number, Caller By, Municipality Municipality, string Draft, FilledReport Report);

/// <summary>A receipt that somebody saw.</summary>
internal sealed record SeenReceipt(FilledForm Form, CaseId Case, CaseNumber Number, Instant At);

/// <summary>An action whose page said that it was done.</summary>
internal sealed record SeenDeed(CaseId Case, int Version, string Action, string? Text);

/// <summary>What the suite told people: the promises that it must keep.</summary>
internal sealed class Told
{
    public List<SeenReceipt> Receipts { get; } = [];

    public List<SeenDeed> Deeds { get; } = [];
}
