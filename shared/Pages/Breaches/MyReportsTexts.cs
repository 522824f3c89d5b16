namespace Ombud.Pages.Breaches;

internal static class MyReportsTexts
{
    public static readonly Text Title = new("Mine meldinger", "Meldingane mine", "My reports");

    public static readonly Text None = new(
        "Du har ikke meldt noe ennå.", "Du har ikkje meldt noko enno.", "You have not reported anything yet.");

    public static readonly Text Report = new("Meld avvik", "Meld avvik", "Report a breach");
    public static readonly Text Received = new("Meldt", "Meldt", "Reported");
    public static readonly Text Messages = new("Beskjeder til deg", "Beskjedar til deg", "Messages to you");
}
