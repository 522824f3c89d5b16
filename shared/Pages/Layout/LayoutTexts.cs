namespace Ombud.Pages.Layout;

internal static class LayoutTexts
{
    public static readonly Text Product = new("Personvernombudet", "Personvernombodet", "Data protection ombud");

    public static readonly Text For = new(
        "for Gausdal, Øyer, Ringebu og Lillehammer",
        "for Gausdal, Øyer, Ringebu og Lillehammer",
        "for Gausdal, Øyer, Ringebu and Lillehammer");

    public static readonly Text Skip = new("Hopp til innholdet", "Hopp til innhaldet", "Skip to content");
    public static readonly Text Menu = new("Hovedmeny", "Hovudmeny", "Main menu");
    public static readonly Text Language = new("Språk", "Språk", "Language");
    public static readonly Text SignedIn = new("Logget inn som", "Logga inn som", "Signed in as");
    public static readonly Text SignOut = new("Logg ut", "Logg ut", "Sign out");
    public static readonly Text Error = new("Feil:", "Feil:", "Error:");

    public static readonly Text ErrorSummary = new(
        "Rett dette, og send igjen", "Rett dette, og send igjen", "Correct this and send again");

    public static readonly Text Exempt = new(
        "Unntatt offentlighet", "Unnateke offentlegheit", "Exempt from public access");

    public static Text Printed(string at, string by) => new($"Skrevet ut {at} av {by}", $"Skrive ut {at} av {by}");

    public static readonly Text Print = new(
        "Skriv ut eller lagre som PDF", "Skriv ut eller lagre som PDF", "Print or save as PDF");

    public static readonly Text ShowText = new("Vis teksten", "Vis teksten", "Show the text");
    public static readonly Text AllCases = new("Alle saker", "Alle saker");
    public static readonly Text Privacy = new("Personvern", "Personvern", "Privacy");
    public static readonly Text Accessibility = new("Tilgjengelighet", "Tilgjenge", "Accessibility");
    public const string FeedbackAddress = "/tilbakemelding";

    public static readonly Text Feedback = new(
        "Gi tilbakemelding på sidene", "Gi tilbakemelding på sidene", "Give feedback on these pages");

    public static readonly Text CheckReceipt = new("Sjekk en kvittering", "Sjekk ei kvittering", "Check a receipt");
    public static readonly Text Home = new("Til forsiden", "Til framsida", "To the front page");

    public static readonly Text Cookies = new(
        "Siden bruker ingen informasjonskapsler utenom innloggingen.",
        "Sida bruker ingen informasjonskapslar utanom innlogginga.",
        "This site uses no cookies other than for signing in.");

    public static string OwnName(Language language) => language switch
    {
        Pages.Language.Nn => "Nynorsk",
        Pages.Language.En => "English",
        _ => "Bokmål",
    };
}
