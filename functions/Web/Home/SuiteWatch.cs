using Ombud.Pages.Layout;

namespace Ombud.Web.Home;

/// <param name="Status">ok, storage-altered (last night's reconciliation found what it could not put right),
/// ownerless-partitions (no configured municipality has their open cases), mail-late (the ombud's mailbox has not been
/// read for an hour), held (a municipality was restored and sends nothing until it is released), backup-late (one was
/// not backed up for 26 hours), late (sweep or outbox is behind) or down (storage does not respond).</param>
/// <param name="LastSweep">Null if there has never been one, or it cannot be determined.</param>
public sealed record Health(string Status, Instant? LastSweep, Instant? OldestUnsent)
{
    /// <summary>Partitions that were restored and are held.</summary>
    internal IReadOnlyList<string> Held { get; init; } = [];
}

// Whether the suite is doing its rounds. Asked by external monitoring and by every desk page, so a result is kept for
// ten seconds: a flood of requests adds no load.
public sealed class SuiteWatch(SuiteSigns signs, Outbox outbox, Municipalities municipalities, IClock clock)
{
    public const string Ok = "ok";

    private const string Late = "late";
    private const string MailLate = "mail-late";
    private const string Ownerless = "ownerless-partitions";
    private const string Altered = "storage-altered";
    private const string Held = "held";
    private const string BackupLate = "backup-late";
    private const string Down = "down";

    private static readonly Duration Fresh = Duration.FromSeconds(10);
    private static readonly Duration Patience = Duration.FromMinutes(15);
    private static readonly Duration MailPatience = Duration.FromHours(1);
    private static readonly Duration BackupPatience = Duration.FromHours(26);

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
    public async Task<Banner?> BannerAsync() => await HealthAsync() switch
    {
        { Status: Late or Down } => WatchTexts.Late,
        { Held: { Count: > 0 } held } => WatchTexts.Held(string.Join(", ", held.Select(NameOf).Distinct())),
        { Status: MailLate } => WatchTexts.MailLate,
        _ => null,
    };

    private string NameOf(string partition) => municipalities.Place(partition)?.Name ?? partition;

    private async Task<Health> LookAsync(Instant now)
    {
        try
        {
            var (ct, partitions) = (CancellationToken.None, municipalities.Partitions.ToList());
            var (sweep, held) = (await signs.LastSweepAsync(ct), await signs.HeldAsync(ct));
            // What is held waits for somebody, and not for the suite.
            var unsent = await Task.WhenAll(
                partitions.Except(held).Select(place => outbox.OldestUnsentAsync(place, ct)));
            var oldest = unsent.Min();
            var isLate = now - (sweep ?? _startedAt) > Patience || now - oldest > Patience;
            var status = isLate ? Late : await LookFurtherAsync(now, partitions, held, ct);
            return new(status, sweep, oldest) { Held = held };
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            return new(Down, null, null);
        }
    }

    private async Task<string> LookFurtherAsync(
        Instant now, IReadOnlyList<string> partitions, IReadOnlyList<string> held, CancellationToken ct) =>
        now - await signs.LastMailAsync(ct) > MailPatience ? MailLate
        : await signs.HasOwnerlessAsync(ct) ? Ownerless
        : held.Count > 0 ? Held
        : await signs.IsAlteredAsync(partitions, ct) ? Altered
        : now - await signs.OldestBackupAsync(partitions, ct) > BackupPatience ? BackupLate
        : Ok;

    private sealed record Looked(Instant At, Task<Health> Health);
}
