using Ombud.Pages.Values;

namespace Ombud.Pages.Register;

/// <summary>Headings of columns that are no fact.</summary>
internal static class RegisterColumnTexts
{
    public static ValueTexts All { get; } = new()
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
}
