using NodaTime;
using Ombud.Cases;
using Ombud.Local.ServiceBus;
using Ombud.Stores;

namespace Ombud.Local.Clock;

/// <summary>What falls due in the suite: scheduled messages, alarm rows, and the timers of both apps.</summary>
internal sealed class SuiteWork(Broker broker, SuiteRest rest, AlarmStore alarms, Municipalities municipalities)
    : IDueWork
{
    private const string Sweep = "Sweep";

    public Task AnnounceAsync(Duration offset, CancellationToken ct) => rest.Further.TurnAsync(offset, ct);

    public async Task<IReadOnlyList<Instant>> MomentsAsync(CancellationToken ct)
    {
        var rows = await Task.WhenAll(municipalities.All.Select(one => alarms.NextAsync(one.Number, ct)));
        var scheduled = rest.NextOfBus is { } at ? Instant.FromDateTimeOffset(at) : (Instant?)null;
        return [.. rows.Append(scheduled).OfType<Instant>()];
    }

    public async Task RunDueAsync(CancellationToken ct)
    {
        broker.Wake();
        await rest.WaitAsync(ct);
        await rest.Apps.Web.RunDueTimersAsync(ct);
        await rest.Apps.Alerts.RunDueTimersAsync(ct);
        await rest.WaitAsync(ct);
    }

    public async Task RunSafetyNetAsync(CancellationToken ct)
    {
        await rest.Apps.Alerts.RunTimerAsync(Sweep, ct);
        await rest.WaitAsync(ct);
    }
}
