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
        var now = clock.GetCurrentInstant();
        var failures = new Dictionary<string, Exception>();
        var rung = await RingAsync(municipality, now, failures, ct);
        await MendAsync(municipality, now, failures, ct);
        var sent = await outbox.SendUnsentAsync(municipality, clock.GetCurrentInstant() - Grace, ct);
        if (rung + sent > 0)
            log.LogInformation("Sweep of {Municipality}: {Rung} alarms, {Sent} messages", municipality, rung, sent);
        if (failures.Count > 0)
            throw new AggregateException(failures.Values);
    }

    // An alarm that cannot ring, whatever is wrong with its rows, must not keep the next from ringing.
    private async Task<int> RingAsync(
        string municipality, Instant now, Dictionary<string, Exception> failures, CancellationToken ct)
    {
        var rung = 0;
        await foreach (var (row, alarm) in alarms.DueAsync(municipality, now, ct))
            try
            {
                await ring.RunAsync(alarm ?? throw new InvalidDataException("An alarm cannot be read."), ct);
                rung++;
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                log.LogError("Alarm {Alarm} did not ring: {Error}", row, e.GetType().Name);
                failures[alarm?.Case.Value ?? row] = e;
            }

        return rung;
    }

    // An alarm's row alone must not decide whether a deadline passes in silence: whoever loses it, the list still knows
    // that the deadline has passed.
    private async Task MendAsync(
        string municipality, Instant now, Dictionary<string, Exception> failures, CancellationToken ct)
    {
        await foreach (var id in alarms.PassedAsync(municipality, now, ct))
            try
            {
                if (!failures.ContainsKey(id.Value) && await ring.MendAsync(municipality, id, ct))
                    log.LogError("The alarm of {Case} was gone; it has been set and rung", id);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                log.LogError("Case {Case} has no alarm that could be set: {Error}", id, e.GetType().Name);
                failures[id.Value] = e;
            }
    }
}
