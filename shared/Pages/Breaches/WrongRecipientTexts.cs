namespace Ombud.Pages.Breaches;

public static class WrongRecipientTexts
{
    public static readonly Text Title = new(
        "Sendt til feil mottaker", "Sendt til feil mottakar", "Sent to the wrong recipient");

    public static readonly Text Lead = new(
        "Det kan skje den beste. Svar på det du vet, så tar personvernombudet det videre.",
        "Det kan skje den beste. Svar på det du veit, så tek personvernombodet det vidare.",
        "It happens to the best of us. Answer what you can, and the ombud will take it from there.");

    public static readonly Text Other = new(
        "Gjelder det noe annet?", "Gjeld det noko anna?", "Is it about something else?");

    public static readonly Text OtherLink = new(
        "Bruk det vanlige skjemaet",
        "Bruk det vanlege skjemaet",
        "Use the full form");
}
