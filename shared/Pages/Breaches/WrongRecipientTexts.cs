namespace Ombud.Pages.Breaches;

public static class WrongRecipientTexts
{
    public static readonly Text Title = new(
        "Sendt til feil mottaker", "Sendt til feil mottakar", "Sent to the wrong recipient");

    public static readonly Text Lead = new(
        "Det kan skje den beste. Svar på det du vet.",
        "Det kan skje den beste. Svar på det du veit.",
        "It happens to the best of us. Answer what you can.");

    public static readonly Text Data = new(
        "Se eller endre hva slags opplysninger det er",
        "Sjå eller endre kva slags opplysningar det er",
        "See or change what kind of information it is");

    public static readonly Text More = new("Vil du si mer?", "Vil du seie meir?", "Do you want to say more?");

    public static readonly Text Other = new(
        "Gjelder det noe annet?", "Gjeld det noko anna?", "Is it about something else?");

    public static readonly Text OtherLink = new(
        "Bruk det vanlige skjemaet",
        "Bruk det vanlege skjemaet",
        "Use the full form");
}
