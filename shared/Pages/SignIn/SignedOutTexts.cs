namespace Ombud.Pages.SignIn;

internal static class SignedOutTexts
{
    public static readonly Text Title = new(
        "Du er logget ut, men det du skrev, er her",
        "Du er logga ut, men det du skreiv, er her",
        "You are signed out, but what you wrote is here");

    public static readonly Text Lead = new(
        "Det er ikke sendt ennå. Slik sender du det uten å skrive det på nytt:",
        "Det er ikkje sendt enno. Slik sender du det utan å skrive det på nytt:",
        "It has not been sent yet. To send it without typing it again:");

    public static readonly Text SignIn = new(
        "Logg inn i en ny fane", "Logg inn i ei ny fane", "Sign in in a new tab");

    public static readonly Text ComeBack = new(
        "Kom tilbake til denne fanen og trykk «Send på nytt».",
        "Kom tilbake til denne fana og trykk «Send på nytt».",
        "Come back to this tab and press “Send again”.");
}
