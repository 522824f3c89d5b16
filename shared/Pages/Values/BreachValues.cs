namespace Ombud.Pages.Values;

/// <summary>The values in a breach report, in plain words. Keys are the values in forms and JSON.</summary>
public static class BreachValues
{
    public static ValueTexts Kinds { get; } = new()
    {
        ["confidentiality"] = new(
            "Noen fikk se noe de ikke skulle",
            "Nokon fekk sjå noko dei ikkje skulle",
            "Someone saw something they should not have"),
        ["integrity"] = new(
            "Opplysninger ble endret eller er feil",
            "Opplysningar vart endra eller er feil",
            "Information was changed or is wrong"),
        ["availability"] = new(
            "Opplysninger er borte eller kan ikke nås",
            "Opplysningar er borte eller kan ikkje nåast",
            "Information is lost or unavailable"),
    };

    /// <summary>As the law and Datatilsynet name them: for the register and the draft, never for the one who
    /// reports.</summary>
    public static ValueTexts KindTerms { get; } = new()
    {
        ["confidentiality"] = new("Konfidensialitet", "Konfidensialitet"),
        ["integrity"] = new("Integritet", "Integritet"),
        ["availability"] = new("Tilgjengelighet", "Tilgjenge"),
    };

    /// <summary>What whoever meets a breach should know first.</summary>
    public static ValueTexts Flags { get; } = new()
    {
        ["protected-address"] = new("Hemmelig adresse", "Hemmeleg adresse"),
        ["special-categories"] = new("Særlige kategorier", "Særlege kategoriar"),
        ["children"] = new("Barn", "Barn"),
        ["over-100"] = new("Over 100 personer", "Over 100 personar"),
        ["ongoing"] = new("Pågår", "Går føre seg"),
    };

    public static ValueTexts KindExamples { get; } = new()
    {
        ["confidentiality"] = new(
            "For eksempel e-post til feil mottaker, en åpen mappe, eller noen som har lest uten grunn.",
            "Til dømes e-post til feil mottakar, ei open mappe, eller nokon som har lese utan grunn.",
            "For example, an e-mail to the wrong person, an open folder, or someone who looked without a reason."),
        ["integrity"] = new(
            "For eksempel at to personer er blandet sammen i journalen.",
            "Til dømes at to personar er blanda saman i journalen.",
            "For example, two people mixed up in a record."),
        ["availability"] = new(
            "For eksempel en mistet minnepinne, slettede filer eller et system som er nede.",
            "Til dømes ein mista minnepinne, sletta filer eller eit system som er nede.",
            "For example, a lost memory stick, deleted files or a system that is down."),
    };

    public static ValueTexts OrdinaryCategories { get; } = new()
    {
        ["contact"] = new("Navn og kontaktopplysninger", "Namn og kontaktopplysningar", "Names and contact details"),
        ["national-id"] = new(
            "Fødselsnummer eller D-nummer",
            "Fødselsnummer eller D-nummer",
            "National identity number"),
        ["financial"] = new("Økonomi", "Økonomi", "Finances"),
        ["communication"] = new(
            "Brev, e-post og meldinger",
            "Brev, e-post og meldingar",
            "Letters, e-mail and messages"),
        ["location"] = new(
            "Hvor noen er eller har vært",
            "Kvar nokon er eller har vore",
            "Where someone is or has been"),
        ["image"] = new("Bilde, film eller lyd", "Bilete, film eller lyd", "Pictures, video or sound"),
        ["grades"] = new("Karakterer og vurderinger", "Karakterar og vurderingar", "Grades and assessments"),
        ["credentials"] = new("Brukernavn og passord", "Brukarnamn og passord", "User names and passwords"),
        ["other"] = new("Noe annet", "Noko anna", "Something else"),
    };

    public static ValueTexts SensitiveCategories { get; } = new()
    {
        ["health"] = new("Helse", "Helse", "Health"),
        ["protected-address"] = new(
            "Hemmelig adresse (kode 6 eller 7)",
            "Hemmeleg adresse (kode 6 eller 7)",
            "Protected address (code 6 or 7)"),
        ["offences"] = new("Straffbare forhold", "Straffbare forhold", "Criminal offences"),
        ["ethnicity"] = new("Etnisk opprinnelse", "Etnisk opphav", "Ethnic origin"),
        ["religion"] = new("Religion eller livssyn", "Religion eller livssyn", "Religion or belief"),
        ["politics"] = new("Politisk oppfatning", "Politisk oppfatning", "Political opinions"),
        ["union"] = new("Fagforeningsmedlemskap", "Fagforeiningsmedlemskap", "Trade union membership"),
        ["sex-life"] = new(
            "Seksuelle forhold eller seksuell orientering",
            "Seksuelle forhold eller seksuell orientering",
            "Sex life or sexual orientation"),
        ["genetic"] = new("Genetiske opplysninger", "Genetiske opplysningar", "Genetic information"),
        ["biometric"] = new(
            "Fingeravtrykk eller ansiktsgjenkjenning",
            "Fingeravtrykk eller ansiktsattkjenning",
            "Fingerprints or facial recognition"),
    };

    public static ValueTexts Categories { get; } = [.. SensitiveCategories, .. OrdinaryCategories];

    /// <summary>What most reports are about; a form unfolds the rest.</summary>
    public static ValueTexts CommonCategories { get; } =
    [
        .. Categories.Of(
            "contact", "national-id", "health", "financial", "communication", "grades", "image", "protected-address",
            "other"),
    ];

    public static ValueTexts RareCategories { get; } =
        [.. Categories.Where(category => CommonCategories.Find(category.Key) is null)];

    public static ValueTexts Precision { get; } = new()
    {
        ["one"] = new("Én person", "Éin person", "One person"),
        ["exact"] = new("Jeg vet det nøyaktig", "Eg veit det nøyaktig", "I know the exact number"),
        ["approximate"] = new("Omtrent", "Omtrent", "Roughly"),
        ["unknown"] = new("Vet ikke ennå", "Veit ikkje enno", "Not known yet"),
    };

    public static ValueTexts Channels { get; } = new()
    {
        ["email"] = new("E-post", "E-post", "E-mail"),
        ["letter"] = new("Brev", "Brev", "Letter"),
        ["digital-post"] = new("Digital post (SvarUt)", "Digital post (SvarUt)", "Digital mail (SvarUt)"),
        ["handed-over"] = new("Levert i hånden", "Levert i handa", "Handed over"),
        ["other"] = new("På en annen måte", "På ein annan måte", "Some other way"),
    };

    public static ValueTexts Recipients { get; } = new()
    {
        ["one-known"] = new("Én person vi vet hvem er", "Éin person vi veit kven er", "One person, and we know who"),
        ["several-known"] = new("Flere personer vi vet hvem er",
            "Fleire personar vi veit kven er",
            "Several people, and we know who"),
        ["bound-by-secrecy"] = new("Noen med taushetsplikt, for eksempel en ansatt eller en lege",
            "Nokon med teieplikt, til dømes ein tilsett eller ein lege",
            "Someone bound by a duty of confidentiality, such as an employee or a doctor"),
        ["unknown"] = new("Vi vet ikke hvem", "Vi veit ikkje kven", "We do not know who"),
    };

    public static ValueTexts Returned { get; } = new()
    {
        ["yes"] = new("Ja, det er bekreftet", "Ja, det er stadfesta", "Yes, it is confirmed"),
        ["no"] = new("Nei", "Nei", "No"),
        ["unknown"] = new("Vet ikke ennå", "Veit ikkje enno", "Not known yet"),
    };
}
