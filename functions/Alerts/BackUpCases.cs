using Microsoft.Azure.Functions.Worker;

namespace Ombud.Alerts;

// Every night, behind the anchors, in steps that end well within a function's time. Partitions that no municipality
// owns go out like the others; one that cannot be backed up does not keep the others from it.
public sealed class BackUpCases(BackUpPartition backUp, Municipalities municipalities, IClock clock)
{
    private static readonly Duration Step = Duration.FromMinutes(4);

    [Function(nameof(BackUpCases))]
    public async Task Run([TimerTrigger("%Backup:Schedule%", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        var until = clock.GetCurrentInstant() + Step;
        var failures = new List<Exception>();
        foreach (var partition in await backUp.PartitionsAsync(municipalities.Partitions, ct))
            try
            {
                if (clock.GetCurrentInstant() < until)
                    await backUp.RunAsync(partition, until, ct);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                failures.Add(e);
            }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }
}
