namespace Ombud.Pages.Breaches;

/// <param name="NotifyBy">72 hours from when the municipality is presumed to have become aware.</param>
/// <param name="KeptText">The whole receipt as text, with its proof; what /kvittering checks.</param>
public sealed record ReceiptView(
    string Number,
    string Municipality,
    Instant ReceivedAt,
    Instant NotifyBy,
    string KeptText)
{
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
