namespace Ombud.Pages.Inquiries;

public static class RegisterInquiryTexts
{
    public static readonly Text Lead = new(
        "For det som kommer i brev, på telefon eller i skranken, når noen spør om opplysninger om seg selv.",
        "For det som kjem i brev, på telefon eller i skranken, når nokon spør om opplysningar om seg sjølve.");

    public static readonly Text Month = new(
        "Svaret skal være gitt innen en måned etter at henvendelsen nådde kommunen, uansett hvem som fikk den.",
        "Svaret skal vere gitt innan ein månad etter at førespurnaden nådde kommunen, same kven som fekk han.");

    public static readonly Text NoIdentityNumber = new(
        "Ikke skriv fødselsnummer, og ikke skriv mer enn enheten trenger for å svare.",
        "Ikkje skriv fødselsnummer, og ikkje skriv meir enn eininga treng for å svare.");

    public static readonly Text Municipality = new("Kommune", "Kommune");
    public static readonly Text SectionWhat = new("Henvendelsen", "Førespurnaden");
    public static readonly Text SectionHow = new("Når og hvordan den kom", "Når og korleis han kom");
    public static readonly Text SectionWho = new("Den som skal ha svar", "Den som skal ha svar");

    public static readonly Text Send = new("Registrer henvendelsen", "Registrer førespurnaden");

    public static readonly Text NotStored = new(
        "Henvendelsen er IKKE lagret", "Førespurnaden er IKKJE lagra");

    public static readonly Text NotStoredBody = new(
        "Lageret vårt svarer ikke akkurat nå. Alt du skrev, står fortsatt her. Prøv igjen om litt, og ta vare på "
        + "brevet eller notatet til det er lagret.",
        "Lageret vårt svarar ikkje akkurat no. Alt du skreiv, står framleis her. Prøv igjen om litt, og ta vare på "
        + "brevet eller notatet til det er lagra.");

    public static readonly Text NotSent = new("Ikke registrert ennå", "Ikkje registrert enno");

    public static readonly Text SendAgain = new(
        "Skjemaet var sendt før eller for gammelt. Det du skrev, står her. Se om henvendelsen alt ligger i listen, og "
        + "send på nytt hvis den ikke gjør det.",
        "Skjemaet var sendt før eller for gammalt. Det du skreiv, står her. Sjå om førespurnaden alt ligg i lista, og "
        + "send på nytt om han ikkje gjer det.");
}
