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
        "This page says what we store when you report a breach or ask about privacy, who sees it, and what rights you "
        + "have.");

    public static readonly Text Who = new("Hvem har ansvaret?", "Kven har ansvaret?", "Who is responsible?");

    public static readonly Text WhoBody = new(
        "Kommunen som saken gjelder, er behandlingsansvarlig. Hver kommune har sine egne saker og ser ikke de andres. "
        + "Personvernombudet er felles. Kommunen som drifter systemet, er databehandler for de andre.",
        "Kommunen som saka gjeld, er behandlingsansvarleg. Kvar kommune har sine eigne saker og ser ikkje sakene til "
        + "dei andre. Personvernombodet er felles. Kommunen som driftar systemet, er databehandlar for dei andre.",
        "The municipality that the case concerns is the controller. Each has its own cases and cannot see the others'. "
        + "They share the ombud. The municipality that hosts the system is a processor for the others.");

    public static readonly Text What = new("Hva lagrer vi?", "Kva lagrar vi?", "What do we store?");

    public static IReadOnlyList<Text> WhatList(int feedbackDays) =>
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
            "Når noen gir tilbakemelding på disse sidene: det som står i den, og e-postadressen hvis du oppgir den. "
            + $"Det blir slettet {(feedbackDays == 1 ? "dagen" : $"{feedbackDays} dager")} etter at det kom.",
            "Når nokon gir tilbakemelding på desse sidene: det som står i ho, og e-postadressa om du oppgir ho. "
            + $"Det blir sletta {(feedbackDays == 1 ? "dagen" : $"{feedbackDays} dagar")} etter at det kom.",
            "When someone gives feedback on these pages: what it says, and an e-mail address if given. It is deleted "
            + $"{(feedbackDays == 1 ? "the day" : $"{feedbackDays} days")} after it came."),
        new(
            "Hva som er gjort i saken: hvem, når og hvorfor. Det gjelder også hvem som har åpnet den.",
            "Kva som er gjort i saka: kven, når og kvifor. Det gjeld òg kven som har opna ho.",
            "What was done in the case: who, when and why, and also who has opened it."),
    ];

    public static readonly Text Why = new("Hvorfor har vi lov?", "Kvifor har vi lov?", "On what legal basis?");

    public static readonly Text WhyBody = new(
        "Fordi loven krever det: kommunen skal dokumentere og melde brudd (personvernforordningen artikkel 33) og "
        + "svare den som bruker rettighetene sine (artikkel 12). Grunnlaget er artikkel 6 nr. 1 bokstav c. Er det "
        + "særlige kategorier av personopplysninger i saken, for eksempel om helse, er grunnlaget også artikkel 9 "
        + "nr. 2 bokstav g, og bokstav b når de gjelder ansatte. Vi ber ikke om samtykke.",
        "Fordi lova krev det: kommunen skal dokumentere og melde brot (personvernforordninga artikkel 33) og svare den "
        + "som bruker rettane sine (artikkel 12). Grunnlaget er artikkel 6 nr. 1 bokstav c. Er det særlege kategoriar "
        + "av personopplysningar i saka, til dømes om helse, er grunnlaget òg artikkel 9 nr. 2 bokstav g, og bokstav b "
        + "når dei gjeld tilsette. Vi ber ikkje om samtykke.",
        "Because the law requires it: the municipality must document and notify breaches (GDPR article 33) and answer "
        + "people who exercise their rights (article 12). The basis is article 6(1)(c). If a case contains special "
        + "categories of data, such as health data, the basis is also article 9(2)(g), and (b) where they concern "
        + "employees. We do not ask for consent.");

    public static readonly Text Sees = new("Hvem ser det?", "Kven ser det?", "Who sees it?");

    public static readonly Text SeesBody = new(
        "Personvernombudet og de i kommunen din som har ansvar for saken. Navnet på den som meldte et avvik, vises "
        + "bare for ombudet, med mindre den som meldte, har sagt ja til noe annet. Vi kan likevel ikke love at ingen "
        + "forstår hvem det var: det som står i meldingen, kan røpe det. Varslene vi sender, inneholder aldri det du "
        + "skrev. Systemet kjører hos Microsoft, som er databehandler.",
        "Personvernombodet og dei i kommunen din som har ansvar for saka. Namnet på den som melde eit avvik, blir vist "
        + "berre for ombodet, med mindre den som melde, har sagt ja til noko anna. Vi kan likevel ikkje love at ingen "
        + "forstår kven det var: det som står i meldinga, kan røpe det. Varsla vi sender, inneheld aldri det du "
        + "skreiv. Systemet køyrer hos Microsoft, som er databehandlar.",
        "The ombud, and those in your municipality who are responsible for the case. The name of the person who "
        + "reported a breach is shown to the ombud only, unless that person agreed otherwise. Still, we cannot promise "
        + "that nobody can tell who it was: what the report says may give it away. Our alerts never contain what you "
        + "wrote. The system runs on Microsoft's servers, with Microsoft as a processor.");

    public static readonly Text Whistleblowing = new(
        "Vil du si fra om kritikkverdige forhold på jobben, bruker du kommunens kanal for varsling (arbeidsmiljøloven "
        + "kapittel 2 A). Å melde et avvik her er noe annet, og gir ikke i seg selv det samme vernet.",
        "Vil du seie frå om kritikkverdige forhold på jobben, bruker du kanalen som kommunen har for varsling "
        + "(arbeidsmiljølova kapittel 2 A). Å melde eit avvik her er noko anna, og gir ikkje i seg sjølv det same "
        + "vernet.",
        "To blow the whistle on wrongdoing at work, use your municipality's own channel (Working Environment Act "
        + "chapter 2 A). Reporting a breach here is something else, and does not in itself give the same protection.");

    public static readonly Text HowLong = new("Hvor lenge?", "Kor lenge?", "For how long?");

    public static readonly Text HowLongBody = new(
        "Så lenge kommunen må kunne dokumentere saken, og så lenge arkivreglene krever det.",
        "Så lenge kommunen må kunne dokumentere saka, og så lenge arkivreglane krev det.",
        "For as long as the municipality must be able to document the case, and as the archiving rules require.");

    public static readonly Text Rights = new("Rettighetene dine", "Rettane dine", "Your rights");

    public static readonly Text RightsBody = new(
        "Du kan be om å få se og rette det som gjelder deg, og i noen tilfeller om at bruken blir begrenset. Du kan "
        + "også be om sletting, men det som kommunen må ha for å oppfylle en rettslig plikt, blir ikke slettet "
        + "(artikkel 17 nr. 3 bokstav b). Fordi grunnlaget er en rettslig plikt, gjelder ikke retten til å protestere "
        + "(artikkel 21). Kontakt kommunen eller personvernombudet. Du kan alltid klage til Datatilsynet.",
        "Du kan be om å få sjå og rette det som gjeld deg, og i nokre tilfelle om at bruken blir avgrensa. Du kan òg "
        + "be om sletting, men det som kommunen må ha for å oppfylle ei rettsleg plikt, blir ikkje sletta (artikkel 17 "
        + "nr. 3 bokstav b). Fordi grunnlaget er ei rettsleg plikt, gjeld ikkje retten til å protestere (artikkel 21). "
        + "Kontakt kommunen eller personvernombodet. Du kan alltid klage til Datatilsynet.",
        "You can ask to see information about yourself and to have it corrected, and in some cases to have its use "
        + "restricted. You can also ask for erasure, but what the municipality needs in order to comply with a legal "
        + "obligation is not erased (article 17(3)(b)). Because the basis is a legal obligation, the right to object "
        + "does not apply (article 21). Contact the municipality or the ombud. You can always complain to "
        + "Datatilsynet, the supervisory authority.");

    public static readonly Text Cookies = new("Informasjonskapsler", "Informasjonskapslar", "Cookies");

    public static readonly Text CookiesBody = new(
        "Vi bruker bare de informasjonskapslene som innloggingen trenger: én mens du logger inn, og én som husker at "
        + "du er innlogget. Vi måler ikke hva du gjør, og vi henter ingenting fra andre nettsteder.",
        "Vi bruker berre dei informasjonskapslane som innlogginga treng: éin medan du loggar inn, og éin som hugsar at "
        + "du er innlogga. Vi måler ikkje kva du gjer, og vi hentar ingenting frå andre nettstader.",
        "We only use the cookies that signing in needs: one while you sign in, and one that remembers that you are "
        + "signed in. We do not track what you do, and we fetch nothing from other sites.");

    public static readonly Text OrganisationNumber = new("Org.nr.", "Org.nr.", "Organisation number");
}
