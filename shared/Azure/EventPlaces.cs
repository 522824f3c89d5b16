using System.Text.Json;
using Azure;

namespace Ombud.Stores;

/// <summary>The one event of a case: it stands in somebody's calendar, or is about to.</summary>
/// <param name="User">Whose calendar it is, by object id.</param>
/// <param name="Transaction">Of two events with the same, a calendar takes one.</param>
public sealed record EventPlace(
    string Municipality, CaseId Case, string User, string Transaction, Instant BegunAt)
{
    /// <summary>By its id there; null as long as nobody has heard that it was made.</summary>
    public string? Event { get; init; }

    /// <summary>When it says that the case is due.</summary>
    public Instant? DueAt { get; init; }

    internal ETag Tag { get; init; }
}

/// <summary>Where the events of cases stand. A row is written before its event is made, and goes after the event has
/// gone: whatever is lost in between, no event is without a row. One that somebody planted is nobody's.</summary>
public sealed class EventPlaces(SealedTable table, Randomness random, IClock clock)
{
    private const string Prefix = "event_";
    private const string Body = "Body";

    // Longer than a call to a calendar lasts.
    private static readonly Duration Making = Duration.FromMinutes(1);

    /// <summary>Null where no event stands, or is about to.</summary>
    public async Task<EventPlace?> FindAsync(Case about, CancellationToken ct) =>
        Genuine(await table.FindAsync(Heartbeats.Partition, Prefix + about.Id, ct));

    /// <summary>All of them, of cases that have ended, too.</summary>
    public IAsyncEnumerable<EventPlace> AllAsync(CancellationToken ct) =>
        table.RangeAsync(Heartbeats.Partition, Prefix, ct).Select(Genuine).OfType<EventPlace>();

    /// <summary>Says that an event is about to be made, as it is said before each try: whoever takes it away meanwhile
    /// waits for it.</summary>
    /// <param name="begun">As it was found; null for none.</param>
    /// <exception cref="DeliveredElsewhereException">Somebody else has changed its row since.</exception>
    public async Task<EventPlace> BeginAsync(Case about, EventPlace? begun, string user, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var place = begun is null
            ? new(about.Municipality, about.Id, user, Convert.ToHexStringLower(random(16)), now)
            : begun with { BegunAt = now };
        var planted = begun is null ? await table.FindAsync(Heartbeats.Partition, Prefix + about.Id, ct) : null;
        if (Genuine(planted) is not null)
            throw new DeliveredElsewhereException();
        ETag written = default;
        return await UnlessChangedAsync(
            async () => written = await table.FollowAsync(Write(place), begun?.Tag ?? planted?.ETag, ct))
            ? place with { Tag = written }
            : throw new DeliveredElsewhereException();
    }

    /// <summary>Says how the event stands.</summary>
    /// <returns>False where somebody else has changed its row since: nothing is kept.</returns>
    public Task<bool> KeepAsync(EventPlace place, string id, Instant dueAt, CancellationToken ct) => UnlessChangedAsync(
        () => table.FollowAsync(Write(place with { Event = id, DueAt = dueAt }), place.Tag, ct));

    /// <summary>The event has gone.</summary>
    /// <returns>False where another was begun since.</returns>
    public Task<bool> ForgetAsync(EventPlace place, CancellationToken ct) => UnlessChangedAsync(() => table.SubmitAsync(
        [new(TableTransactionActionType.Delete, Write(place), place.Tag)], ct));

    /// <summary>Whether somebody may be making it at this moment.</summary>
    public bool MayBeOnItsWay(EventPlace place) => clock.GetCurrentInstant() < place.BegunAt + Making;

    private static async Task<bool> UnlessChangedAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    // No release before rows were sealed has written any.
    private EventPlace? Genuine(TableEntity? row) =>
        table.Genuine(row) is { } genuine ? Read(genuine) : null;

    private static TableEntity Write(EventPlace place) => new(Heartbeats.Partition, Prefix + place.Case)
    {
        [Body] = JsonSerializer.Serialize(place, CaseJson.Options),
    };

    private static EventPlace Read(TableEntity row) => CaseRows.ReadBody<EventPlace>(row) with { Tag = row.ETag };
}
