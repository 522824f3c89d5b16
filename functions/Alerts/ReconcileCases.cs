using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Alerts.Graph;
using Ombud.Pages.Layout;

namespace Ombud.Alerts;

// Every night, in steps that end well within a function's time. A step that was killed is taken up by the next, and so
// is a mail that Graph did not take.
public sealed class ReconcileCases(
    ReconcileMunicipality reconcile, FreePartitions partitions, OmbudMail mail, IClock clock,
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
        var nights = new List<(string Partition, Night Night)>();
        foreach (var partition in await partitions.AllAsync(ct))
            nights.Add((partition, await reconcile.RunAsync(partition, until, ct)));
        if (nights.TrueForAll(one => one.Night.Step >= NightStep.Tell))
            await TellAsync([.. nights.Where(one => one.Night.Step is NightStep.Tell)], ct);
    }

    // One mail about all of them.
    private async Task TellAsync(List<(string Partition, Night Night)> ended, CancellationToken ct)
    {
        foreach (var (partition, night) in ended)
            log.Log(
                night.Found > 0 ? LogLevel.Error : LogLevel.Information, Reconciled,
                "{Municipality}: {Cases} open cases compared, {Mended} put right, {Found} to be looked at",
                partition, night.Cases, night.Mended, night.Found);
        var (found, mended) = (ended.Sum(one => one.Night.Found), ended.Sum(one => one.Night.Mended));
        if (found + mended > 0)
            await mail.SendAsync(
                WatchTexts.Night, WatchTexts.NightBody(string.Join(", ", NamesOf(ended)), found, mended), ct);
        foreach (var (partition, night) in ended)
            await reconcile.EndAsync(partition, night, ct);
    }

    private IEnumerable<string> NamesOf(List<(string Partition, Night Night)> ended) => ended
        .Where(one => one.Night.Found + one.Night.Mended > 0)
        .Select(one => partitions.Municipalities[one.Partition].Name).Distinct();
}
