namespace Ombud.Pages.Inquiries.Parts;

/// <summary>The texts about an inquiry that came from elsewhere, or went on.</summary>
internal static class MovedTexts
{
    public static readonly Text From = new("Tidligere saksnummer", "Tidlegare saksnummer");
    public static readonly Text To = new("Nytt saksnummer", "Nytt saksnummer");
    public static readonly Text Municipality = new("Kommune", "Kommune");

    public static readonly Text UnderWay = new(
        "Henvendelsen er på vei til en annen kommune. Ingen kan gjøre noe med den før den er framme. Det tar sjelden "
        + "mer enn et par minutter.",
        "Førespurnaden er på veg til ein annan kommune. Ingen kan gjere noko med han før han er framme. Det tek "
        + "sjeldan meir enn eit par minutt.");

    public static readonly Text Gone = new(
        "Henvendelsen er flyttet. Det innbyggeren skrev, kan leses der den er nå.",
        "Førespurnaden er flytta. Det innbyggjaren skreiv, kan lesast der han er no.");
}
