using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Assessments;

/// <summary>ENISA's method (2013) in plain words.</summary>
internal static class AssessmentTexts
{
    public static Text Title(string number) => new($"Vurdering, {number}", $"Vurdering, {number}");

    public static readonly Text Heading = new("Hvor alvorlig er det?", "Kor alvorleg er det?");

    public static readonly Text Intro = new(
        "Fire steg gir et tall mellom 0,25 og 6. Tallet er en støtte: ombudet gir råd og kommunen avgjør, også når "
        + "tallet peker en annen vei.",
        "Fire steg gir eit tal mellom 0,25 og 6. Talet er ei støtte: ombodet gir råd og kommunen avgjer, òg når talet "
        + "peikar ein annan veg.");

    public static readonly Text ConflictBody = new(
        "Vurderingen er ikke lagret, men valgene dine står her. Se på saken, og lagre igjen hvis det fortsatt passer.",
        "Vurderinga er ikkje lagra, men vala dine står her. Sjå på saka, og lagre igjen om det framleis passar.");

    public static readonly Text Step1 = new(
        "1. Hva sier opplysningene om en person?", "1. Kva seier opplysningane om ein person?");

    public static readonly Text Step1Body = new(
        "Velg for hver type som er rammet. Den høyeste teller.", "Vel for kvar type som er råka. Den høgaste tel.");

    public static readonly Text Raise = new(
        "Mer alvorlig: mye om hver person, barn, hemmelig adresse, eller at det kommer fra barnevern, Nav eller "
        + "rusomsorg.",
        "Meir alvorleg: mykje om kvar person, barn, hemmeleg adresse, eller at det kjem frå barnevern, Nav eller "
        + "rusomsorg.");

    public static readonly Text Lower = new(
        "Mindre alvorlig: opplysninger som er feil eller gamle, som allerede var kjent, eller som røper lite.",
        "Mindre alvorleg: opplysningar som er feil eller gamle, som var kjende frå før, eller som røper lite.");

    public static readonly Text Suggested = new("Ut fra meldingen kan dette passe", "Ut frå meldinga kan dette passe");

    public static ValueTexts Types { get; } = new()
    {
        ["simple"] = new("Enkle", "Enkle"),
        ["behavioural"] = new("Om atferd", "Om åtferd"),
        ["financial"] = new("Om økonomi", "Om økonomi"),
        ["sensitive"] = new("Særlig følsomme", "Særleg kjenslevare"),
    };

    public static Text Base(int score) => new($"Vanligvis {score}.", $"Vanlegvis {score}.");

    public static readonly Text Step2 = new(
        "2. Hvor lett er personene å kjenne igjen?", "2. Kor lett er personane å kjenne igjen?");
    public static readonly Text Ei = new("Hvem kan det være?", "Kven kan det vere?");

    public static readonly Text EiHelp = new(
        "I en liten kommune er et fullt navn minst 0,75. Et fødselsnummer er 1.",
        "I ein liten kommune er eit fullt namn minst 0,75. Eit fødselsnummer er 1.");

    public static ValueTexts EiValues { get; } = new()
    {
        ["0.25"] = new("0,25: nesten umulig å si hvem", "0,25: nesten umogleg å seie kven"),
        ["0.5"] = new("0,5: mulig med ekstra innsats", "0,5: mogleg med ekstra innsats"),
        ["0.75"] = new("0,75: mulig med et enkelt søk", "0,75: mogleg med eit enkelt søk"),
        ["1"] = new("1: opplysningene sier det selv", "1: opplysningane seier det sjølve"),
    };

    public static readonly Text Step3 = new(
        "3. Hva har skjedd med opplysningene?", "3. Kva har skjedd med opplysningane?");
    public static readonly Text Step3Body = new("Svarene legges sammen.", "Svara blir lagde saman.");
    public static readonly Text Confidentiality = new("Hvem har sett dem?", "Kven har sett dei?");
    public static readonly Text Integrity = new("Er de endret?", "Er dei endra?");
    public static readonly Text Availability = new("Er de borte?", "Er dei borte?");

    public static ValueTexts ConfidentialityValues { get; } = new()
    {
        ["0"] = new(
            "0: ingen tegn til at noen har brukt dem", "0: ingen teikn til at nokon har brukt dei"),
        ["0.25"] = new("0,25: noen vi vet hvem er", "0,25: nokon vi veit kven er"),
        ["0.5"] = new("0,5: vi vet ikke hvem eller hvor mange", "0,5: vi veit ikkje kven eller kor mange"),
    };

    public static ValueTexts IntegrityValues { get; } = new()
    {
        ["0"] = new("0: nei, eller rettet før noen brukte dem", "0: nei, eller retta før nokon brukte dei"),
        ["0.25"] = new("0,25: kanskje brukt, men kan rettes", "0,25: kanskje brukt, men kan rettast"),
        ["0.5"] = new("0,5: kanskje brukt, og kan ikke rettes", "0,5: kanskje brukt, og kan ikkje rettast"),
    };

    public static ValueTexts AvailabilityValues { get; } = new()
    {
        ["0"] = new("0: nei, vi har dem et annet sted", "0: nei, vi har dei ein annan stad"),
        ["0.25"] = new("0,25: borte en stund", "0,25: borte ei stund"),
        ["0.5"] = new("0,5: borte for godt", "0,5: borte for godt"),
    };

    public static readonly Text Malicious = new("Ble det gjort for å skade?", "Vart det gjort for å skade?");
    public static readonly Text MaliciousHelp = new(
        "Tyveri, datainnbrudd eller salg gir 0,5 til.", "Tjuveri, datainnbrot eller sal gir 0,5 til.");

    public static readonly Text Step4 = new("4. Det tallet ikke fanger", "4. Det talet ikkje fangar");

    public static Text Persons(int? count) => count is { } known
        ? new(
            $"Det gjelder {known} {(known == 1 ? "person" : "personer")}. Flere enn 100 blir merket for seg.",
            $"Det gjeld {known} {(known == 1 ? "person" : "personar")}. Fleire enn 100 blir merkt for seg.")
        : new(
            "Vi vet ikke hvor mange det gjelder. Flere enn 100 blir merket for seg.",
            "Vi veit ikkje kor mange det gjeld. Fleire enn 100 blir merkt for seg.");

    public static readonly Text Unintelligible = new(
        "Er alt kryptert, og nøkkelen trygg?", "Er alt kryptert, og nøkkelen trygg?");

    public static readonly Text UnintelligibleHelp = new(
        "Endrer ikke tallet, men kan endre vurderingen.", "Endrar ikkje talet, men kan endre vurderinga.");

    public static readonly Text Data = new("Opplysningene", "Opplysningane");

    public static readonly Text Prefilled = new(
        "Svarene som følger av det som er meldt, er fylt ut på forhånd. Se over hvert av dem, og svar på resten.",
        "Svara som følgjer av det som er meldt, er fylte ut på førehand. Sjå over kvart av dei, og svar på resten.");

    public static readonly Text Step5 = new("5. Hvorfor?", "5. Kvifor?");

    public static readonly Text ReasonHelp = new(
        "Det som ikke framgår av svarene: hva dere bygger på, og hva dere er usikre på. Står i historikken og i "
        + "registeret.",
        "Det som ikkje går fram av svara: kva de byggjer på, og kva de er usikre på. Står i historikken og i "
        + "registeret.");

    /// <summary>The answers by the name of the question and their value on the wire; null for what is none of them.
    /// </summary>
    public static (Text Question, Text Answer)? Said(string name, string value) => name switch
    {
        "ei" => (Ei, EiValues[value]),
        "confidentiality" => (Confidentiality, ConfidentialityValues[value]),
        "integrity" => (Integrity, IntegrityValues[value]),
        "availability" => (Availability, AvailabilityValues[value]),
        "malicious" => (Malicious, FactValues.YesNo[value]),
        _ => null,
    };

    /// <summary>Such as <c>sensitive:4</c>.</summary>
    public static Text Score(string written) => written.Split(':') is [var type, var dpc]
        ? new(
            $"{Types[type].Nb} {AssessmentScores.ByType[type][dpc].Nb}",
            $"{Types[type].Nn} {AssessmentScores.ByType[type][dpc].Nn}")
        : Text.Same(written);

    public static readonly Text Save = new("Lagre vurderingen", "Lagre vurderinga");
    public static readonly Text Count = new("Vis tallet først", "Vis talet først");
    public static readonly Text Sum = new("Slik blir tallet", "Slik blir talet");

    public static readonly Text SumMeans = new(
        "Opplysningene ganget med hvor lett personene er å kjenne igjen, pluss det som har skjedd.",
        "Opplysningane gonga med kor lett personane er å kjenne igjen, pluss det som har skjedd.");

    public static readonly Text LowIsNotSafe = new(
        "Et lavt tall er ikke nok til å la være å melde: det må være usannsynlig at bruddet gir en risiko for "
        + "rettighetene og frihetene til dem det gjelder.",
        "Eit lågt tal er ikkje nok til å la vere å melde: det må vere usannsynleg at brotet gir ein risiko for rettane "
        + "og fridomane til dei det gjeld.");
}
