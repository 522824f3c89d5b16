using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

// Every night, in steps that end well within a function's time. A step that was killed is taken up by the next.
public sealed class ReconcileCases(
    ReconcileMunicipality reconcile, Municipalities municipalities, IClock clock, ILogger<ReconcileCases> log)
{
    private static readonly EventId Reconciled = new(7303, nameof(Reconciled));
    private static readonly Duration Step = Duration.FromMinutes(4);

    // DO NOT rename: the alert about what was found refers to the event by name.
    [Function(nameof(ReconcileCases))]
    public async Task Run(
        [TimerTrigger("%Reconcile:Schedule%", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        var until = clock.GetCurrentInstant() + Step;
        foreach (var municipality in municipalities.All)
            if (await reconcile.RunAsync(municipality.Number, until, ct) is { } night)
                log.Log(
                    night.Found > 0 ? LogLevel.Error : LogLevel.Information, Reconciled,
                    "{Municipality}: {Cases} open cases compared, {Mended} put right, {Found} to be looked at",
                    municipality.Number, night.Cases, night.Mended, night.Found);
    }
}
