namespace Ombud.Pages.Desk;

internal static class SessionsTexts
{
    public static readonly Text Title = new("Innlogginger", "Innloggingar");

    public static readonly Text Lead = new(
        "De som er logget inn nå. Den du logger ut, må logge inn på nytt, og får da rollene som gjelder da. "
        + "Bruk det når noen har sluttet, har fått andre oppgaver eller har mistet en maskin.",
        "Dei som er logga inn no. Den du loggar ut, må logge inn på nytt, og får då rollene som gjeld då. "
        + "Bruk det når nokon har slutta, har fått andre oppgåver eller har mista ei maskin.");

    public static readonly Text Ended = new("Logget ut", "Logga ut");

    public static readonly Text EndedBody = new(
        "Utloggingen virker overalt innen 30 sekunder.",
        "Utlogginga verkar overalt innan 30 sekund.");

    public static readonly Text None = new("Ingen er logget inn.", "Ingen er logga inn.");
    public static readonly Text Name = new("Navn", "Namn");
    public static readonly Text Roles = new("Roller", "Roller");
    public static readonly Text Until = new("Varer til", "Varer til");

    public static Text Count(int sessions) => sessions == 1
        ? new("1 innlogging", "1 innlogging")
        : new($"{sessions} innlogginger", $"{sessions} innloggingar");
}
