namespace Ombud.Cases.Inquiries;

/// <summary>What a citizen asks for (GDPR art. 15–22 and 12), or asks about.</summary>
public enum About
{
    /// <summary>Art. 15.</summary>
    Access,

    /// <summary>Art. 16.</summary>
    Rectification,

    /// <summary>Art. 17.</summary>
    Erasure,

    /// <summary>Art. 18.</summary>
    Restriction,

    /// <summary>Art. 20.</summary>
    Portability,

    /// <summary>Art. 21.</summary>
    Objection,

    /// <summary>The municipality asks for more than it needs (art. 5(1)(c)).</summary>
    ExcessiveCollection,

    /// <summary>How the citizen's data were handled.</summary>
    Complaint,

    /// <summary>Anything else about one's own data.</summary>
    Question,
}

/// <summary>The way on which it reached the municipality: any that the municipality has published starts the month
/// (EDPB 01/2022).</summary>
public enum InquiryChannel
{
    Form,
    Letter,
    Telephone,
    Counter,
    Mail,
}

public static class Abouts
{
    /// <summary>Whether granting it changes data, so that the answer says what was changed and who else was told
    /// (art. 19).</summary>
    public static bool ChangesData(this About about) =>
        about is About.Rectification or About.Erasure or About.Restriction;
}
