using Ombud.Cases.Breaches;

namespace Ombud.Pages.Breaches;

/// <param name="NotifyBy">72 hours from when the municipality is presumed to have become aware.</param>
public sealed record ReceiptView(
    string Number,
    string Municipality,
    Instant ReceivedAt,
    Instant NotifyBy)
{
    /// <summary>Number, time and proof, without what was reported; /kvittering checks either text.</summary>
    public required string ShortText { get; init; }

    /// <summary>With the answers as the proof covers them.</summary>
    public required string KeptText { get; init; }

    /// <summary>What was reported; null once it was corrected or redacted.</summary>
    public BreachFacts? Answers { get; init; }

    public bool HasProtectedAddress { get; init; }
}

public enum ReceiptResult
{
    NotChecked,
    Genuine,
    NotGenuine,
    Unreadable,
}

/// <param name="Receipt">What was pasted, to show again.</param>
/// <param name="Number">Only for a genuine receipt, like the time.</param>
public sealed record ReceiptCheckView(
    string? Receipt = null,
    ReceiptResult Result = ReceiptResult.NotChecked,
    string? Number = null,
    Instant? ReceivedAt = null,
    IReadOnlyList<FieldProblem>? Problems = null);
