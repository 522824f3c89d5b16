using Ombud.Pages.Desk;

namespace Ombud.Pages.Breaches;

/// <summary>The ombud's report for several of the municipalities, in the order of the settings.</summary>
public sealed record JointFormView : FormView
{
    /// <summary>The text fields that seem to contain a fødselsnummer; the page then asks.</summary>
    public IReadOnlyList<JointField> IdentityNumberFields { get; init; } = [];

    /// <summary>Texts that name a municipality to readers who should not learn of it; the page then asks.</summary>
    public IReadOnlyList<JointField> TellingFields { get; init; } = [];

    /// <summary>The form was sent before with different answers; nothing was stored this time.</summary>
    public bool SentBefore { get; init; }

    /// <summary>The cases created from this form so far, as far as is known.</summary>
    public IReadOnlyList<NamedCase> Stored { get; init; } = [];
}

/// <param name="Name">The form field's.</param>
/// <param name="Fact">The fact that it asks for.</param>
/// <param name="Municipality">The one whose own text it is; null for a common one.</param>
public sealed record JointField(string Name, string Fact, string? Municipality = null);

/// <summary>The cases of one incident, for the ombud only.</summary>
public sealed record JointReceiptView(IReadOnlyList<NamedCase> Cases);
