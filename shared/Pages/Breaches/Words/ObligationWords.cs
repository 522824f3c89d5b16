using Ombud.Cases.Breaches;
using Ombud.Pages.Kinds;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Words;

/// <summary>A breach's obligations, and who each is waiting for.</summary>
internal static class ObligationWords
{
    public static ValueTexts Names { get; } = new()
    {
        [ObligationKind.FirstNotification] = new("Første melding til Datatilsynet", "Første melding til Datatilsynet"),
        [ObligationKind.ReasonForDelay] = new("Grunnen til forsinkelsen", "Grunnen til forseinkinga"),
        [ObligationKind.FollowUp] = new("Fullstendig melding til Datatilsynet", "Fullstendig melding til Datatilsynet"),
        [ObligationKind.TellPersons] = new("Beskjed til dem det gjelder", "Beskjed til dei det gjeld"),
    };

    private static readonly StepWords ReasonForDelay = new(
        new("Si hvorfor meldingen kom for sent", "Sei kvifor meldinga kom for seint"),
        new(
            "Den ble sendt etter at de 72 timene var ute, og loven krever en grunn (art. 33 nr. 1). Send den i Altinn, "
            + "og registrer den her.",
            "Ho vart send etter at dei 72 timane var ute, og lova krev ein grunn (art. 33 nr. 1). Send han i Altinn, "
            + "og registrer han her."));

    private static readonly StepWords FollowUp = new(
        new("Følg opp meldingen til Datatilsynet", "Følg opp meldinga til Datatilsynet"),
        new(
            "Meldingen var trinnvis. Send det som manglet, i Altinn, og registrer det her; den siste er fullstendig.",
            "Meldinga var trinnvis. Send det som mangla, i Altinn, og registrer det her; den siste er fullstendig."));

    private static readonly Text Ended = new(
        "Saken er avsluttet. Den står i kommunens register.",
        "Saka er avslutta. Ho står i registeret til kommunen.");

    private static readonly string Notifying = new RecordNotification().Name;

    /// <summary>After the first notification the same action is a different step; null if it is not.</summary>
    public static StepWords? Step(string action, Breach breach) => (action == Notifying, breach) switch
    {
        (true, { IsLate: true, ReasonForDelay: null }) => ReasonForDelay,
        (true, { NotifiedAt: not null }) => FollowUp,
        _ => null,
    };

    /// <summary>The same for a list, which knows the state alone.</summary>
    public static Text? StepIn(string action, string state) =>
        action == Notifying && state == WireName.Of(BreachState.Notified) ? FollowUp.What : null;

    public static (Text Whom, Instant? Since) Waiting(Breach breach) => breach switch
    {
        { Open: false } => (Ended, null),
        { Proposal.At: var at } => (
            new("Venter på kommunens svar på forslaget", "Ventar på svar frå kommunen på forslaget"), at),
        { AwaitsDecision: true } => (
            new("Venter på kommunens avgjørelse", "Ventar på avgjerda frå kommunen"), breach.Advice!.At),
        { State: BreachState.Received } => (
            new("Venter på at ombudet tar saken", "Ventar på at ombodet tek saka"), breach.ReceivedAt),
        { State: BreachState.Assessing } => (new("Ombudet vurderer saken", "Ombodet vurderer saka"), null),
        { State: BreachState.ToNotify } => (
            new("Venter på at Datatilsynet får melding", "Ventar på at Datatilsynet får melding"),
            breach.ControllerDecision!.At),
        { Obligations: [var obligation, ..] } => (Owed(obligation), obligation.Since),
        _ => (new("Alt er gjort, saken kan lukkes", "Alt er gjort, saka kan lukkast"), null),
    };

    private static Text Owed(Obligation obligation) => obligation.What == ObligationKind.TellPersons
        ? new("Venter på at de det gjelder, får beskjed", "Ventar på at dei det gjeld, får beskjed")
        : new("Venter på oppfølging til Datatilsynet", "Ventar på oppfølging til Datatilsynet");
}
