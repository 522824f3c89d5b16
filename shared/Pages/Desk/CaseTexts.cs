namespace Ombud.Pages.Desk;

internal static class CaseTexts
{
    public static Text Title(string number) => new($"Sak {number}", $"Sak {number}");

    public static readonly Text TakenBy = new("Tatt av", "Teken av");
    public static readonly Text NotTaken = new("Ikke tatt av noen ennå", "Ikkje teken av nokon enno");
    public static readonly Text DueHeading = new("Dette haster først", "Dette hastar først");
    public static readonly Text DueAlso = new("Deretter", "Deretter");
    public static readonly Text Expires = new("Frist:", "Frist:");
    public static readonly Text NothingDue = new("Ingen frist løper i denne saken", "Ingen frist går i denne saka");

    public static readonly Text NothingDueBody = new(
        "Klokkene er stoppet fordi saken er avgjort eller lukket. Historikken viser hvorfor.",
        "Klokkene er stogga fordi saka er avgjord eller lukka. Historikken viser kvifor.");

    /// <summary>Awareness is presumed from when a processor told.</summary>
    public const string FromProcessor = "from-processor";

    public static Text Why(string kind, string awareness, string from) => (kind, awareness) switch
    {
        ("notify-authority", "decided") => new(
            $"72 timer fra kommunen fikk kjennskap til bruddet, {from}. Timene løper også om natten, i helger og på "
            + "helligdager.",
            $"72 timar frå kommunen fekk kjennskap til brotet, {from}. Timane går òg om natta, i helger og på "
            + "heilagdagar."),
        ("notify-authority", FromProcessor) => new(
            $"72 timer fra databehandleren varslet kommunen, {from}. Når kommunen fikk kjennskap til bruddet, er ikke "
            + "fastsatt ennå; til da regner vi fra varselet. Timene løper også om natten, i helger og på helligdager.",
            $"72 timar frå databehandlaren varsla kommunen, {from}. Når kommunen fekk kjennskap til brotet, er ikkje "
            + "fastsett enno; til då reknar vi frå varselet. Timane går òg om natta, i helger og på heilagdagar."),
        ("notify-authority", _) => new(
            $"72 timer fra bruddet ble oppdaget, {from}. Når kommunen fikk kjennskap til det, er ikke fastsatt ennå; "
            + "til da regner vi fra oppdaget. Timene løper også om natten, i helger og på helligdager.",
            $"72 timar frå brotet vart oppdaga, {from}. Når kommunen fekk kjennskap til det, er ikkje fastsett enno; "
            + "til då reknar vi frå oppdaga. Timane går òg om natta, i helger og på heilagdagar."),
        ("decide-awareness", FromProcessor) => new(
            $"24 timer fra databehandleren varslet, {from}: så lang tid bør undersøkelsen høyst ta.",
            $"24 timar frå databehandlaren varsla, {from}: så lang tid bør undersøkinga høgst ta."),
        ("decide-awareness", _) => new(
            $"24 timer fra bruddet ble oppdaget, {from}: så lang tid bør undersøkelsen høyst ta.",
            $"24 timar frå brotet vart oppdaga, {from}: så lang tid bør undersøkinga høgst ta."),
        ("answer-citizen", _) => new(
            $"Én måned fra kommunen fikk henvendelsen, {from}.",
            $"Éin månad frå kommunen fekk førespurnaden, {from}."),
        _ => new($"Regnet fra {from}.", $"Rekna frå {from}."),
    };

    public static readonly Text Facts = new("Det som er meldt", "Det som er meldt");
    public static readonly Text WhatHappened = new("Hva har skjedd", "Kva har skjedd");
    public static readonly Text NotTold = new("Ikke oppgitt", "Ikkje oppgitt");
    public static readonly Text Unit = new("Enhet", "Eining");
    public static readonly Text Kinds = new("Slags avvik", "Slags avvik");
    public static readonly Text Persons = new("Mennesker det gjelder", "Menneske det gjeld");

    public static Text PersonsCount(string precision, int? count) => (precision, count) switch
    {
        ("exact", { } exact) => new($"{exact}, nøyaktig", $"{exact}, nøyaktig"),
        ("approximate", { } about) => new($"Omtrent {about}", $"Omtrent {about}"),
        _ => new("Ikke kjent ennå", "Ikkje kjent enno"),
    };

    public static readonly Text Categories = new("Opplysninger", "Opplysningar");
    public static readonly Text Sensitive = new("særlig følsomt", "særleg kjenslevart");
    public static readonly Text Measures = new("Gjort så langt", "Gjort så langt");
    public static readonly Text Channel = new("Sendt som", "Sendt som");
    public static readonly Text Recipient = new("Hvem fikk det", "Kven fekk det");
    public static readonly Text Returned = new("Slettet eller levert tilbake", "Sletta eller levert tilbake");
    public static readonly Text OccurredFrom = new("Begynte", "Byrja");
    public static readonly Text OccurredTo = new("Sluttet", "Slutta");
    public static readonly Text Discovered = new("Oppdaget", "Oppdaga");
    public static readonly Text Aware = new("Kommunen fikk kjennskap", "Kommunen fekk kjennskap");
    public static readonly Text Received = new("Meldingen mottatt", "Meldinga motteken");

    public static readonly Text Reporter = new("Den som meldte", "Den som melde");

    public static readonly Text OnlyOmbud = new(
        "Bare ombudet ser dette. Den som meldte, har ikke sagt ja til at kommunen får vite det.",
        "Berre ombodet ser dette. Den som melde, har ikkje sagt ja til at kommunen får vite det.");

    public static readonly Text Shared = new(
        "Den som meldte, har sagt ja til at kommunen får vite det.",
        "Den som melde, har sagt ja til at kommunen får vite det.");

    public static readonly Text History = new("Historikk", "Historikk");
    public static readonly Text For = new("For:", "For:");
    public static readonly Text Deliveries = new("Varsler som er sendt", "Varsel som er sende");
    public static readonly Text DeliveryTime = new("Tid", "Tid");
    public static readonly Text DeliveryKind = new("Hvorfor", "Kvifor");
    public static readonly Text DeliveryTo = new("Til", "Til");
    public static readonly Text DeliveryResult = new("Resultat", "Resultat");

    public static readonly Text StillOwed = new("Dette skyldes fortsatt", "Dette er framleis uteståande");
    public static readonly Text Since = new("siden", "sidan");

    public static readonly Text Late = new(
        "Datatilsynet fikk melding etter at de 72 timene var ute.",
        "Datatilsynet fekk melding etter at dei 72 timane var ute.");

    public static readonly Text Timeline = new("Tidslinje", "Tidslinje");

    public static readonly Text DiscoveredMeans = new(
        "Ingen frist regnes herfra når kjennskap er fastsatt.",
        "Ingen frist blir rekna herifrå når kjennskap er fastsett.");

    public static readonly Text AwareMeans = new("De 72 timene løper herfra.", "Dei 72 timane går herifrå.");

    public static readonly Text PresumedMeans = new(
        "Ikke fastsatt: de 72 timene løper fra oppdaget.", "Ikkje fastsett: dei 72 timane går frå oppdaga.");

    public static readonly Text PresumedFromProcessor = new(
        "Ikke fastsatt: de 72 timene løper fra databehandleren varslet.",
        "Ikkje fastsett: dei 72 timane går frå databehandlaren varsla.");

    public static readonly Text OngoingStill = new("Bruddet pågår fortsatt.", "Brotet går føre seg framleis.");
    public static readonly Text OmbudAlerted = new("Ombudet varslet", "Ombodet varsla");
    public static readonly Text Assessed = new("Vurdert", "Vurdert");
    public static readonly Text Advised = new("Ombudets råd", "Rådet frå ombodet");
    public static readonly Text Decided = new("Kommunens avgjørelse", "Avgjerda til kommunen");
    public static readonly Text Notified = new("Meldt til Datatilsynet", "Meldt til Datatilsynet");
    public static readonly Text PersonsTold = new("De berørte", "Dei råka");

    public static Text After72(string time) => new($"{time} etter kjennskap", $"{time} etter kjennskap");

    public static readonly Text AdviceAndDecision = new("Vurdering, råd og avgjørelse", "Vurdering, råd og avgjerd");
    public static readonly Text SeverityHeading = new("Alvorlighet", "Alvorsgrad");
    public static readonly Text Suggests = new("Metoden foreslår", "Metoden foreslår");

    public static readonly Text SuggestsOnly = new(
        "Tallet erstatter ikke skjønnet: ombudet råder, kommunen avgjør.",
        "Talet erstattar ikkje skjønnet: ombodet rår, kommunen avgjer.");

    public static readonly Text NoAdvice = new("Ikke gitt ennå", "Ikkje gitt enno");
    public static readonly Text NoDecision = new("Ikke tatt ennå", "Ikkje teken enno");
    public static readonly Text AgainstAdvice = new("Mot ombudets råd", "Mot rådet frå ombodet");
    public static readonly Text Linked = new("Samme hendelse i andre kommuner", "Same hending i andre kommunar");
    public static readonly Text LinkedHelp = new("Bare ombudet ser dette.", "Berre ombodet ser dette.");
    public static readonly Text Findings = new("Det undersøkelsen har vist", "Det undersøkinga har vist");
    public static readonly Text NoFindings = new("Ingenting er lagt til ennå.", "Ingenting er lagt til enno.");
    public static readonly Text AmendFacts = new("Rett eller legg til fakta", "Rett eller legg til fakta");
    public static readonly Text Draft = new("Utkast til melding", "Utkast til melding");
    public static readonly Text Letter = new("Utkast til brev", "Utkast til brev");
    public static readonly Text Verify = new("Kontroller historikken", "Kontroller historikken");
    public static readonly Text Unexplained = new(
        "Tidspunktene trenger en forklaring", "Tidspunkta treng ei forklaring");
    public static readonly Text Explain = new("Forklar tidspunktene", "Forklar tidspunkta");
    public static readonly Text ExplainSend = new("Lagre forklaringen", "Lagre forklaringa");
    public static readonly Text Explanation = new("Forklaring", "Forklaring");
    public static readonly Text ExplainReason = new("Forklaring av tidspunktene", "Forklaring av tidspunkta");
    public static readonly Text Earlier = new("Regnet fra tidligere", "Rekna frå tidlegare");
    public static readonly Text Before = new("før", "før");
    public static readonly Text After = new("nå", "no");
    public static readonly Text Sent = new("Sendt", "Sendt");
    public static readonly Text Outcome = new("Utfall", "Utfall");
    public static readonly Text Phase = new("Fase", "Fase");
    public static readonly Text Reference = new("Referanse", "Referanse");
    public static readonly Text Exemption = new("Unntak", "Unntak");
    public static readonly Text Score = new("Sum", "Sum");
    public static readonly Text Removed = new("Fjernet", "Fjerna");
    public static readonly Text Redacted = new("Noe her er sladdet.", "Noko her er sladda.");

    public static Text EntryNumber(string number) => new(
        $"Teksten i historikken, nummer {number}", $"Teksten i historikken, nummer {number}");
}
