using Ombud.Pages.Fields;

namespace Ombud.Pages.Feedbacks;

/// <summary>The form for feedback: newly opened, or sent and shown again; or what is said once it has been stored.
/// </summary>
public sealed record FeedbackView
{
    /// <summary>What the server signed when it gave the form out; makes a second click harmless.</summary>
    public required string Form { get; init; }

    public IReadOnlyList<Choice> Municipalities { get; init; } = [];

    public Typed Typed { get; init; } = Typed.Nothing;

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Storage was unavailable: says so, and keeps what was typed.</summary>
    public bool NotStored { get; init; }

    /// <summary>It is stored: thanks, and no form.</summary>
    public bool IsSent { get; init; }
}
