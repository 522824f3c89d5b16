namespace Ombud.Pages.Values;

/// <summary>The choices of the ombud and the controller.</summary>
public static class DeskValues
{
    public static ValueTexts Outcomes { get; } = new()
    {
        ["register"] = new("Bare føre i registeret", "Berre føre i registeret", "Register only"),
        ["notify"] = new("Melde til Datatilsynet", "Melde til Datatilsynet", "Notify the authority"),
        ["notify-and-tell"] = new(
            "Melde til Datatilsynet og underrette dem det gjelder",
            "Melde til Datatilsynet og underrette dei det gjeld",
            "Notify the authority and tell the people affected"),
    };

    public static ValueTexts OutcomeExamples { get; } = new()
    {
        ["register"] = new(
            "Når det er usannsynlig at bruddet vil medføre en risiko for fysiske personers rettigheter og friheter "
            + "(art. 33 nr. 1). Krever en begrunnelse.",
            "Når det er usannsynleg at brotet vil føre til ein risiko for rettane og fridomane til fysiske personar "
            + "(art. 33 nr. 1). Krev ei grunngiving."),
        ["notify"] = new(
            "Når det ikke er usannsynlig at det er en slik risiko (art. 33 nr. 1).",
            "Når det ikkje er usannsynleg at det er ein slik risiko (art. 33 nr. 1)."),
        ["notify-and-tell"] = new(
            "Når det er sannsynlig at risikoen er høy (art. 34 nr. 1).",
            "Når det er sannsynleg at risikoen er høg (art. 34 nr. 1)."),
    };

    public static ValueTexts Phases { get; } = new()
    {
        ["first"] = new("Første melding, foreløpig", "Første melding, førebels"),
        ["follow-up"] = new("Oppfølging, fortsatt foreløpig", "Oppfølging, framleis førebels"),
        ["complete"] = new("Fullstendig melding", "Fullstendig melding"),
    };

    public static ValueTexts Exemptions { get; } = new()
    {
        [""] = new("De har fått beskjed", "Dei har fått beskjed", "They have been told"),
        ["unintelligible"] = new(
            "Unntak a (art. 34 nr. 3): opplysningene er uleselige for uvedkommende, for eksempel kryptert",
            "Unntak a (art. 34 nr. 3): opplysningane er uleselege for uvedkomande, til dømes krypterte",
            "Exemption (a): nobody else can read the data"),
        ["risk-removed"] = new(
            "Unntak b (art. 34 nr. 3): tiltak etterpå gjør at det trolig ikke lenger er høy risiko",
            "Unntak b (art. 34 nr. 3): tiltak etterpå gjer at det truleg ikkje er høg risiko lenger",
            "Exemption (b): later measures have removed the high risk"),
        ["public-message"] = new(
            "Unntak c (art. 34 nr. 3): offentlig kunngjøring eller lignende, fordi det ville kreve en "
            + "uforholdsmessig stor innsats å nå hver enkelt",
            "Unntak c (art. 34 nr. 3): offentleg kunngjering eller liknande, fordi det ville krevje ein "
            + "uforholdsmessig stor innsats å nå kvar einskild",
            "Exemption (c): a public announcement, since telling each person would take disproportionate effort"),
        ["secret-by-law"] = new(
            "Personopplysningsloven § 16: en underretning ville røpe opplysninger som skal holdes hemmelige av hensyn "
            + "til sikkerhet, etterforskning eller taushetsplikt",
            "Personopplysningslova § 16: ei underretning ville røpe opplysningar som skal haldast hemmelege av omsyn "
            + "til tryggleik, etterforsking eller teieplikt",
            "Personal Data Act section 16: telling them would reveal what must be kept secret by law"),
    };

    /// <summary>Which letter the persons got.</summary>
    public static ValueTexts Letters { get; } = new()
    {
        [""] = new("Ikke brevet som er lagret her", "Ikkje brevet som er lagra her"),
        ["nb"] = new("Brevet på bokmål", "Brevet på bokmål"),
        ["nn"] = new("Brevet på nynorsk", "Brevet på nynorsk"),
    };

    public static ValueTexts Oddities { get; } = new()
    {
        ["aware-long-after-discovery"] = new(
            "Kommunen fikk kjennskap til bruddet mer enn et døgn etter at det ble oppdaget. Hvorfor?",
            "Kommunen fekk kjennskap til brotet meir enn eit døgn etter at det vart oppdaga. Kvifor?"),
        ["reported-long-after-discovery"] = new(
            "Meldingen kom mer enn 72 timer etter at bruddet ble oppdaget. Hvorfor?",
            "Meldinga kom meir enn 72 timar etter at brotet vart oppdaga. Kvifor?"),
        ["told-before-aware"] = new(
            "Databehandleren varslet før kommunen regnes for å ha fått kjennskap til bruddet. Hvorfor?",
            "Databehandlaren varsla før kommunen blir rekna for å ha fått kjennskap til brotet. Kvifor?"),
    };

    public static ValueTexts Marks { get; } = new()
    {
        ["over-100"] = new(
            "Mer enn 100 personer: risikoen kan være større enn tallet sier.",
            "Meir enn 100 personar: risikoen kan vere større enn talet seier."),
        ["unintelligible"] = new(
            "Kryptert, og nøkkelen er trygg: risikoen kan være mindre enn tallet sier.",
            "Kryptert, og nøkkelen er trygg: risikoen kan vere mindre enn talet seier."),
    };

    /// <summary>How the ombud proposes to end a case.</summary>
    public static ValueTexts Proposals { get; } = new()
    {
        ["closed"] = new("Ombudet foreslår å lukke saken", "Ombodet foreslår å lukke saka"),
        ["withdrawn"] = new("Ombudet foreslår å trekke saken", "Ombodet foreslår å trekkje saka"),
    };

    /// <summary>Texts of a case that are not facts, by the names that a redaction uses.</summary>
    public static ValueTexts OtherTexts { get; } = new()
    {
        ["mail"] = new("E-postadressen til den som meldte", "E-postadressa til den som melde"),
        ["awareness"] = new("Begrunnelsen for tidspunktet", "Grunngivinga for tidspunktet"),
        ["assessment"] = new("Begrunnelsen for vurderingen", "Grunngivinga for vurderinga"),
        ["advice"] = new("Ombudets råd", "Rådet frå ombodet"),
        ["decision"] = new("Begrunnelsen for avgjørelsen", "Grunngivinga for avgjerda"),
        ["communication"] = new("Hvordan de fikk beskjed", "Korleis dei fekk beskjed"),
        ["proposal"] = new("Ombudets forslag om å avslutte", "Forslaget frå ombodet om å avslutte"),
        ["ending"] = new("Begrunnelsen for å avslutte", "Grunngivinga for å avslutte"),
    };
}
