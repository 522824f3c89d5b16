namespace Ombud.Pages.Home;

internal static class PrivacyTexts
{
    public static readonly Text Title = new(
        "Personvern på denne siden",
        "Personvern på denne sida",
        "Privacy on this site");

    public static readonly Text Lead = new(
        "Her står det hva vi lagrer når du melder et avvik eller spør om personvern, hvem som ser det, og hvilke "
        + "rettigheter du har.",
        "Her står det kva vi lagrar når du melder eit avvik eller spør om personvern, kven som ser det, og kva rettar "
        + "du har.",
        "What we store when you report a breach or ask about privacy, who sees it, and what rights you have.");

    public static readonly Text Who = new("Hvem har ansvaret?", "Kven har ansvaret?", "Who is responsible?");

    public static readonly Text WhoBody = new(
        "Kommunen som saken gjelder, er behandlingsansvarlig. Kommunene har hver sine saker og ser ikke hverandres. "
        + "Personvernombudet er felles.",
        "Kommunen som saka gjeld, er behandlingsansvarleg. Kommunane har kvar sine saker og ser ikkje saker hos "
        + "kvarandre. Personvernombodet er felles.",
        "The municipality that the case concerns is the controller. Each has its own cases and sees no other's. They "
        + "share the ombud.");

    public static readonly Text What = new("Hva lagrer vi?", "Kva lagrar vi?", "What do we store?");

    public static readonly IReadOnlyList<Text> WhatList =
    [
        new(
            "Når en ansatt melder et avvik: navn og e-post fra innloggingen, telefonnummer hvis du oppgir det, og det "
            + "du skriver.",
            "Når ein tilsett melder eit avvik: namn og e-post frå innlogginga, telefonnummer om du oppgir det, og det "
            + "du skriv.",
            "When an employee reports a breach: name and e-mail from the sign-in, a telephone number if given, and "
            + "what is written."),
        new(
            "Når noen spør om personvern: det som står i henvendelsen, og kontaktopplysninger hvis du oppgir dem.",
            "Når nokon spør om personvern: det som står i førespurnaden, og kontaktopplysningar om du oppgir dei.",
            "When someone asks about privacy: what the inquiry says, and contact details if given."),
        new(
            "Hva som er gjort i saken: hvem, når og hvorfor. Det gjelder også hvem som har åpnet den.",
            "Kva som er gjort i saka: kven, når og kvifor. Det gjeld òg kven som har opna henne.",
            "What was done with the case: who, when and why, and who opened it."),
    ];

    public static readonly Text Why = new("Hvorfor har vi lov?", "Kvifor har vi lov?", "On what legal basis?");

    public static readonly Text WhyBody = new(
        "Fordi loven krever det: kommunen skal dokumentere og melde brudd (personvernforordningen artikkel 33) og "
        + "svare den som bruker rettighetene sine (artikkel 12). Grunnlaget er artikkel 6 nr. 1 bokstav c. Vi ber ikke "
        + "om samtykke.",
        "Fordi lova krev det: kommunen skal dokumentere og melde brot (personvernforordninga artikkel 33) og svare den "
        + "som bruker rettane sine (artikkel 12). Grunnlaget er artikkel 6 nr. 1 bokstav c. Vi ber ikkje om samtykke.",
        "Because the law requires it: the municipality must document and notify breaches (GDPR article 33) and answer "
        + "people who exercise their rights (article 12). The basis is article 6(1)(c). We do not ask for consent.");

    public static readonly Text Sees = new("Hvem ser det?", "Kven ser det?", "Who sees it?");

    public static readonly Text SeesBody = new(
        "Personvernombudet og de i din kommune som har ansvar for saken. Hvem som meldte et avvik, ser bare ombudet, "
        + "med mindre den som meldte, har sagt ja til noe annet. Varslene vi sender, inneholder aldri det du skrev. "
        + "Microsoft drifter systemet for oss som databehandler.",
        "Personvernombodet og dei i kommunen din som har ansvar for saka. Kven som melde eit avvik, ser berre ombodet, "
        + "med mindre den som melde, har sagt ja til noko anna. Varsla vi sender, inneheld aldri det du skreiv. "
        + "Microsoft driftar systemet for oss som databehandlar.",
        "The ombud, and those in your municipality who are responsible for the case. Only the ombud sees who reported, "
        + "unless the reporter agreed otherwise. Our alerts never contain what you wrote. Microsoft runs the system "
        + "for us as a processor.");

    public static readonly Text HowLong = new("Hvor lenge?", "Kor lenge?", "For how long?");

    public static readonly Text HowLongBody = new(
        "Så lenge kommunen må kunne dokumentere saken, og slik arkivreglene krever.",
        "Så lenge kommunen må kunne dokumentere saka, og slik arkivreglane krev.",
        "As long as the municipality must be able to document the case, and as archiving rules require.");

    public static readonly Text Rights = new("Rettighetene dine", "Rettane dine", "Your rights");

    public static readonly Text RightsBody = new(
        "Du kan be om å få se, rette, begrense eller slette det som gjelder deg, og du kan protestere. Kontakt "
        + "kommunen eller personvernombudet. Du kan alltid klage til Datatilsynet.",
        "Du kan be om å få sjå, rette, avgrense eller slette det som gjeld deg, og du kan protestere. Kontakt kommunen "
        + "eller personvernombodet. Du kan alltid klage til Datatilsynet.",
        "You can ask to see information about you, and to have it corrected, restricted or erased. You can also "
        + "object. Contact the municipality or the ombud. You can always complain to Datatilsynet, the supervisory "
        + "authority.");

    public static readonly Text Cookies = new("Informasjonskapsler", "Informasjonskapslar", "Cookies");

    public static readonly Text CookiesBody = new(
        "Logger du inn, bruker vi én informasjonskapsel som husker at du er innlogget. Ellers ingen. Vi måler ikke hva "
        + "du gjør, og vi henter ingenting fra andre nettsteder.",
        "Loggar du inn, bruker vi éin informasjonskapsel som hugsar at du er innlogga. Elles ingen. Vi måler ikkje kva "
        + "du gjer, og vi hentar ingenting frå andre nettstader.",
        "If you sign in, one cookie remembers that you are signed in. Otherwise there are none. We do not measure "
        + "what you do, and we fetch nothing from other sites.");

    public static readonly Text OrganisationNumber = new("Org.nr.", "Org.nr.", "Organisation number");
}
