using Ombud.Pages.Fields;

namespace Ombud.Pages.Inquiries;

/// <summary>The form in which staff register what came by letter, telephone or counter; newly opened, or sent and shown
/// again.</summary>
public sealed record RegisterInquiryView
{
    /// <summary>The server-signed draft id; makes a second click harmless.</summary>
    public required string Draft { get; init; }

    /// <summary>The name of the municipality that it is registered for: the caller's own.</summary>
    public required string Municipality { get; init; }

    public Typed Typed { get; init; } = Typed.Nothing;

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Storage was unavailable: says so, and keeps what was typed.</summary>
    public bool NotStored { get; init; }
}
