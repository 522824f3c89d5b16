using Ombud.Pages.Errors;
using Ombud.Pages.Fields;

namespace Ombud.Pages.Breaches;

/// <summary>A form that reports, as it was opened, or as it was sent and is shown again.</summary>
public abstract record FormView
{
    /// <summary>The server-signed draft id; makes a second click harmless.</summary>
    public required string Draft { get; init; }

    public required IReadOnlyList<Choice> Municipalities { get; init; }

    public required Typed Typed { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Storage was out of reach: says that not all is stored, and keeps what was typed.</summary>
    public bool NotStored { get; init; }

    /// <summary>How to reach the ombud instead, shown when nothing was stored.</summary>
    public OmbudReach? Reach { get; init; }
}

/// <summary>An employee's report: of one municipality as a fact, of several as a select.</summary>
public sealed record ReportView : FormView
{
    /// <summary>Names of the text fields that seem to hold a fødselsnummer; the page then asks.</summary>
    public IReadOnlyList<string> IdentityNumberFields { get; init; } = [];
}
