namespace Ombud.Pages.Errors;

/// <summary>What is said to who asks for more than there is room for.</summary>
public static class LimitTexts
{
    public static readonly Text TooMuch = new(
        "Det kom for mye fra deg på kort tid, og dette er ikke gjort. Vent et minutt og prøv igjen.",
        "Det kom for mykje frå deg på kort tid, og dette er ikkje gjort. Vent eit minutt og prøv igjen.",
        "You have sent too much in a short time, and this was not done. Wait a minute and try again.");

    /// <summary>Over a form that is shown again.</summary>
    public static readonly Text NotSent = new(
        "Ikke sendt: det kom for mye fra deg på kort tid",
        "Ikkje sendt: det kom for mykje frå deg på kort tid",
        "Not sent: you have sent too much in a short time");

    public static readonly Text TypedIsHere = new(
        "Alt du skrev, står her, men ingenting av det er lagret. Vent et minutt og trykk på knappen en gang til.",
        "Alt du skreiv, står her, men ingenting av det er lagra. Vent eit minutt og trykk på knappen ein gong til.",
        "Everything you wrote is here, but none of it has been saved. Wait a minute and press the button again.");

    public static readonly Text ManyWrong = new(
        "Du har spurt etter mye som ikke finnes, eller som ikke er ditt. Vent et minutt og prøv igjen. Saker som du "
        + "har tilgang til, kan du åpne som før.",
        "Du har spurt etter mykje som ikkje finst, eller som ikkje er ditt. Vent eit minutt og prøv igjen. Saker som "
        + "du har tilgang til, kan du opne som før.",
        "You have asked for many things that do not exist or are not yours. Wait a minute and try again. You can still "
        + "open the cases that you have access to.");

    public static readonly Text ReceiptNotConfirmed = new(
        "Vi kan ikke bekrefte denne kvitteringen nå",
        "Vi kan ikkje stadfeste denne kvitteringa no",
        "We cannot check this receipt right now");

    public static readonly Text ManyReceiptsWrong = new(
        "Mange kvitteringer som ikke stemmer, er prøvd på kort tid. Se etter at du har limt inn hele teksten, vent et "
        + "minutt og prøv igjen.",
        "Mange kvitteringar som ikkje stemmer, er prøvde på kort tid. Sjå etter at du har limt inn heile teksten, vent "
        + "eit minutt og prøv igjen.",
        "Many receipts that do not match have been tried in a short time. Make sure that you have pasted the whole "
        + "text, wait a minute and try again.");
}
