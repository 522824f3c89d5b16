namespace Ombud.Pages.Teams;

internal static class TabTexts
{
    public static readonly Text SigningIn = new("Logger deg inn …", "Loggar deg inn …");

    public static readonly Text Failed = new(
        "Vi fikk ikke logget deg inn her i Teams. Åpne sakene i nettleseren.",
        "Vi fekk ikkje logga deg inn her i Teams. Opne sakene i nettlesaren.");

    public static readonly Text OpenInBrowser = new("Åpne i nettleseren", "Opne i nettlesaren");
}
