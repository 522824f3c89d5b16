namespace Ombud.Cases.Inquiries;

/// <summary>Why an inquiry is refused, or granted only in part. The answer names it exactly (personopplysningsloven
/// § 16 last paragraph; GDPR art. 12(4)).</summary>
public enum LegalGround
{
    /// <summary>Personopplysningsloven § 16 a.</summary>
    ForeignPolicyOrDefence,

    /// <summary>§ 16 b.</summary>
    CrimePrevention,

    /// <summary>§ 16 c.</summary>
    HealthOrCloseRelations,

    /// <summary>§ 16 d.</summary>
    StatutorySecrecy,

    /// <summary>§ 16 e.</summary>
    InternalPreparation,

    /// <summary>§ 16 f.</summary>
    ObviousInterests,

    /// <summary>GDPR art. 12(5): the burden of proof is the municipality's.</summary>
    ManifestlyUnfounded,

    /// <summary>Art. 11(2), 12(2): it shows that it cannot tell who the person is.</summary>
    CannotIdentify,

    /// <summary>Art. 15(4).</summary>
    RightsOfOthers,

    /// <summary>Art. 16 gives no right to it: what stands there is right, or an assessment.</summary>
    NotInaccurate,

    /// <summary>Art. 17(3)(b).</summary>
    LegalObligation,

    /// <summary>Art. 17(3)(d), personopplysningsloven § 17.</summary>
    Archiving,

    /// <summary>Art. 18(1): none of its four cases.</summary>
    NoCaseForRestriction,

    /// <summary>Art. 20(1)(a), (3): neither consent nor contract.</summary>
    PublicTask,

    /// <summary>Art. 21(1): it knows no objection to a legal obligation, or the grounds override it.</summary>
    CompellingGrounds,

    /// <summary>The municipality has no such data.</summary>
    NothingHeld,
}

public static class LegalGrounds
{
    private static readonly IReadOnlyList<LegalGround> ForAny =
        [LegalGround.ManifestlyUnfounded, LegalGround.CannotIdentify, LegalGround.NothingHeld];

    /// <summary>Those that the law knows for this right; none for what asks for no right, which is answered but never
    /// refused.</summary>
    public static IReadOnlyList<LegalGround> Of(About about) => about switch
    {
        About.Access =>
        [
            LegalGround.ForeignPolicyOrDefence, LegalGround.CrimePrevention, LegalGround.HealthOrCloseRelations,
            LegalGround.StatutorySecrecy, LegalGround.InternalPreparation, LegalGround.ObviousInterests,
            LegalGround.RightsOfOthers, LegalGround.Archiving, .. ForAny,
        ],
        About.Rectification => [LegalGround.NotInaccurate, LegalGround.Archiving, .. ForAny],
        About.Erasure => [LegalGround.LegalObligation, LegalGround.Archiving, .. ForAny],
        About.Restriction => [LegalGround.NoCaseForRestriction, LegalGround.Archiving, .. ForAny],
        About.Portability => [LegalGround.PublicTask, LegalGround.RightsOfOthers, .. ForAny],
        About.Objection => [LegalGround.CompellingGrounds, .. ForAny],
        _ => [],
    };
}
