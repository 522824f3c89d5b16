using Ombud.Pages.Errors;
using Ombud.Pages.Fields;

namespace Ombud.Pages.Breaches;

/// <summary>A report form, either newly opened or sent and shown again.</summary>
public abstract record FormView
{
    /// <summary>The server-signed draft id; makes a second click harmless.</summary>
    public required string Draft { get; init; }

    public required IReadOnlyList<Choice> Municipalities { get; init; }

    public required Typed Typed { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Storage was unavailable: says that not everything is stored, and keeps what was typed.</summary>
    public bool NotStored { get; init; }

    /// <summary>How to reach the ombud instead, shown when nothing was stored.</summary>
    public OmbudReach? Reach { get; init; }
}

/// <summary>An employee's report: a single municipality is shown as a fact, several as a select.</summary>
public sealed record ReportView : FormView
{
    /// <summary>Names of the text fields that seem to contain a fødselsnummer; the page then asks.</summary>
    public IReadOnlyList<string> IdentityNumberFields { get; init; } = [];

    /// <summary>Just opened: what this browser kept may fill it in.</summary>
    public bool IsNew { get; init; }

    /// <summary>The case that the same report became when it was sent not long ago; the page then asks.</summary>
    public Case? SentLike { get; init; }

    public bool IsStopped => Problems.Count > 0 || IdentityNumberFields.Count > 0 || SentLike is not null;
}
