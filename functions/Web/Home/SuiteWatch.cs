using Ombud.Pages.Layout;

namespace Ombud.Web.Home;

/// <param name="Status">ok, storage-altered (last night's reconciliation found what it could not put right),
/// ownerless-partitions (no configured municipality has their open cases), mail-late (the ombud's mailbox has not been
/// read for an hour), late (sweep or outbox is behind) or down (storage does not respond).</param>
/// <param name="LastSweep">Null if there has never been one, or it cannot be determined.</param>
public sealed record Health(string Status, Instant? LastSweep, Instant? OldestUnsent);

// Whether the suite is doing its rounds. Asked by external monitoring and by every desk page, so a result is kept for
// ten seconds: a flood of requests adds no load.
public sealed class SuiteWatch(
    Heartbeats heartbeats, Outbox outbox, OwnerlessStore ownerless, Municipalities municipalities, IClock clock)
{
    public const string Ok = "ok";

    private const string Late = "late";
    private const string MailLate = "mail-late";
    private const string Ownerless = "ownerless-partitions";
    private const string Altered = "storage-altered";
    private const string Down = "down";

    private static readonly Duration Fresh = Duration.FromSeconds(10);
    private static readonly Duration Patience = Duration.FromMinutes(15);
    private static readonly Duration MailPatience = Duration.FromHours(1);

    private readonly Instant _startedAt = clock.GetCurrentInstant();
    private volatile Looked? _last;

    public Task<Health> HealthAsync()
    {
        var now = clock.GetCurrentInstant();
        if (_last is not { } known || now - known.At > Fresh || now < known.At)
            _last = known = new(now, LookAsync(now));
        return known.Health;
    }

    /// <summary>The desk's warning that reminders may not go out, or mail not come in; null when all is well.</summary>
    public async Task<Banner?> BannerAsync() => (await HealthAsync()).Status switch
    {
        Late or Down => WatchTexts.Late,
        MailLate => WatchTexts.MailLate,
        _ => null,
    };

    private async Task<Health> LookAsync(Instant now)
    {
        try
        {
            var sweep = await heartbeats.LastSweepAsync(CancellationToken.None);
            var unsent = await Task.WhenAll(
                municipalities.Partitions.Select(place => outbox.OldestUnsentAsync(place, CancellationToken.None)));
            var oldest = unsent.Min();
            var isLate = now - (sweep ?? _startedAt) > Patience || now - oldest > Patience;
            var isMailLate = now - await heartbeats.LastMailAsync(CancellationToken.None) > MailPatience;
            var hasOwnerless = (await ownerless.KnownAsync(CancellationToken.None)).Partitions.Count > 0;
            var nights = await Task.WhenAll(
                municipalities.Partitions.Select(place => heartbeats.NightAsync(place, CancellationToken.None)));
            var isAltered = nights.Any(night => night?.Standing > 0);
            var status = isLate ? Late
                : isMailLate ? MailLate
                : hasOwnerless ? Ownerless
                : isAltered ? Altered
                : Ok;
            return new(status, sweep, oldest);
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            return new(Down, null, null);
        }
    }

    private sealed record Looked(Instant At, Task<Health> Health);
}
