using NodaTime;
using Ombud.Cases;
using Ombud.Pages.Values;

namespace Ombud.Pages.Desk;

/// <summary>The one thing to do now, and why; or whom the case waits for.</summary>
internal static class NextTexts
{
    public static readonly Text Heading = new("Neste steg", "Neste steg");

    public static ValueTexts What { get; } = new()
    {
        ["take"] = new("Ta saken", "Ta saka"),
        ["set-awareness"] = new(
            "Fastsett når kommunen fikk kjennskap", "Fastset når kommunen fekk kjennskap"),
        ["assess"] = new("Vurder hvor alvorlig det er", "Vurder kor alvorleg det er"),
        ["advise"] = new("Gi kommunen ditt råd", "Gi kommunen rådet ditt"),
        ["decide"] = new("Avgjør om Datatilsynet skal få melding", "Avgjer om Datatilsynet skal få melding"),
        ["record-notification"] = new(
            "Meld til Datatilsynet, og registrer det her", "Meld til Datatilsynet, og registrer det her"),
        ["reason-for-delay"] = new(
            "Si hvorfor meldingen kom for sent", "Sei kvifor meldinga kom for seint"),
        ["follow-up"] = new("Følg opp meldingen til Datatilsynet", "Følg opp meldinga til Datatilsynet"),
        ["record-communication"] = new(
            "Si fra til dem det gjelder, og registrer det her", "Sei frå til dei det gjeld, og registrer det her"),
        ["close"] = new("Lukk saken", "Lukk saka"),
    };

    public static ValueTexts Why { get; } = new()
    {
        ["take"] = new(
            "Ingen har saken ennå, og klokka går.", "Ingen har saka enno, og klokka går."),
        ["set-awareness"] = new(
            "De 72 timene regnes fra da. Til det er fastsatt, regner vi fra det første noen visste.",
            "Dei 72 timane blir rekna frå då. Til det er fastsett, reknar vi frå det første nokon visste."),
        ["assess"] = new(
            "Vurderingen gir ombudet et grunnlag for rådet. Den bestemmer ingenting.",
            "Vurderinga gir ombodet eit grunnlag for rådet. Ho bestemmer ingenting."),
        ["advise"] = new(
            "Kommunen avgjør, men skal ha ombudets råd først.",
            "Kommunen avgjer, men skal ha rådet frå ombodet først."),
        ["decide"] = new(
            "Ombudet har gitt sitt råd. Avgjørelsen er kommunens.",
            "Ombodet har gitt rådet sitt. Avgjerda er kommunen si."),
        ["record-notification"] = new(
            "Meldingen sendes i Altinn. Utkastet er klart til å kopieres felt for felt.",
            "Meldinga blir send i Altinn. Utkastet er klart til å kopierast felt for felt."),
        ["reason-for-delay"] = new(
            "Den ble sendt etter at de 72 timene var ute, og loven krever en grunn (art. 33 nr. 1). Send den i Altinn, "
            + "og registrer den her.",
            "Ho vart send etter at dei 72 timane var ute, og lova krev ein grunn (art. 33 nr. 1). Send han i Altinn, "
            + "og registrer han her."),
        ["follow-up"] = new(
            "Meldingen var trinnvis. Send det som manglet, i Altinn, og registrer det her; den siste er fullstendig.",
            "Meldinga var trinnvis. Send det som mangla, i Altinn, og registrer det her; den siste er fullstendig."),
        ["record-communication"] = new(
            "De skal få beskjed uten ugrunnet opphold (art. 34).",
            "Dei skal få beskjed utan grunnlaust opphald (art. 34)."),
        ["close"] = new(
            "Ingenting skyldes lenger i saken.", "Ingenting er uteståande i saka lenger."),
    };

    /// <summary>The step that the action is now: after the first notification it is another than before.</summary>
    public static string Step(string action, Breach breach) => (action, breach) switch
    {
        (BreachAction.RecordNotification, { IsLate: true, ReasonForDelay: null }) => "reason-for-delay",
        (BreachAction.RecordNotification, { NotifiedAt: not null }) => "follow-up",
        _ => action,
    };

    /// <summary>Whom the case waits for, and since when; null where nobody knows.</summary>
    public static (Text Whom, Instant? Since) Waiting(Breach breach) => breach switch
    {
        { Open: false } => (Ended, null),
        { AwaitsDecision: true } => (
            new("Venter på kommunens avgjørelse", "Ventar på avgjerda frå kommunen"), breach.Advice!.At),
        { State: BreachState.Received } => (
            new("Venter på at ombudet tar saken", "Ventar på at ombodet tek saka"), breach.ReceivedAt),
        { State: BreachState.Assessing } => (new("Ombudet vurderer saken", "Ombodet vurderer saka"), null),
        { State: BreachState.ToNotify } => (
            new("Venter på at Datatilsynet får melding", "Ventar på at Datatilsynet får melding"),
            breach.ControllerDecision!.At),
        { Obligations: [var obligation, ..] } => (Obligations(obligation.What), obligation.Since),
        _ => (new("Alt er gjort, saken kan lukkes", "Alt er gjort, saka kan lukkast"), null),
    };

    private static readonly Text Ended = new(
        "Saken er avsluttet. Den står i kommunens register.",
        "Saka er avslutta. Ho står i registeret til kommunen.");

    private static Text Obligations(ObligationKind kind) => kind is ObligationKind.TellPersons
        ? new("Venter på at de det gjelder, får beskjed", "Ventar på at dei det gjeld, får beskjed")
        : new("Venter på oppfølging til Datatilsynet", "Ventar på oppfølging til Datatilsynet");
}
