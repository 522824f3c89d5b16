namespace Ombud.Cases;

/// <summary>Who a note is for. Never mixed up: notes for the ombud alone are covered by the ombud's duty of secrecy
/// (personopplysningsloven § 18).</summary>
public enum Audience
{
    Ombud,
    Municipality,
    Reporter,
}

public static class Audiences
{
    /// <summary>Who a person may write to: the municipality's own people to each other and the ombud, the ombud to
    /// everybody.</summary>
    public static bool IsOpenTo(this Audience audience, Caller writer) =>
        audience is Audience.Municipality || writer.Has(Roles.Triage);
}
