using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Alerts.Graph;
using Ombud.Pages.Layout;

namespace Ombud.Alerts;

// Looks for open cases whose municipality is not among those configured. Health shows them for as long as there are
// any, the log for whoever operates the suite, and the ombud gets one mail a day. It is no alert: each of those is
// about one case, is recorded in that case's partition, and names its municipality.
public sealed class FindOwnerless(
    OwnerlessStore ownerless, Municipalities municipalities, OmbudMail mail, IClock clock, ILogger<FindOwnerless> log)
{
    private static readonly EventId Ownerless = new(7302, nameof(Ownerless));
    private static readonly Duration UntilToldAgain = Duration.FromHours(24);

    // DO NOT rename: the alert about partitions without an owner refers to the event and this function by name.
    [Function(nameof(FindOwnerless))]
    public async Task Run([TimerTrigger("%Sweep:Schedule%", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        var found = await ownerless.FindAsync(municipalities.Partitions, ct);
        var known = await ownerless.KnownAsync(ct);
        if (!found.SequenceEqual(known.Partitions))
            await ownerless.KeepAsync(known = new(found, ToldAt: null), ct);
        if (found.Count == 0)
            return;
        var partitions = string.Join(", ", found);
        log.LogError(Ownerless, "Partitions {Partitions} have open cases, and no municipality", partitions);
        var now = clock.GetCurrentInstant();
        if (known.ToldAt is { } told && now - told < UntilToldAgain)
            return;
        await mail.SendAsync(WatchTexts.Ownerless, WatchTexts.OwnerlessBody(partitions), ct);
        await ownerless.KeepAsync(known with { ToldAt = now }, ct);
    }
}
