namespace Ombud.Alerts;

/// <summary>The sweep of one partition: alarms first, since they decide messages.</summary>
public sealed class SweepMunicipality(
    AlarmStore alarms, RingAlarm ring, Outbox outbox, SweepFindings findings, IClock clock)
{
    private static readonly Duration Soon = Duration.FromHours(24);

    /// <exception cref="AggregateException">Something could not be rung or sent; everything else was.</exception>
    public async Task RunAsync(string municipality, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var failures = new Dictionary<string, Exception>();
        var rung = await RingAsync(municipality, now, failures, ct);
        await MendAsync(municipality, now, failures, ct);
        var sent = await outbox.SendUnsentAsync(municipality, clock.GetCurrentInstant() - Outbox.Grace, ct);
        findings.Done(municipality, rung, sent);
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
                findings.NotRung(row, e);
                failures[alarm?.Case.Value ?? row] = e;
            }

        return rung;
    }

    // An alarm's row alone must not decide whether a deadline passes in silence: whoever loses it, the list still knows
    // that the deadline has passed. The same read counts those that are about to.
    private async Task MendAsync(
        string municipality, Instant now, Dictionary<string, Exception> failures, CancellationToken ct)
    {
        var soon = 0;
        await foreach (var (id, hasPassed) in alarms.DeadlinesAsync(municipality, now, Soon, ct))
            if (!hasPassed)
                soon++;
            else
                await MendAsync(municipality, id, failures, ct);
        findings.Soon(municipality, soon);
    }

    private async Task MendAsync(
        string municipality, CaseId id, Dictionary<string, Exception> failures, CancellationToken ct)
    {
        try
        {
            if (!failures.ContainsKey(id.Value) && await ring.MendAsync(municipality, id, ct))
                findings.AlarmWasGone(id);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            findings.NoAlarm(id, e);
            failures[id.Value] = e;
        }
    }
}
