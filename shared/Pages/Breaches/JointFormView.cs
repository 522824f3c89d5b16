using Ombud.Pages.Desk;

namespace Ombud.Pages.Breaches;

/// <summary>The ombud's report for several of the municipalities, in the order of the settings.</summary>
public sealed record JointFormView : FormView
{
    /// <summary>Names of the text fields that seem to hold a fødselsnummer; the page then asks.</summary>
    public IReadOnlyList<JointField> IdentityNumberFields { get; init; } = [];

    /// <summary>Texts that name a municipality which is not to read of itself there; the page then asks.</summary>
    public IReadOnlyList<JointField> TellingFields { get; init; } = [];

    /// <summary>The form was sent before with other answers; nothing was stored now.</summary>
    public bool SentBefore { get; init; }

    /// <summary>What this form has led to so far, as far as is known.</summary>
    public IReadOnlyList<NamedCase> Stored { get; init; } = [];
}

/// <param name="Name">Of the form's field.</param>
/// <param name="Fact">That it asks for.</param>
/// <param name="Municipality">Whose own text it is; null for a common one.</param>
public sealed record JointField(string Name, string Fact, string? Municipality = null);

/// <summary>The cases of one incident, for the ombud alone.</summary>
public sealed record JointReceiptView(IReadOnlyList<NamedCase> Cases);
