using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

/// <summary>What a sweep says of what it found: ids to the log, numbers to the metrics.</summary>
/// <param name="metrics">Null where nobody counts.</param>
public sealed class SweepFindings(ILogger<SweepMunicipality> log, SuiteMetrics? metrics = null)
{
    public void NotRung(string row, Exception e) =>
        log.LogError("Alarm {Alarm} did not ring: {Error}", row, e.GetType().Name);

    public void AlarmWasGone(CaseId id) => log.LogError("The alarm of {Case} was gone; it has been set and rung", id);

    public void NoAlarm(CaseId id, Exception e) =>
        log.LogError("Case {Case} has no alarm that could be set: {Error}", id, e.GetType().Name);

    /// <param name="cases">Open ones in which the law's deadline is near.</param>
    public void Soon(string municipality, int cases) => metrics?.Soon(municipality, cases);

    public void Done(string municipality, int rung, int sent)
    {
        if (rung + sent > 0)
            log.LogInformation("Sweep of {Municipality}: {Rung} alarms, {Sent} messages", municipality, rung, sent);
    }
}
