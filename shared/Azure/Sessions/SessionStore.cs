using System.Buffers.Text;
using Azure;

namespace Ombud.Stores;

// Who is signed in. The row stands under the hash of the id in the cookie, so that who reads the table can sign in as
// nobody. Found sessions are remembered for half a minute, because one page asks more than once; that is also how
// long an ended session can live on in another instance of the app.
public sealed class SessionStore(SealedTable table, IClock clock, Randomness random)
{
    private const int IdBytes = 32;
    private const int HashLength = 64;
    private const int MostShown = 1_000;

    private readonly RecentSessions _recent = new(clock);

    /// <summary>The id of the new session, which only the person's browser keeps.</summary>
    public async Task<string> BeginAsync(Caller caller, Instant until, CancellationToken ct)
    {
        var id = Base64Url.EncodeToString(random(IdBytes));
        try
        {
            await table.AddAsync(SessionRow.Write(HashOf(id), new(caller, until)), ct);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Nobody else draws the same id: it was stored, and the answer was lost.
        }

        return id;
    }

    /// <summary>Null when there is no such session, or it is over.</summary>
    public async Task<Caller?> FindAsync(string id, CancellationToken ct)
    {
        if (!IsId(id))
            return null;
        var hash = HashOf(id);
        if (!_recent.TryGet(hash, out var session))
            session = await ReadAsync(hash, ct);
        return session is not null && clock.GetCurrentInstant() < session.Until ? session.Caller : null;
    }

    // While storage is ill, whoever was signed in stays so: a report must come back to its writer with the word that it
    // is not stored, not be lost behind an error page.
    private async Task<Session?> ReadAsync(string hash, CancellationToken ct)
    {
        try
        {
            // A row that somebody put in, or gave another role, signs nobody in.
            if (await table.FindGenuineAsync(SessionRow.PartitionOf(hash), hash, ct) is { } row)
                return _recent.Keep(hash, SessionRow.Read(row));
            // Ended in another instance: it is not to come back when storage falls ill.
            if (_recent.Last(hash) is not null)
                _recent.Forget(hash);
            return null;
        }
        catch (Exception e)
            when (StorageFailure.Is(e) && !ct.IsCancellationRequested && _recent.Last(hash) is { } known)
        {
            return known;
        }
    }

    /// <inheritdoc cref="EndHashedAsync"/>
    public async Task<string?> EndAsync(string id, CancellationToken ct) =>
        IsId(id) ? await EndHashedAsync(HashOf(id), ct) : null;

    /// <summary>Of one that is known by the hash of its id, 64 hexadecimal digits; another text ends nothing.</summary>
    /// <returns>Whose it was, as <see cref="Person.Id"/>; null where there was none.</returns>
    public async Task<string?> EndHashedAsync(string hash, CancellationToken ct)
    {
        if (hash.Length != HashLength || !hash.All(char.IsAsciiHexDigitLower))
            return null;
        var row = await table.FindGenuineAsync(SessionRow.PartitionOf(hash), hash, ct);
        _recent.Forget(hash);
        await table.DeleteAsync(SessionRow.PartitionOf(hash), hash, ct);
        return row?.TextOf("PersonId");
    }

    /// <summary>Whose sessions are open, those who see cases first; a thousand sessions at the most.</summary>
    public async Task<IReadOnlyList<SignedIn>> OpenAsync(Predicate<Caller> isAsked, CancellationToken ct)
    {
        var open = TableClient.CreateQueryFilter($"ExpiresAt gt {clock.GetCurrentInstant().ToDateTimeOffset()}");
        var sessions = await table.QueryAsync(open, ct: ct)
            .Where(table.Seals.Holds).Select(SessionRow.Read)
            .Where(session => isAsked(session.Caller)).Take(MostShown).ToListAsync(ct);
        return
        [
            .. sessions.GroupBy(session => session.Caller.Person.Id)
                .Select(own => (Newest: own.MaxBy(one => one.Until)!, Count: own.Count()))
                .Select(own => new SignedIn(own.Newest.Caller, own.Count, own.Newest.Until))
                .OrderBy(one => one.Caller.Roles is Roles.Report).ThenBy(one => one.Caller.Person.Name),
        ];
    }

    /// <summary>Who the person is in their newest session, which lasts longest; null without one.</summary>
    public async Task<SignedIn?> NewestAsync(string person, CancellationToken ct)
    {
        var own = TableClient.CreateQueryFilter(
            $"PersonId eq {person} and ExpiresAt gt {clock.GetCurrentInstant().ToDateTimeOffset()}");
        var sessions = await table.QueryAsync(own, ct: ct)
            .Where(table.Seals.Holds).Select(SessionRow.Read).ToListAsync(ct);
        return sessions.MaxBy(session => session.Until) is { } newest
            ? new(newest.Caller, sessions.Count, newest.Until)
            : null;
    }

    /// <summary>Signs a person out everywhere: here at once, in other instances within half a minute.</summary>
    /// <returns>How many sessions ended.</returns>
    public async Task<int> EndAllAsync(string person, Predicate<Caller> isAllowed, CancellationToken ct)
    {
        var own = TableClient.CreateQueryFilter($"PersonId eq {person}");
        var count = 0;
        await foreach (var row in table.QueryAsync(own, ct: ct))
            if (table.Seals.Holds(row) && isAllowed(SessionRow.Read(row).Caller))
            {
                await EndHashedAsync(row.RowKey, ct);
                count++;
            }

        return count;
    }

    /// <summary>Rows hold names, so they go when they are of no more use. Returns how many went.</summary>
    public Task<int> DeleteExpiredAsync(CancellationToken ct) => table.DeleteAllAsync(
        TableClient.CreateQueryFilter($"ExpiresAt le {clock.GetCurrentInstant().ToDateTimeOffset()}"), ct);

    // Anything else in the cookie is not worth a question to storage.
    public static bool IsId(string id) =>
        Base64Url.IsValid(id, out var length) && length == IdBytes;

    public static string HashOf(string id) => Sha256.Of(id);
}

/// <summary>A person with one session or more.</summary>
/// <param name="Until">When the last of them is over.</param>
public sealed record SignedIn(Caller Caller, int Sessions, Instant Until);

internal sealed record Session(Caller Caller, Instant Until);
