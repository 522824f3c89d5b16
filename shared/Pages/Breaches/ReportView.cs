using Ombud.Pages.Errors;
using Ombud.Pages.Fields;

namespace Ombud.Pages.Breaches;

/// <summary>A report form as it was opened, or as it was sent and is shown again.</summary>
public sealed record ReportView
{
    /// <summary>The server-signed draft id; makes a second click harmless.</summary>
    public required string Draft { get; init; }

    /// <summary>One is shown as a fact, several as a select.</summary>
    public required IReadOnlyList<Choice> Municipalities { get; init; }

    public required Typed Typed { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Names of the text fields that seem to hold a fødselsnummer; the page then asks.</summary>
    public IReadOnlyList<string> IdentityNumberFields { get; init; } = [];

    /// <summary>Storage was out of reach: says that nothing is stored, and keeps what was typed.</summary>
    public bool NotStored { get; init; }

    /// <summary>How to reach the ombud instead, shown when nothing was stored.</summary>
    public OmbudReach? Reach { get; init; }
}
