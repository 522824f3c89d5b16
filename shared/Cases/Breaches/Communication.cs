namespace Ombud.Cases.Breaches;

/// <summary>Art. 34(3) and personopplysningsloven § 16: why the persons need not be told individually.</summary>
public enum Exemption
{
    /// <summary>(a): nobody can read the data.</summary>
    Unintelligible,

    /// <summary>(b): later measures removed the high risk.</summary>
    RiskRemoved,

    /// <summary>(c): disproportionate effort; a public communication instead.</summary>
    PublicMessage,

    /// <summary>§ 16: telling them would reveal what security, an investigation or secrecy keeps secret.</summary>
    SecretByLaw,
}

/// <summary>How the persons were told, or why they were not.</summary>
/// <param name="SentAt">Null only under an exemption where nothing is sent: any but (c).</param>
/// <param name="How">The channel; for an exemption, why it applies.</param>
/// <param name="Letter">The letter from the case that was used; null if none was.</param>
public sealed record Communication(
    Instant? SentAt, string How, Exemption? Exemption, Person By, Instant RecordedAt, SentLetter? Letter = null);
