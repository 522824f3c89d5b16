using NodaTime;

namespace Ombud.Pages.Breaches;

public sealed record MyReportsView(IReadOnlyList<MyReport> Reports)
{
    /// <summary>The number of the report whose reply was just sent.</summary>
    public string? Sent { get; init; }

    public FailedReply? Failed { get; init; }
}

/// <param name="State">Of the case, on the wire.</param>
/// <param name="Messages">Oldest first.</param>
public sealed record MyReport(
    string Number,
    string Kind,
    string Municipality,
    Instant ReceivedAt,
    string State,
    IReadOnlyList<MessageToReporter> Messages)
{
    public bool IsOpen { get; init; }
}

/// <param name="From">Null for the one who reported.</param>
/// <param name="Text">Null where it was redacted.</param>
public sealed record MessageToReporter(Instant At, string? From, string? Text);

/// <summary>A reply that was not sent, as it was typed.</summary>
public sealed record FailedReply(string Number, string? Text)
{
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>The ombud wrote meanwhile.</summary>
    public bool HasNews { get; init; }

    public bool IsClosed { get; init; }
}
