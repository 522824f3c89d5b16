using Ombud.Pages.Errors;
using Ombud.Pages.Fields;

namespace Ombud.Pages.Breaches;

public sealed record JointFormView
{
    public required string Draft { get; init; }

    /// <summary>All that share the ombud, in the order of the settings.</summary>
    public required IReadOnlyList<Choice> Municipalities { get; init; }

    public required Typed Typed { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Names of the text fields that seem to hold a fødselsnummer; the page then asks.</summary>
    public IReadOnlyList<JointField> IdentityNumberFields { get; init; } = [];

    /// <summary>Texts that name a municipality which is not to read of itself there; the page then asks.</summary>
    public IReadOnlyList<JointField> TellingFields { get; init; } = [];

    /// <summary>Storage did not take all of it.</summary>
    public bool NotStored { get; init; }

    /// <summary>The form was sent before with other answers; nothing was stored now.</summary>
    public bool SentBefore { get; init; }

    /// <summary>What this form has led to so far, as far as is known.</summary>
    public IReadOnlyList<JointCase> Stored { get; init; } = [];

    public OmbudReach? Reach { get; init; }
}

/// <param name="Name">Of the form's field.</param>
/// <param name="Fact">That it asks for.</param>
/// <param name="Municipality">Whose own text it is; null for a common one.</param>
public sealed record JointField(string Name, string Fact, string? Municipality = null);

/// <summary>The cases of one incident, for the ombud alone.</summary>
public sealed record JointReceiptView(IReadOnlyList<JointCase> Cases);

/// <param name="DueAt">The next deadline, or null where none runs.</param>
public sealed record JointCase(string Number, string Municipality, NodaTime.Instant? DueAt);
