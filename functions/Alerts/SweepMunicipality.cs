using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

/// <summary>The sweep of one partition: alarms first, since they decide messages.</summary>
public sealed class SweepMunicipality(
    AlarmStore alarms, RingAlarm ring, Outbox outbox, IClock clock, ILogger<SweepMunicipality> log)
{
    // Whoever decided a message younger than this is still sending it.
    private static readonly Duration Grace = Duration.FromMinutes(1);

    /// <exception cref="AggregateException">Something could not be rung or sent; everything else was.</exception>
    public async Task RunAsync(string municipality, CancellationToken ct)
    {
        var (rung, failures) = await RingAsync(municipality, clock.GetCurrentInstant(), ct);
        var sent = await outbox.SendUnsentAsync(municipality, clock.GetCurrentInstant() - Grace, ct);
        if (rung + sent > 0)
            log.LogInformation("Sweep of {Municipality}: {Rung} alarms, {Sent} messages", municipality, rung, sent);
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    // An alarm that cannot ring, whatever is wrong with its rows, must not keep the next from ringing.
    private async Task<(int Rung, List<Exception> Failures)> RingAsync(
        string municipality, Instant now, CancellationToken ct)
    {
        var (rung, failures) = (0, new List<Exception>());
        await foreach (var alarm in alarms.DueAsync(municipality, now, ct))
            try
            {
                await ring.RunAsync(alarm, ct);
                rung++;
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                log.LogError("Alarm {Alarm} did not ring: {Error}", alarm.Id, e.GetType().Name);
                failures.Add(e);
            }

        return (rung, failures);
    }
}
