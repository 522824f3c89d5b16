namespace Ombud.Pages.Teams;

/// <summary>What people read about the Teams app before they open it.</summary>
public static class AppTexts
{
    public static readonly Text Name = new("Personvernombud", "Personvernombod");

    public static readonly Text Brief = new(
        "Avvik og henvendelser om personvern, med fristene som løper.",
        "Avvik og førespurnader om personvern, med fristane som går.");

    public static readonly Text Full = new(
        "For personvernombudet og for dem i kommunen som avgjør saker. Appen viser avvik og henvendelser med fristene "
        + "som løper, og sier fra når noe er nytt eller en frist snart er ute. Varsler og kort inneholder saksnummer, "
        + "kommune og frist, men aldri det noen har skrevet i saken.",
        "For personvernombodet og for dei i kommunen som avgjer saker. Appen viser avvik og førespurnader med fristane "
        + "som går, og seier frå når noko er nytt eller ein frist snart er ute. Varsel og kort inneheld saksnummer, "
        + "kommune og frist, men aldri det nokon har skrive i saka.");

    public static readonly Text Cases = new("Saker", "Saker");

    /// <summary>What one can write to the bot, as it offers it.</summary>
    public static IReadOnlyList<(Text Title, Text What)> Commands { get; } =
    [
        (new("saker", "saker"), new("Sakene som venter på deg", "Sakene som ventar på deg")),
        (new("frister", "fristar"), new("Fristene som løper", "Fristane som går")),
        (new("hjelp", "hjelp"), new("Det du kan skrive her", "Det du kan skrive her")),
    ];
}
