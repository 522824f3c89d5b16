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
        await table.FindGenuineAsync(Heartbeats.Partition, Prefix + about.Id, ct) is { } row ? Read(row) : null;

    /// <summary>All of them, of cases that have ended, too.</summary>
    public IAsyncEnumerable<EventPlace> AllAsync(CancellationToken ct) =>
        table.RangeAsync(Heartbeats.Partition, Prefix, ct).Where(table.Seals.Holds).Select(Read);

    /// <summary>Says that an event is about to be made.</summary>
    /// <returns>What another has begun meanwhile, if one has.</returns>
    public async Task<EventPlace> BeginAsync(Case about, string user, CancellationToken ct)
    {
        var begun = new EventPlace(
            about.Municipality, about.Id, user, Convert.ToHexStringLower(random(16)), clock.GetCurrentInstant());
        var planted = await table.FindAsync(Heartbeats.Partition, Prefix + about.Id, ct);
        if (planted is not null && table.Seals.Holds(planted))
            return Read(planted);
        try
        {
            return begun with { Tag = await table.FollowAsync(Write(begun), planted?.ETag, ct) };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return await FindAsync(about, ct) ?? throw new DeliveredElsewhereException();
        }
    }

    /// <summary>Says how the event stands. Nothing is kept where somebody else has changed its row since.</summary>
    public Task KeepAsync(EventPlace place, string id, Instant dueAt, CancellationToken ct) => UnlessChangedAsync(
        () => table.FollowAsync(Write(place with { Event = id, DueAt = dueAt }), place.Tag, ct));

    /// <summary>The event has gone; nothing happens where another was begun since.</summary>
    public Task ForgetAsync(EventPlace place, CancellationToken ct) => UnlessChangedAsync(() => table.SubmitAsync(
        [new(TableTransactionActionType.Delete, Write(place), place.Tag)], ct));

    /// <summary>Whether somebody may be making it at this moment.</summary>
    public bool MayBeOnItsWay(EventPlace place) => clock.GetCurrentInstant() < place.BegunAt + Making;

    private static async Task UnlessChangedAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Whoever was first has seen to it.
        }
    }

    private static TableEntity Write(EventPlace place) => new(Heartbeats.Partition, Prefix + place.Case)
    {
        [Body] = JsonSerializer.Serialize(place, CaseJson.Options),
    };

    private static EventPlace Read(TableEntity row) => CaseRows.ReadBody<EventPlace>(row) with { Tag = row.ETag };
}
