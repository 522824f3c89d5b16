using Ombud.Cases.Breaches;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

/// <summary>How the suite appears from outside.</summary>
public sealed record SiteOptions
{
    public const string Section = "Site";

    /// <summary>Scheme, name and port that people's browsers use: <c>https://ombud.lillehammer.no</c>.</summary>
    public string PublicOrigin { get; init; } = "";

    public string OmbudName { get; init; } = "Personvernombudet";

    /// <summary>Shown when the pages are not working, so that a report can still be made.</summary>
    public string? OmbudEmail { get; init; }

    public string? OmbudPhone { get; init; }

    /// <summary>How one gets access to Datatilsynet's form in Altinn, in the municipalities' own words (<c>Nb</c> and
    /// <c>Nn</c>). Null: by a tilgangspakke.</summary>
    public Text? FormAccess { get; init; }

    /// <summary>Why cases are exempt from public access, as it stands on pages and prints about one.</summary>
    public string Grounds { get; init; } = "offl. § 13 jf. fvl. § 13";

    /// <summary>How long an export may be in the making: half of what host.json gives a request, so that there is time
    /// to send it. What takes longer is asked for in parts.</summary>
    public double ExportSeconds { get; init; } = 60;

    /// <summary>Who may show the desk inside their own pages: Teams, where it is a tab. Empty means nobody.</summary>
    public IReadOnlyList<string> DeskFrameAncestors { get; init; } = [];

    /// <summary>How to report when the pages are not working; null when no address is set.</summary>
    internal DraftContact Contact => new(OmbudName, OmbudEmail, OmbudPhone);

    internal OmbudReach? Reach => OmbudEmail is { } email ? new(email, OmbudPhone) : null;

    internal SiteOptions Checked(bool isDevelopment)
    {
        if (!Uri.TryCreate(PublicOrigin, UriKind.Absolute, out var origin)
            || origin.GetLeftPart(UriPartial.Authority) != PublicOrigin
            || !(origin.Scheme == Uri.UriSchemeHttps || (isDevelopment && origin.Scheme == Uri.UriSchemeHttp)))
        {
            throw new InvalidOperationException(
                "Set Site:PublicOrigin to the https origin that browsers use, without a path or a slash at the end.");
        }

        return this;
    }
}
