using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Alerts.Graph;
using Ombud.Pages.Layout;

namespace Ombud.Alerts;

// Every night, in steps that end well within a function's time. A step that was killed is taken up by the next, and so
// is a mail that Graph did not take.
public sealed class ReconcileCases(
    ReconcileMunicipality reconcile, Municipalities municipalities, OmbudMail mail, IClock clock,
    ILogger<ReconcileCases> log)
{
    private static readonly EventId Reconciled = new(7303, nameof(Reconciled));
    private static readonly Duration Step = Duration.FromMinutes(4);

    // DO NOT rename: the alert about what was found refers to the event and this function by name.
    [Function(nameof(ReconcileCases))]
    public async Task Run(
        [TimerTrigger("%Reconcile:Schedule%", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        var until = clock.GetCurrentInstant() + Step;
        foreach (var partition in municipalities.Partitions)
            if (await reconcile.RunAsync(partition, until, ct) is { } night)
            {
                log.Log(
                    night.Found > 0 ? LogLevel.Error : LogLevel.Information, Reconciled,
                    "{Municipality}: {Cases} open cases compared, {Mended} put right, {Found} to be looked at",
                    partition, night.Cases, night.Mended, night.Found);
                if (night.Found + night.Mended > 0)
                    await mail.SendAsync(
                        WatchTexts.Night,
                        WatchTexts.NightBody(municipalities[partition].Name, night.Found, night.Mended), ct);
                await reconcile.EndAsync(partition, night, ct);
            }
    }
}
