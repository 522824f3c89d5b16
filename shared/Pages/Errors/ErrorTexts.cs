namespace Ombud.Pages.Errors;

internal static class ErrorTexts
{
    public static Text Title(int status) => status switch
    {
        401 => new("Du må logge inn", "Du må logge inn", "You need to sign in"),
        403 => new("Du har ikke tilgang til dette", "Du har ikkje tilgang til dette", "You do not have access to this"),
        404 => new("Vi finner ikke siden", "Vi finn ikkje sida", "We cannot find this page"),
        413 => new("Det du sendte, er for stort", "Det du sende, er for stort", "What you sent is too large"),
        429 => new("Det kom for mye på én gang", "Det kom for mykje på éin gong", "Too many requests at once"),
        503 => new(
            "Vi er ute av drift akkurat nå", "Vi er ute av drift akkurat no", "This service is not working right now"),
        < 500 => new("Dette kan vi ikke ta imot", "Dette kan vi ikkje ta imot", "We cannot accept this"),
        _ => new("Noe gikk galt hos oss", "Noko gjekk gale hos oss", "Something went wrong on our side"),
    };

    public static Text Sentence(int status) => status switch
    {
        401 => new(
            "Logg inn med jobbkontoen din og prøv igjen.",
            "Logg inn med jobbkontoen din og prøv igjen.",
            "Sign in with your work account and try again."),
        403 => new(
            "Kontoen din har ikke den rollen som trengs. Snakk med lederen din eller personvernombudet om du mener du "
            + "skal ha den.",
            "Kontoen din har ikkje den rolla som trengst. Snakk med leiaren din eller personvernombodet om du meiner "
            + "du skal ha ho.",
            "Your account does not have the role needed for this. Talk to your manager or the ombud if you think you "
            + "should have it."),
        404 => new(
            "Siden er flyttet, saken finnes ikke, eller den er ikke din.",
            "Sida er flytta, saka finst ikkje, eller ho er ikkje di.",
            "The page has moved, the case does not exist, or it is not yours."),
        413 => new(
            "Kort ned teksten og prøv igjen. Ingenting er lagret.",
            "Kort ned teksten og prøv igjen. Ingenting er lagra.",
            "Shorten the text and try again. Nothing has been saved."),
        429 => new(
            "Vent et minutt og prøv igjen. Det du sendte nå, er ikke lagret.",
            "Vent eit minutt og prøv igjen. Det du sende no, er ikkje lagra.",
            "Wait a minute and try again. What you just sent has not been saved."),
        < 500 => new(
            "Gå tilbake og prøv igjen. Det du sendte nå, er ikke lagret.",
            "Gå tilbake og prøv igjen. Det du sende no, er ikkje lagra.",
            "Go back and try again. What you just sent has not been saved."),
        503 => new(
            "Prøv igjen om noen minutter. Har du sendt et skjema uten å få kvittering, er det ikke sikkert at det er "
            + "lagret.",
            "Prøv igjen om nokre minutt. Har du sendt eit skjema utan å få kvittering, er det ikkje sikkert at det er "
            + "lagra.",
            "Try again in a few minutes. If you did not get a receipt for a form, it may not have been saved."),
        _ => new(
            "Vi har fått beskjed om feilen. Har du sendt et skjema uten å få kvittering, er det ikke sikkert at det er "
            + "lagret.",
            "Vi har fått beskjed om feilen. Har du sendt eit skjema utan å få kvittering, er det ikkje sikkert at det "
            + "er lagra.",
            "We have been notified. If you did not get a receipt for a form, it may not have been saved."),
    };

    public static readonly Text Hurry = new(
        "Haster det? Meld avviket til personvernombudet på telefon eller e-post. Fristen på 72 timer løper uansett.",
        "Hastar det? Meld avviket til personvernombodet på telefon eller e-post. Fristen på 72 timar går uansett.",
        "Is it urgent? Report to the ombud by telephone or e-mail. The 72 hours are running all the same.");

    public static readonly Text Reference = new(
        "Oppgi denne referansen hvis du tar kontakt:",
        "Oppgi denne referansen om du tek kontakt:",
        "If you contact us, please quote this reference:");
}
