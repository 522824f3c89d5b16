namespace Ombud.Pages.Errors;

/// <summary>Why a request was refused before any page could say so beside a field.</summary>
public static class RefusalTexts
{
    public static readonly Text SignInFirst = new(
        "Du er ikke logget inn, eller økten er over. Logg inn og prøv igjen.",
        "Du er ikkje logga inn, eller økta er over. Logg inn og prøv igjen.",
        "You are not signed in, or your session has ended. Sign in and try again.");

    public static readonly Text TokenInvalid = new(
        "Tokenet ble ikke godtatt: det er utløpt, eller det er utstedt av eller til noen andre.",
        "Tokenet vart ikkje godteke: det har gått ut, eller det er utferda av eller til nokon andre.",
        "The token was not accepted: it has expired, or it was issued by or for somebody else.");

    public static readonly Text RoleMissing = new(
        "Du har ikke rollen som trengs her. Snakk med lederen din eller personvernombudet om du mener du skal ha den.",
        "Du har ikkje rolla som trengst her. Snakk med leiaren din eller personvernombodet om du meiner du skal ha ho.",
        "You do not have the role needed for this. Talk to your manager or the ombud if you think you should have it.");

    public static readonly Text ReceiptDown = new(
        "Vi kan ikke vise kvitteringen akkurat nå. Kom du hit fra skjemaet, er meldingen lagret. Prøv igjen om litt.",
        "Vi kan ikkje vise kvitteringa akkurat no. Kom du hit frå skjemaet, er meldinga lagra. Prøv igjen om litt.",
        "We cannot show the receipt right now. If you came from the form, your report has been saved. Try again soon.");

    public static readonly Text CrossSite = new(
        "Forespørselen kom fra et annet nettsted. Åpne siden her og send på nytt.",
        "Førespurnaden kom frå ein annan nettstad. Opne sida her og send på nytt.",
        "The request came from another website. Open the page here and send it again.");

    public static readonly Text TooLarge = new(
        "Det du sendte, er for stort. Grensen er 256 kB, og 64 kB for ett felt.",
        "Det du sende, er for stort. Grensa er 256 kB, og 64 kB for eitt felt.",
        "What you sent is too large. The limit is 256 kB, and 64 kB for one field.");

    public static readonly Text NeedsJson = new(
        "Innholdet må være application/json i UTF-8.",
        "Innhaldet må vere application/json i UTF-8.",
        "The content must be application/json in UTF-8.");

    public static readonly Text NeedsForm = new(
        "Innholdet må være et skjema (application/x-www-form-urlencoded) i UTF-8.",
        "Innhaldet må vere eit skjema (application/x-www-form-urlencoded) i UTF-8.",
        "The content must be a form (application/x-www-form-urlencoded) in UTF-8.");

    public static readonly Text FormBroken = new(
        "Vi kunne ikke lese skjemaet: det har for mange felt.",
        "Vi kunne ikkje lese skjemaet: det har for mange felt.",
        "The form could not be read: it has too many fields.");

    public static readonly Text JsonBroken = new(
        "Innholdet er ikke gyldig JSON.",
        "Innhaldet er ikkje gyldig JSON.",
        "The content is not valid JSON.");

    public static readonly Text JsonFieldWrong = new(
        "Feltet har en verdi av feil type.",
        "Feltet har ein verdi av feil type.",
        "The field has a value of the wrong type.");

    public static readonly Text JsonFieldUnknown = new(
        "Feltet finnes ikke. Ukjente felt blir avvist, så ingenting blir borte uten at noen merker det.",
        "Feltet finst ikkje. Ukjende felt blir avviste, så ingenting blir borte utan at nokon merkar det.",
        "There is no such field. Unknown fields are refused, so that nothing is lost without anybody noticing.");

    public static readonly Text BadRequest = new(
        "Vi kunne ikke lese forespørselen.",
        "Vi kunne ikkje lese førespurnaden.",
        "The request could not be read.");

    public static readonly Text StorageDown = new(
        "Lageret vårt svarer ikke nå, og det du sendte, er kanskje ikke lagret. Vent litt og prøv igjen.",
        "Lageret vårt svarar ikkje no, og det du sende, er kanskje ikkje lagra. Vent litt og prøv igjen.",
        "Our storage is not responding, and what you sent may not have been saved. Wait a little and try again.");

    public static readonly Text SignInDown = new(
        "Innloggingstjenesten svarer ikke nå. Vent litt og prøv igjen.",
        "Innloggingstenesta svarar ikkje no. Vent litt og prøv igjen.",
        "The sign-in service is not responding. Wait a little and try again.");

    public static readonly Text Unexpected = new(
        "Noe gikk galt hos oss. Feilen er registrert med referansen.",
        "Noko gjekk gale hos oss. Feilen er registrert med referansen.",
        "Something went wrong on our side. The error has been recorded under this reference.");

    public static readonly Text NothingHere = new(
        "Her er det ingenting, eller ingenting som er ditt.",
        "Her er det ingenting, eller ingenting som er ditt.",
        "There is nothing here, or nothing that you can see.");

    public static readonly Text FieldsWrong = new(
        "Noe i innholdet må rettes. Ingenting er lagret.",
        "Noko i innhaldet må rettast. Ingenting er lagra.",
        "Something in the content must be corrected. Nothing was saved.");
}
