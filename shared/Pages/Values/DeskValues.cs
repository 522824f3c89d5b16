namespace Ombud.Pages.Values;

/// <summary>The choices of the ombud and the controller.</summary>
public static class DeskValues
{
    public static ValueTexts Outcomes { get; } = new()
    {
        ["register"] = new("Bare føre i registeret", "Berre føre i registeret", "Register only"),
        ["notify"] = new("Melde til Datatilsynet", "Melde til Datatilsynet", "Notify the authority"),
        ["notify-and-tell"] = new(
            "Melde til Datatilsynet og si fra til dem det gjelder",
            "Melde til Datatilsynet og seie frå til dei det gjeld",
            "Notify the authority and tell the people affected"),
    };

    public static ValueTexts OutcomeExamples { get; } = new()
    {
        ["register"] = new(
            "Når det er usannsynlig at noen kan bli skadelidende (art. 33 nr. 1). Krever en begrunnelse.",
            "Når det er usannsynleg at nokon kan bli skadelidande (art. 33 nr. 1). Krev ei grunngiving."),
        ["notify"] = new(
            "Når det er en risiko for dem det gjelder.", "Når det er ein risiko for dei det gjeld."),
        ["notify-and-tell"] = new(
            "Når risikoen er høy (art. 34).", "Når risikoen er høg (art. 34)."),
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
            "Unntak a: ingen kan lese opplysningene", "Unntak a: ingen kan lese opplysningane", "Exemption a"),
        ["risk-removed"] = new(
            "Unntak b: tiltak etterpå har fjernet den høye risikoen",
            "Unntak b: tiltak etterpå har fjerna den høge risikoen",
            "Exemption b"),
        ["public-message"] = new(
            "Unntak c: offentlig kunngjøring, fordi det er uforholdsmessig å nå hver enkelt",
            "Unntak c: offentleg kunngjering, fordi det er uforholdsmessig å nå kvar einskild",
            "Exemption c"),
    };

    public static ValueTexts Oddities { get; } = new()
    {
        ["aware-long-after-discovery"] = new(
            "Kommunen fikk kjennskap mer enn et døgn etter at bruddet ble oppdaget. Hvorfor?",
            "Kommunen fekk kjennskap meir enn eit døgn etter at brotet vart oppdaga. Kvifor?"),
        ["reported-long-after-discovery"] = new(
            "Meldingen kom mer enn 72 timer etter at bruddet ble oppdaget. Hvorfor?",
            "Meldinga kom meir enn 72 timar etter at brotet vart oppdaga. Kvifor?"),
        ["told-before-aware"] = new(
            "Databehandleren hadde varslet før kommunen regnes å ha fått kjennskap. Hvorfor?",
            "Databehandlaren hadde varsla før kommunen blir rekna å ha fått kjennskap. Kvifor?"),
    };

    public static ValueTexts Marks { get; } = new()
    {
        ["over-100"] = new(
            "Mer enn 100 mennesker: det kan være risiko selv om tallet er lavt.",
            "Meir enn 100 menneske: det kan vere risiko sjølv om talet er lågt."),
        ["unintelligible"] = new(
            "Kryptert, og nøkkelen er trygg: risikoen kan være mindre enn tallet sier.",
            "Kryptert, og nøkkelen er trygg: risikoen kan vere mindre enn talet seier."),
    };

    /// <summary>Texts of a case that are not facts, by the names that a redaction uses.</summary>
    public static ValueTexts OtherTexts { get; } = new()
    {
        ["awareness"] = new("Begrunnelsen for tidspunktet", "Grunngivinga for tidspunktet"),
        ["advice"] = new("Ombudets råd", "Rådet frå ombodet"),
        ["decision"] = new("Begrunnelsen for avgjørelsen", "Grunngivinga for avgjerda"),
        ["communication"] = new("Hvordan de fikk beskjed", "Korleis dei fekk beskjed"),
        ["ending"] = new("Begrunnelsen for å avslutte", "Grunngivinga for å avslutte"),
    };
}
