namespace Ombud.Pages.Citizens;

internal static class AskTexts
{
    public static readonly Text Title = new("Spør om personvern", "Spør om personvern", "Ask about your privacy");

    public static readonly Text Lead = new(
        "Velg hva det gjelder. Du trenger ikke logge inn, og kommunen svarer innen en måned.",
        "Vel kva det gjeld. Du treng ikkje logge inn, og kommunen svarer innan ein månad.",
        "Choose what it is about. You need not sign in, and the municipality answers within a month.");

    public static readonly Text HaveCode = new(
        "Har du spurt før og fått en kode?", "Har du spurt før og fått ein kode?",
        "Have you asked before and been given a code?");

    public static readonly Text ToAnswer = new("Gå til svarsiden", "Gå til svarsida", "Go to the reply page");
    public static readonly Text Other = new("Velg noe annet", "Vel noko anna", "Choose something else");

    public static readonly Text Municipality = new(
        "Hvilken kommune gjelder det?", "Kva kommune gjeld det?", "Which municipality is it about?");

    public static readonly Text ChooseMunicipality = new(
        "Velg hvilken kommune det gjelder.", "Vel kva kommune det gjeld.", "Choose a municipality.");

    public static readonly Text TextHelp = new(
        "Skriv ikke fødselsnummer, og ikke mer enn kommunen trenger for å svare.",
        "Skriv ikkje fødselsnummer, og ikkje meir enn kommunen treng for å svare.",
        "Do not include a national identity number, or more than the municipality needs in order to answer.");

    public static readonly Text Missing = new(
        "Skriv hva du vil spørre om.", "Skriv kva du vil spørje om.", "Write what you would like to ask.");

    public static readonly Text AsksOmbud = new(
        "Personvernombudet skal også få lese det", "Personvernombodet skal òg få lese det",
        "The data protection ombud may read it too");

    public static readonly Text AsksOmbudHelp = new(
        "Ombudet er uavhengig og har taushetsplikt. Uten kryss leser bare de i kommunen som skal svare deg.",
        "Ombodet er uavhengig og har teieplikt. Utan kryss les berre dei i kommunen som skal svare deg.",
        "The ombud is independent and bound by secrecy. Unless you tick this, only those who are to answer you read "
        + "it.");

    public static readonly Text Contact = new(
        "Vil du oppgi hvem du er?", "Vil du oppgi kven du er?", "Would you like to say who you are?");

    public static readonly Text ContactHelp = new(
        "Du må ikke. Du får en kode som du leser svaret med. Gir du en e-postadresse, får du beskjed når svaret er "
        + "kommet.",
        "Du må ikkje. Du får ein kode som du les svaret med. Gir du ei e-postadresse, får du beskjed når svaret er "
        + "kome.",
        "You need not. You get a code to read the answer with. If you give an e-mail address, we tell you when it is "
        + "there.");

    public static readonly Text Name = new("Navn", "Namn", "Name");
    public static readonly Text Mail = new("E-postadresse", "E-postadresse", "E-mail address");
    public static readonly Text Phone = new("Telefonnummer", "Telefonnummer", "Telephone number");
    public static readonly Text Next = new("Se over før du sender", "Sjå over før du sender", "Check before you send");

    public static readonly Text Trap = new(
        "La dette feltet stå tomt", "La dette feltet stå tomt", "Leave this field empty");

    public static readonly Text HowItIsUsed = new(
        "Slik bruker vi det du skriver", "Slik bruker vi det du skriv", "How we use what you write");

    public static IReadOnlyList<Text> Use { get; } =
    [
        new("Kommunen du velger, er ansvarlig. Den bruker opplysningene til å svare deg, fordi loven krever det "
            + "(personvernforordningen artikkel 12 og artikkel 6 nr. 1 bokstav c).",
            "Kommunen du vel, er ansvarleg. Han bruker opplysningane til å svare deg, fordi lova krev det "
            + "(personvernforordninga artikkel 12 og artikkel 6 nr. 1 bokstav c).",
            "The municipality that you choose is responsible. It uses the data to answer you, because the law "
            + "requires it (GDPR article 12 and article 6(1)(c))."),
        new("Enheten som skal svare, og kommunens ledelse leser det. Ombudet ser bare hvor langt saken er kommet, med "
            + "mindre du vil noe annet. Systemet kjører hos Microsoft, som er databehandler.",
            "Eininga som skal svare, og leiinga i kommunen les det. Ombodet ser berre kor langt saka er komen, med "
            + "mindre du vil noko anna. Systemet køyrer hos Microsoft, som er databehandlar.",
            "The unit that answers and the municipality's management read it. The ombud sees only how far the case has "
            + "come, unless you wish otherwise. The system runs on Microsoft's servers, with Microsoft as a "
            + "processor."),
        new("Saken blir tatt vare på så lenge kommunen må kunne dokumentere den, og så lenge arkivreglene krever "
            + "det. Du har rett til innsyn og retting, og kan klage til Datatilsynet.",
            "Saka blir teken vare på så lenge kommunen må kunne dokumentere ho, og så lenge arkivreglane krev det. "
            + "Du har rett til innsyn og retting, og kan klage til Datatilsynet.",
            "The case is kept for as long as the municipality must be able to document it, and as the archiving rules "
            + "require. You have the right to access and rectification, and can complain to Datatilsynet."),
    ];

    public static readonly Text More = new(
        "Mer om personvern på denne siden", "Meir om personvern på denne sida", "More about privacy on this site");
}
