namespace Ombud.Cases.Breaches;

/// <summary>Datatilsynet's groups of causes, and those of municipal forms.</summary>
public enum Cause
{
    WrongRecipient,
    Hacking,
    Snooping,
    AccessControl,
    Publication,
    BreakIn,
    LostEquipment,
    Other,
}

public enum CauseNature
{
    HumanError,
    Technical,
    Malicious,
}

public enum CauseOrigin
{
    Inside,
    Outside,
}

/// <summary>What the persons are to the municipality.</summary>
public enum Relation
{
    Inhabitants,
    Employees,
    Pupils,
    KindergartenChildren,
    Patients,
    Applicants,
    Relatives,
    Other,
}

public enum Encryption
{
    None,
    Partly,
    All,
}

public enum ControllerRole
{
    Controller,
    JointController,
    ProcessorForAnother,
}

/// <summary>Others who may need a notice of their own: a check box; nothing is sent.</summary>
public enum OtherNotice
{
    Police,
    SecurityAuthority,
    HealthCert,
    CountyGovernor,
    Other,
}

/// <summary>What the investigation found beyond the report: what art. 33(3) and 33(5) and Datatilsynet's form ask for.
/// Null means not known yet.</summary>
public sealed record Findings
{
    public static Findings Nothing { get; } = new();

    public string? DiscoveredHow { get; init; }
    public ControllerRole? Role { get; init; }
    public string? OtherControllers { get; init; }
    public Cause? Cause { get; init; }
    public string? CauseText { get; init; }
    public CauseNature? CauseNature { get; init; }
    public CauseOrigin? CauseOrigin { get; init; }

    /// <summary>Name of the processor where the breach occurred, art. 33(2).</summary>
    public string? Processor { get; init; }

    /// <summary>When the processor informed the municipality: as a rule it is aware from then (EDPB 9/2022).</summary>
    public Instant? ProcessorToldAt { get; init; }

    public IReadOnlyList<Relation> Relations { get; init; } = [];
    public bool? Vulnerable { get; init; }

    /// <summary>Records are not persons: art. 33(3)(a) asks for both.</summary>
    public Persons? Records { get; init; }

    public Encryption? Encryption { get; init; }
    public string? Whereabouts { get; init; }
    public string? Consequences { get; init; }
    public string? Mitigation { get; init; }
    public string? Prevention { get; init; }
    public bool? OtherCountries { get; init; }
    public IReadOnlyList<OtherNotice> OtherNotices { get; init; } = [];
    public string? Owner { get; init; }
    public string? Lessons { get; init; }

    /// <summary>Why Datatilsynet is being notified late, as it is to be worded (art. 33(1)); what was sent is kept with
    /// the notification.</summary>
    public string? ReasonForDelay { get; init; }

    /// <summary>Why the times are so far apart, if they are: see <see cref="Oddity"/>.</summary>
    public string? TimesExplanation { get; init; }

    /// <summary>The letter to the persons in bokmål, as somebody wrote it; null where nobody has.</summary>
    public string? LetterNb { get; init; }

    /// <summary>The same in nynorsk.</summary>
    public string? LetterNn { get; init; }
}
