using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Values;

namespace Ombud.Pages.Register;

/// <summary>The words for the register's columns and the values in them.</summary>
public static class RegisterTexts
{
    public static readonly Text Unreadable = new("Kan ikke leses", "Kan ikkje lesast");

    public static Text Earlier(int count) => new(
        $"{count} tidligere står bare i historikken", $"{count} tidlegare står berre i historikken");

    // As the law and Datatilsynet name them: anybody reading a register knows the terms.
    private static readonly ValueTexts Kinds = new()
    {
        ["confidentiality"] = new("Konfidensialitet", "Konfidensialitet"),
        ["integrity"] = new("Integritet", "Integritet"),
        ["availability"] = new("Tilgjengelighet", "Tilgjenge"),
    };

    private static readonly ValueTexts Precisions = new()
    {
        ["exact"] = new("Nøyaktig", "Nøyaktig"),
        ["approximate"] = new("Omtrentlig", "Omtrentleg"),
        ["unknown"] = new("Ukjent", "Ukjent"),
    };

    private static readonly ValueTexts Marks = new()
    {
        ["over-100"] = new("Mer enn 100 mennesker", "Meir enn 100 menneske"),
        ["unintelligible"] = new("Kryptert, nøkkelen er trygg", "Kryptert, nøkkelen er trygg"),
    };

    // For columns that are not facts.
    private static readonly ValueTexts Columns = new()
    {
        ["number"] = new("Saksnummer", "Saksnummer"),
        ["municipality"] = new("Kommune", "Kommune"),
        ["state"] = new("Status", "Status"),
        ["awareAt"] = new("Kommunen fikk kjennskap", "Kommunen fekk kjennskap"),
        ["awareness"] = new("Kjennskap fastsatt", "Kjennskap fastsett"),
        ["awarenessReason"] = new("Grunn for fastsettingen", "Grunn for fastsetjinga"),
        ["receivedAt"] = new("Meldingen mottatt", "Meldinga motteken"),
        ["ombudAlertedAt"] = new("Ombudet varslet", "Ombodet varsla"),
        ["special"] = new("Særlige kategorier", "Særlege kategoriar"),
        ["nationalId"] = new("Fødselsnummer berørt", "Fødselsnummer råka"),
        ["severityScore"] = new("Alvorlighet (ENISA)", "Alvor (ENISA)"),
        ["severityBand"] = new("Alvorlighet, nivå", "Alvor, nivå"),
        ["severityFlags"] = new("Merknader til alvorligheten", "Merknader til alvoret"),
        ["advice"] = new("Ombudets råd", "Rådet frå ombodet"),
        ["adviceText"] = new("Rådets begrunnelse", "Grunngiving for rådet"),
        ["adviceBy"] = new("Råd gitt av", "Råd gitt av"),
        ["adviceAt"] = new("Råd gitt", "Råd gitt"),
        ["decision"] = new("Avgjørelse", "Avgjerd"),
        ["decisionReason"] = new("Begrunnelse", "Grunngiving"),
        ["decisionBy"] = new("Avgjort av behandlingsansvarlig", "Avgjort av behandlingsansvarleg"),
        ["decisionAt"] = new("Avgjort", "Avgjort"),
        ["firstReference"] = new("Altinn-referanse, første melding", "Altinn-referanse, første melding"),
        ["firstSentAt"] = new("Første melding sendt", "Første melding send"),
        ["followUps"] = new("Oppfølginger", "Oppfølgingar"),
        ["completeReference"] = new("Altinn-referanse, fullstendig", "Altinn-referanse, fullstendig"),
        ["completeSentAt"] = new("Fullstendig melding sendt", "Fullstendig melding send"),
        ["late"] = new("Meldt for sent", "Meld for seint"),
        ["reasonForDelay"] = new("Begrunnelse for forsinkelsen", "Grunngiving for forseinkinga"),
        ["toldAt"] = new("De berørte fikk beskjed", "Dei råka fekk beskjed"),
        ["toldHow"] = new("Hvordan, eller hvorfor ikke", "Korleis, eller kvifor ikkje"),
        ["exemption"] = new("Unntak (artikkel 34 nr. 3)", "Unntak (artikkel 34 nr. 3)"),
        ["endedAt"] = new("Lukket eller trukket", "Lukka eller trekt"),
        ["endingReason"] = new("Grunn til å lukke eller trekke", "Grunn til å lukke eller trekkje"),
    };

    public static Text Heading(string column) => Columns.Find(column) ?? FactsTexts.Of(column).Column;

    /// <param name="set">The value's enumeration, such as <c>DataCategory</c>.</param>
    /// <param name="code">The value on the wire.</param>
    public static Text Value(string set, string code) => Of(set)?[code] ?? BreachValues.Categories[code];

    private static ValueTexts? Of(string set) => set switch
    {
        "BreachState" => Breaches.Words.StateWords.States,
        "SeverityBand" => CaseValues.Severity,
        "Awareness" => CaseValues.Awareness,
        "BreachKind" => Kinds,
        "Precision" => Precisions,
        "SeverityMark" => Marks,
        "Cause" => FactValues.Causes,
        "CauseNature" => FactValues.CauseNatures,
        "CauseOrigin" => FactValues.CauseOrigins,
        "Relation" => FactValues.Relations,
        "Encryption" => FactValues.Encryptions,
        "Outcome" => DeskValues.Outcomes,
        "Exemption" => DeskValues.Exemptions,
        "YesNo" => FactValues.YesNo,
        _ => null,
    };
}
