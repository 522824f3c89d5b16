using Azure;

namespace Ombud.Stores;

/// <summary>How far an alert has come, as it was read: the next attempt is recorded on it or not at all.</summary>
/// <param name="Outcome">Of its last attempt.</param>
/// <param name="Ends">No further attempt follows.</param>
public sealed record DeliveryMark(string Outcome, int Attempt, bool Ends)
{
    /// <summary>The outcome of an alert that is prepared, and not sent yet.</summary>
    internal const string Begun = "begun";

    /// <summary>Somebody else wrote it; it counts for nothing.</summary>
    public bool IsForged { get; init; }

    /// <summary>Where what was sent, or is about to be, stands; null for what cannot be changed there.</summary>
    public string? Place { get; init; }

    internal ChainHead Head { get; init; } = ChainHead.None;

    internal ETag Tag { get; init; }

    /// <summary>Whether this very message was acted on: the bus promises at least once, not once.</summary>
    public bool Covers(AlertDecided alert) => Ends || Attempt >= alert.Attempt;
}
