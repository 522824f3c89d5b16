namespace Ombud.Pages.SignIn;

internal static class SignInTexts
{
    public static readonly Text Title = new("Logg inn", "Logg inn", "Sign in");

    public static readonly Text Lead = new(
        "For å melde avvik må du være ansatt i en av kommunene. Logg inn med kontoen du bruker på jobb.",
        "For å melde avvik må du vere tilsett i ein av kommunane. Logg inn med kontoen du bruker på jobb.",
        "To report a breach you must work for one of the municipalities. Sign in with your work account.");

    public static readonly Text Button = new(
        "Logg inn med jobbkontoen", "Logg inn med jobbkontoen", "Sign in with your work account");

    public static readonly Text NotSetUp = new(
        "Innlogging er ikke satt opp her.", "Innlogging er ikkje sett opp her.", "Signing in is not set up here.");

    public static readonly Text Refused = new(
        "Vi kunne ikke logge deg inn", "Vi kunne ikkje logge deg inn", "We could not sign you in");

    public static readonly Text Who = new(
        "Navnet ditt vises bare for personvernombudet, hvis du ikke selv vil noe annet. Vi kan likevel ikke love at "
        + "ingen forstår hvem som meldte.",
        "Namnet ditt blir vist berre for personvernombodet, om du ikkje sjølv vil noko anna. Vi kan likevel ikkje love "
        + "at ingen forstår kven som melde.",
        "Your name is shown to the ombud only, unless you choose otherwise. Still, we cannot promise that nobody can "
        + "tell who reported.");

    public static readonly Text Citizen = new(
        "Er du innbygger? Da trenger du ikke logge inn.",
        "Er du innbyggjar? Då treng du ikkje logge inn.",
        "Are you a resident? Then you do not need to sign in.");

    public static readonly Text Console = new(
        "Velg en prøveperson i den lokale konsollen",
        "Vel ein prøveperson i den lokale konsollen",
        "Choose a test person in the local console");
}
