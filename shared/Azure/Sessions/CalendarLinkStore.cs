using System.Buffers.Text;
using Azure;

namespace Ombud.Stores;

/// <summary>Somebody's link to a feed of deadlines.</summary>
/// <param name="Hash">Of the token in the link, which nobody but its owner keeps.</param>
/// <param name="Owner">Tenant and object id. Whose they are, not what they may see: that is asked each time.</param>
/// <param name="UsedAt">To the day.</param>
public sealed record CalendarLink(string Hash, string Owner, Instant MadeAt, Instant UsedAt)
{
    internal ETag Tag { get; init; }
}

// The token is 256 random bits; the row stands under their hash, beside those of sessions, so that who reads the table
// can read no calendar. One for each person.
public sealed class CalendarLinkStore(SealedTable table, IClock clock, Randomness random)
{
    private const int TokenBytes = 32;
    private const string Prefix = "calendar_";
    private const string Owner = "Owner";
    private const string MadeAt = "MadeAt";
    private const string UsedAt = "UsedAt";

    private static readonly Duration Lasts = Duration.FromDays(30);
    private static readonly Duration Counted = Duration.FromDays(1);

    /// <summary>In place of the person's earlier one.</summary>
    /// <returns>The token.</returns>
    public async Task<string> MakeAsync(Person owner, CancellationToken ct)
    {
        await EndAsync(owner, ct);
        var (token, now) = (Base64Url.EncodeToString(random(TokenBytes)), clock.GetCurrentInstant());
        try
        {
            await table.AddAsync(Write(new(Sha256.Of(token), owner.Id, now, now)), ct);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Nobody else draws the same token: it was stored, and the answer was lost.
        }

        return token;
    }

    /// <summary>Null for a token that is none, was replaced or ended, or has not been used for thirty days.</summary>
    public async Task<CalendarLink?> FindAsync(string token, CancellationToken ct)
    {
        if (!Base64Url.IsValid(token, out var length) || length != TokenBytes)
            return null;
        var hash = Sha256.Of(token);
        return await table.FindGenuineAsync(SessionRow.PartitionOf(hash), Prefix + hash, ct) is { } row
            ? Live(row)
            : null;
    }

    /// <summary>The person's own; null for none.</summary>
    public async Task<CalendarLink?> OfAsync(Person owner, CancellationToken ct) =>
        await table.QueryAsync(Of(owner), ct: ct).Where(table.Seals.Holds).Select(Live).OfType<CalendarLink>()
            .FirstOrDefaultAsync(ct);

    /// <summary>It goes on for another thirty days. Written once a day, and never where it was ended meanwhile.
    /// </summary>
    public async Task UseAsync(CalendarLink link, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (now - link.UsedAt < Counted)
            return;
        try
        {
            await table.FollowAsync(Write(link with { UsedAt = now }), link.Tag, ct);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Another instance was first, or the person has ended it.
        }
    }

    public Task EndAsync(Person owner, CancellationToken ct) => table.DeleteAllAsync(Of(owner), ct);

    public Task EndAsync(CalendarLink link, CancellationToken ct) =>
        table.DeleteAsync(SessionRow.PartitionOf(link.Hash), Prefix + link.Hash, ct);

    /// <summary>Returns how many rows went.</summary>
    public Task<int> DeleteUnusedAsync(CancellationToken ct) => table.DeleteAllAsync(
        TableClient.CreateQueryFilter(
            $"UsedAt le {(clock.GetCurrentInstant() - Lasts).ToDateTimeOffset()}"), ct);

    private CalendarLink? Live(TableEntity row) =>
        Read(row) is var link && clock.GetCurrentInstant() - link.UsedAt < Lasts ? link : null;

    private static string Of(Person owner) => TableClient.CreateQueryFilter($"Owner eq {owner.Id}");

    private static TableEntity Write(CalendarLink link) =>
        new(SessionRow.PartitionOf(link.Hash), Prefix + link.Hash)
        {
            [Owner] = link.Owner,
            [MadeAt] = link.MadeAt.ToDateTimeOffset(),
            [UsedAt] = link.UsedAt.ToDateTimeOffset(),
        };

    private static CalendarLink Read(TableEntity row) => new(
        row.RowKey[Prefix.Length..], row.GetString(Owner)!,
        Instant.FromDateTimeOffset(row.GetDateTimeOffset(MadeAt)!.Value),
        Instant.FromDateTimeOffset(row.GetDateTimeOffset(UsedAt)!.Value))
    {
        Tag = row.ETag,
    };
}
