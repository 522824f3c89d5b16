using Ombud.Pages.Breaches.Assessments;
using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Layout;
using Ombud.Pages.Values;

namespace Ombud.Pages.Register;

/// <summary>The words for the register's columns and the values in them.</summary>
public static class RegisterTexts
{
    public static Text Exempt => LayoutTexts.Exempt;

    public static readonly Text Unreadable = new("Kan ikke leses", "Kan ikkje lesast");

    public static Text Earlier(int count) => new(
        $"{count} tidligere står bare i historikken", $"{count} tidlegare står berre i historikken");

    private static readonly ValueTexts Precisions = new()
    {
        ["exact"] = new("Nøyaktig", "Nøyaktig"),
        ["approximate"] = new("Omtrentlig", "Omtrentleg"),
        ["unknown"] = new("Ukjent", "Ukjent"),
    };

    private static readonly ValueTexts Marks = new()
    {
        ["over-100"] = new("Mer enn 100 personer", "Meir enn 100 personar"),
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
        ["awarenessReason"] = new("Begrunnelse for fastsettelsen", "Grunngiving for fastsetjinga"),
        ["receivedAt"] = new("Meldingen mottatt", "Meldinga motteken"),
        ["ombudAlertedAt"] = new("Ombudet varslet", "Ombodet varsla"),
        ["special"] = new("Særlige kategorier", "Særlege kategoriar"),
        ["nationalId"] = new("Fødselsnummer med i bruddet", "Fødselsnummer med i brotet"),
        ["severityScore"] = new("Alvorlighet (ENISA)", "Alvorsgrad (ENISA)"),
        ["severityBand"] = new("Alvorlighet, nivå", "Alvorsgrad, nivå"),
        ["severityFlags"] = new("Merknader til alvorligheten", "Merknader til alvorsgraden"),
        ["severityData"] = new("Alvorlighet: opplysningene", "Alvorsgrad: opplysningane"),
        ["severity-ei"] = new("Alvorlighet: hvor lett å kjenne igjen", "Alvorsgrad: kor lett å kjenne igjen"),
        ["severity-confidentiality"] = new("Alvorlighet: konfidensialitet", "Alvorsgrad: konfidensialitet"),
        ["severity-integrity"] = new("Alvorlighet: integritet", "Alvorsgrad: integritet"),
        ["severity-availability"] = new("Alvorlighet: tilgjengelighet", "Alvorsgrad: tilgjenge"),
        ["severity-malicious"] = new("Alvorlighet: gjort for å skade", "Alvorsgrad: gjort for å skade"),
        ["severityReason"] = new("Begrunnelse for alvorligheten", "Grunngiving for alvorsgraden"),
        ["advice"] = new("Ombudets råd", "Rådet frå ombodet"),
        ["adviceText"] = new("Begrunnelse for rådet", "Grunngiving for rådet"),
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
        ["late"] = new("Meldt for sent", "Meldt for seint"),
        ["reasonForDelay"] = new("Begrunnelse for forsinkelsen", "Grunngiving for forseinkinga"),
        ["toldAt"] = new("De berørte fikk beskjed", "Dei råka fekk beskjed"),
        ["toldHow"] = new("Hvordan, eller hvorfor ikke", "Korleis, eller kvifor ikkje"),
        ["letterSent"] = new("Brevet slik det ble sendt", "Brevet slik det vart sendt"),
        ["exemption"] = new("Unntak (art. 34 nr. 3, popplyl. § 16)", "Unntak (art. 34 nr. 3, popplyl. § 16)"),
        ["proposal"] = new("Ombudets forslag om å avslutte", "Forslaget frå ombodet om å avslutte"),
        ["endedAt"] = new("Lukket eller trukket", "Lukka eller trekt"),
        ["endingReason"] = new("Begrunnelse for å lukke eller trekke", "Grunngiving for å lukke eller trekkje"),
    };

    public static Text Heading(string column) => Columns.Find(column) ?? FactsTexts.Of(column).Column;

    /// <param name="set">The value's enumeration, such as <c>DataCategory</c>.</param>
    /// <param name="code">The value on the wire.</param>
    public static Text Value(string set, string code) => set == "DataScore"
        ? AssessmentTexts.Score(code)
        : Of(set)?[code] ?? AssessmentTexts.Said(set, code)?.Answer ?? BreachValues.Categories[code];

    private static ValueTexts? Of(string set) => set switch
    {
        "BreachState" => Breaches.Words.StateWords.States,
        "SeverityBand" => CaseValues.Severity,
        "Awareness" => CaseValues.Awareness,
        "BreachKind" => BreachValues.KindTerms,
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
