using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Drafts;

/// <summary>The draft, in the words of Datatilsynet's form.</summary>
internal static class DraftTexts
{
    public const string Authority = "https://www.datatilsynet.no/rettigheter-og-plikter/virksomhetenes-plikter/"
        + "avvikshandtering/melde-avvik-til-datatilsynet/";

    public static Text Title(string number) => new($"Utkast til melding, {number}", $"Utkast til melding, {number}");

    public static readonly Text Heading = new("Utkast til Datatilsynet", "Utkast til Datatilsynet");

    public static readonly Text Nothing = new(
        "Kopier felt for felt inn i Datatilsynets skjema i Altinn; herfra blir ingenting sendt.",
        "Kopier felt for felt inn i skjemaet til Datatilsynet i Altinn; herifrå blir ingenting sendt.");

    /// <summary>How one gets access to the form, unless the settings say it in other words.</summary>
    public static readonly Text Access = new(
        "For å sende skjemaet må du ha fått en tilgangspakke i Altinn som gir tilgang til det på vegne av kommunen. "
        + "Den får du av den som styrer tilgangene i kommunen.",
        "For å sende skjemaet må du ha fått ein tilgangspakke i Altinn som gir tilgang til det på vegner av kommunen. "
        + "Han får du av den som styrer tilgangane i kommunen.");

    public static readonly Text AuthorityName = new(
        "Datatilsynets side om å melde", "Sida til Datatilsynet om å melde");

    public static Text Kind(Phase kind, string? reference) => kind is Phase.First
        ? new("Første melding", "Første melding")
        : new($"Oppfølging av {reference}", $"Oppfølging av {reference}");

    public static Text Completeness(int filled, int required) => new(
        $"Nødvendige felt som er fylt ut: {filled} av {required}",
        $"Nødvendige felt som er fylte ut: {filled} av {required}");

    public static readonly Text Whole = new(
        "Alt som kreves, er med: meldingen kan sendes som fullstendig.",
        "Alt som krevst, er med: meldinga kan sendast som fullstendig.");

    public static readonly Text Phased = new(
        "Noe mangler: send meldingen som trinnvis (foreløpig), si det i meldingen, og følg opp.",
        "Noko manglar: send meldinga som trinnvis (førebels), sei det i meldinga, og følg opp.");

    public static ValueTexts Parts { get; } = new()
    {
        ["a"] = new("Art. 33 nr. 3 a: hva som har skjedd", "Art. 33 nr. 3 a: kva som har skjedd"),
        ["b"] = new("Art. 33 nr. 3 b: kontaktpunkt", "Art. 33 nr. 3 b: kontaktpunkt"),
        ["c"] = new("Art. 33 nr. 3 c: mulige følger", "Art. 33 nr. 3 c: moglege følgjer"),
        ["d"] = new("Art. 33 nr. 3 d: tiltak", "Art. 33 nr. 3 d: tiltak"),
    };

    public static readonly Text PartDone = new("ferdig", "ferdig");
    public static readonly Text PartMissing = new("mangler noe", "manglar noko");
    public static readonly Text Required = new("nødvendig", "nødvendig");
    public static readonly Text Missing = new("Mangler", "Manglar");
    public static readonly Text Empty = new("Ikke fylt ut", "Ikkje fylt ut");

    public static Text Fill(string field) => new(
        $"Fyll ut: {Label(field).Nb.ToLowerInvariant()}", $"Fyll ut: {Label(field).Nn.ToLowerInvariant()}");

    public static ValueTexts Sent { get; } = new()
    {
        [NotificationDraft.Whole] = new("Fullstendig", "Fullstendig"),
        [NotificationDraft.Phased] = new("Trinnvis (foreløpig)", "Trinnvis (førebels)"),
    };

    public static readonly Text Record = new("Registrer at meldingen er sendt", "Registrer at meldinga er send");

    public static ValueTexts Told { get; } = new()
    {
        ["told"] = new("Ja", "Ja"),
        ["not-told"] = new("Nei", "Nei"),
        ["will-be-told"] = new("Ikke ennå, de skal få beskjed", "Ikkje enno, dei skal få beskjed"),
    };

    public static ValueTexts Blocks { get; } = new()
    {
        ["melding"] = new("Melding", "Melding"),
        ["virksomhet"] = new("Virksomhet", "Verksemd"),
        ["kontakt"] = new("Kontakt", "Kontakt"),
        ["tid"] = new("Tid", "Tid"),
        ["type"] = new("Type", "Type"),
        ["arsak"] = new("Årsak", "Årsak"),
        ["hva"] = new("Hva har skjedd", "Kva har skjedd"),
        ["registrerte"] = new("Registrerte", "Registrerte"),
        ["opplysninger"] = new("Opplysninger", "Opplysningar"),
        ["hvor"] = new("Hvor opplysningene er", "Kvar opplysningane er"),
        ["konsekvenser"] = new("Konsekvenser", "Konsekvensar"),
        ["tiltak"] = new("Tiltak", "Tiltak"),
        ["informasjon"] = new("Informasjon til de registrerte", "Informasjon til dei registrerte"),
        ["grense"] = new("Andre land og myndigheter", "Andre land og styresmakter"),
    };

    private static ValueTexts Own { get; } = new()
    {
        ["kind"] = new("Ny melding eller oppfølging", "Ny melding eller oppfølging"),
        ["phase"] = new("Trinnvis eller fullstendig", "Trinnvis eller fullstendig"),
        ["earlierReference"] = new("Referanse til den forrige", "Referanse til den førre"),
        ["organisation"] = new("Navn", "Namn"),
        ["organisationNumber"] = new("Organisasjonsnummer", "Organisasjonsnummer"),
        ["contactName"] = new("Personvernombud", "Personvernombod"),
        ["contactEmail"] = new("E-post", "E-post"),
        ["contactPhone"] = new("Telefon", "Telefon"),
        ["ownReference"] = new("Egen saksreferanse", "Eigen saksreferanse"),
        ["awareAt"] = new("Når virksomheten fikk kjennskap til bruddet", "Når verksemda fekk kjennskap til brotet"),
        ["persons"] = new("Antall berørte personer", "Talet på råka personar"),
        ["records"] = new("Antall oppføringer", "Talet på oppføringar"),
        ["severity"] = new("Alvorlighet", "Alvorsgrad"),
        ["personsTold"] = new("Er de berørte informert?", "Er dei råka informerte?"),
        ["toldAt"] = new("Når de fikk beskjed", "Når dei fekk beskjed"),
        ["toldHow"] = new(
            "Hvordan de fikk beskjed, eller hvorfor ikke", "Korleis dei fekk beskjed, eller kvifor ikkje"),
    };

    public static Text Label(string name) => Own.Find(name) ?? FactsTexts.Label(name);
}
