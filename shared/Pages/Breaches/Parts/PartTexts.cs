using Ombud.Cases.Breaches;

namespace Ombud.Pages.Breaches.Parts;

/// <summary>The texts around the parts of a breach's page.</summary>
internal static class PartTexts
{
    public static readonly Text Facts = new("Det som er meldt", "Det som er meldt");
    public static readonly Text NotDescribed = new("Ikke beskrevet ennå", "Ikkje skildra enno");
    public static readonly Text Persons = new("Antall personer", "Talet på personar");

    public static Text PersonsCount(Precision precision, int? count) => (precision, count) switch
    {
        (Precision.Exact, { } exact) => new($"{exact}, nøyaktig", $"{exact}, nøyaktig"),
        (Precision.Approximate, { } about) => new($"Omtrent {about}", $"Omtrent {about}"),
        _ => new("Ikke kjent ennå", "Ikkje kjent enno"),
    };

    public static readonly Text Sensitive = new("særlig følsomt", "særleg kjenslevart");
    public static readonly Text Aware = new("Kommunen fikk kjennskap", "Kommunen fekk kjennskap");
    public static readonly Text Received = new("Meldingen mottatt", "Meldinga motteken");

    public static readonly Text OnlyOmbud = new(
        "Bare ombudet ser dette. Den som meldte, har ikke sagt ja til at kommunen får vite det.",
        "Berre ombodet ser dette. Den som melde, har ikkje sagt ja til at kommunen får vite det.");

    public static readonly Text Shared = new(
        "Den som meldte, har sagt ja til at kommunen får vite det.",
        "Den som melde, har sagt ja til at kommunen får vite det.");

    public static readonly Text Late = new(
        "Datatilsynet fikk melding etter at de 72 timene var ute.",
        "Datatilsynet fekk melding etter at dei 72 timane var ute.");

    public static readonly Text Timeline = new("Tidslinje", "Tidslinje");

    public static readonly Text DiscoveredMeans = new(
        "Fristen regnes ikke herfra når det er fastsatt når kommunen fikk kjennskap.",
        "Fristen blir ikkje rekna herifrå når det er fastsett når kommunen fekk kjennskap.");

    public static readonly Text AwareMeans = new("De 72 timene løper herfra.", "Dei 72 timane går herifrå.");

    public static readonly Text PresumedMeans = new(
        "Ikke fastsatt: de 72 timene løper fra bruddet ble oppdaget.",
        "Ikkje fastsett: dei 72 timane går frå brotet vart oppdaga.");

    public static readonly Text PresumedFromProcessor = new(
        "Ikke fastsatt: de 72 timene løper fra databehandleren varslet kommunen.",
        "Ikkje fastsett: dei 72 timane går frå databehandlaren varsla kommunen.");

    public static readonly Text OngoingStill = new("Bruddet pågår fortsatt.", "Brotet går føre seg framleis.");
    public static readonly Text OmbudAlerted = new("Ombudet varslet", "Ombodet varsla");
    public static readonly Text Assessed = new("Vurdert", "Vurdert");
    public static readonly Text Advised = new("Ombudets råd", "Rådet frå ombodet");
    public static readonly Text Decided = new("Kommunens avgjørelse", "Avgjerda til kommunen");
    public static readonly Text Notified = new("Meldt til Datatilsynet", "Meldt til Datatilsynet");

    public static Text NotifiedEarlier(int count) => new(
        count == 1 ? "Én melding til står i historikken." : $"{count} meldinger til står i historikken.",
        count == 1 ? "Éi melding til står i historikken." : $"{count} meldingar til står i historikken.");

    public static readonly Text PersonsTold = new("De berørte", "Dei råka");
    public static Text After72(string time) => new(
        $"{time} etter at kommunen fikk kjennskap", $"{time} etter at kommunen fekk kjennskap");
    public static readonly Text AdviceAndDecision = new("Vurdering, råd og avgjørelse", "Vurdering, råd og avgjerd");
    public static readonly Text SeverityHeading = new("Alvorlighet", "Alvorsgrad");
    public static readonly Text Suggests = new("Metoden foreslår", "Metoden foreslår");

    public static readonly Text SuggestsOnly = new(
        "Tallet erstatter ikke skjønnet: ombudet gir råd, og kommunen avgjør.",
        "Talet erstattar ikkje skjønnet: ombodet gir råd, og kommunen avgjer.");

    public static readonly Text NoAdvice = new("Ikke gitt ennå", "Ikkje gitt enno");
    public static readonly Text NoDecision = new("Ikke tatt ennå", "Ikkje teken enno");
    public static readonly Text FollowsAdvice = new(
        "Følger ombudets råd, med ombudets begrunnelse", "Følgjer rådet frå ombodet, med grunngivinga frå ombodet");

    public static readonly Text AgainstAdvice = new("Mot ombudets råd", "Mot rådet frå ombodet");
    public static readonly Text Follow = new("Følg ombudets råd", "Følg rådet frå ombodet");
    public static readonly Text Otherwise = new("Avgjør selv", "Avgjer sjølv");
    public static readonly Text Linked = new("Samme hendelse i andre kommuner", "Same hending i andre kommunar");
    public static readonly Text LinkedHelp = new("Bare ombudet ser dette.", "Berre ombodet ser dette.");
    public static readonly Text Findings = new("Det undersøkelsen har vist", "Det undersøkinga har vist");
    public static readonly Text NoFindings = new("Ingenting er lagt til ennå.", "Ingenting er lagt til enno.");
    public static readonly Text Draft = new("Utkast til melding", "Utkast til melding");
    public static readonly Text Letter = new("Brev til dem det gjelder", "Brev til dei det gjeld");
    public static readonly Text Verify = new("Kontroller historikken", "Kontroller historikken");

    public static readonly Text Suspect = new(
        "Det kan stå et fødselsnummer i meldingen", "Det kan stå eit fødselsnummer i meldinga");

    public static readonly Text SuspectBody = new(
        "Se etter her, og fjern det om det er ett:", "Sjå etter her, og fjern det om det er eitt:");

    public static readonly Text Unexplained = new(
        "Tidspunktene trenger en forklaring", "Tidspunkta treng ei forklaring");

    public static readonly Text Explain = new("Forklar tidspunktene", "Forklar tidspunkta");
    public static readonly Text ExplainSend = new("Lagre forklaringen", "Lagre forklaringa");
    public static readonly Text Explanation = new("Forklaring", "Forklaring");
    public static readonly Text Earlier = new("Regnet fra tidligere", "Rekna frå tidlegare");
    public static readonly Text Sent = new("Sendt", "Sendt");
    public static readonly Text Outcome = new("Utfall", "Utfall");
    public static readonly Text Phase = new("Fase", "Fase");
    public static readonly Text Reference = new("Referanse", "Referanse");
    public static readonly Text Exemption = new("Unntak", "Unntak");
    public static readonly Text Score = new("Sum", "Sum");
    public static readonly Text Removed = new("Fjernet", "Fjerna");

    public static Text EntryNumber(string number) => new(
        $"Teksten i historikken, nummer {number}", $"Teksten i historikken, nummer {number}");
}
