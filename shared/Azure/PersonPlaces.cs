using Azure;

namespace Ombud.Stores;

/// <summary>Where the bot speaks with whom. A row is found by a keyed hash of the person, holds no name, and goes when
/// the person takes the app away or has not been seen for long. One that somebody planted is nobody's.</summary>
public sealed class PersonPlaces(SealedTable table, SigningKeys keys, IClock clock)
{
    /// <summary>Nobody gets so many cards at once.</summary>
    public const int MostControllers = 50;

    private const int Tries = 5;
    private const int KeyLength = 32;
    private const string Purpose = "person in Teams";
    private const string Prefix = "place_";
    private const string DecidesColumn = "Decides";
    private const string UntilColumn = "Until";
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Duration Unused = Duration.FromDays(90);

    /// <summary>Null where there is none, and where what stands there is not ours.</summary>
    /// <param name="key">As <see cref="PersonPlace.Key"/>.</param>
    public async Task<PersonPlace?> FindAsync(string key, CancellationToken ct) =>
        Genuine(await table.FindAsync(Heartbeats.Partition, Prefix + key, ct));

    /// <summary>Changes what is kept of a person, if there is anything new to keep. Two may do so at once: whoever
    /// comes second begins anew with what the first has left.</summary>
    /// <param name="person">Tenant and object id, as <see cref="Person.Id"/>.</param>
    /// <param name="change">Of what is kept, and null for nothing; gives null where nothing is to be kept. A new place
    /// has the key that it is given.</param>
    /// <returns>What is kept now; null for nothing, also where it is too long.</returns>
    /// <exception cref="RequestFailedException">Also where others were first at every try.</exception>
    public async Task<PersonPlace?> ChangeAsync(
        string person, Func<string, PersonPlace?, Task<PersonPlace?>> change, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
            try
            {
                var (key, row) = await RowOfAsync(person, ct);
                var before = Genuine(row);
                var place = await change(key, before);
                if (place is not { FitsIn: true } || IsNothingNew(before, place))
                    return before;
                place = place with { SeenAt = clock.GetCurrentInstant() };
                await table.FollowAsync(Write(place), row?.ETag, ct);
                return place;
            }
            catch (RequestFailedException e) when (e.Status is 404 or 409 or 412 && tries < Tries)
            {
                // Somebody else changed it, or took it away, between reading and writing.
            }
    }

    /// <param name="person">As <see cref="ChangeAsync"/> has it.</param>
    public async Task ForgetAsync(string person, CancellationToken ct)
    {
        foreach (var key in keys.All)
            await table.DeleteAsync(Heartbeats.Partition, Prefix + KeyOf(person, key), ct);
    }

    /// <summary>The keys of those who decide for the municipality now; fifty at the most.</summary>
    public async Task<IReadOnlyList<string>> ControllersAsync(string municipality, CancellationToken ct)
    {
        var deciding = All + TableClient.CreateQueryFilter($" and Decides eq {municipality}");
        var now = clock.GetCurrentInstant();
        return await table.QueryAsync(deciding, ct: ct)
            .Select(Genuine).OfType<PersonPlace>().Where(place => now < place.Until)
            .Select(place => place.Key).Take(MostControllers).ToListAsync(ct);
    }

    /// <summary>Of people who have not been seen for three months. Returns how many went.</summary>
    public async Task<int> ForgetUnusedAsync(CancellationToken ct)
    {
        var (count, before) = (0, clock.GetCurrentInstant() - Unused);
        await foreach (var row in table.QueryAsync(All, ct: ct))
            if (Genuine(row) is not { } place || place.SeenAt < before)
            {
                await table.DeleteAsync(row.PartitionKey, row.RowKey, ct);
                count++;
            }

        return count;
    }

    private static string All => Rows.StartsWith(Heartbeats.Partition, Prefix);

    // What was kept under an older key stays there for as long as that key is ours.
    private async Task<(string Key, TableEntity? Row)> RowOfAsync(string person, CancellationToken ct)
    {
        foreach (var older in keys.All.Skip(1).Select(key => KeyOf(person, key)))
            if (await table.FindAsync(Heartbeats.Partition, Prefix + older, ct) is { } row && Genuine(row) is not null)
                return (older, row);
        var newest = KeyOf(person, keys.Newest);
        return (newest, await table.FindAsync(Heartbeats.Partition, Prefix + newest, ct));
    }

    private static string KeyOf(string person, SigningKey key) =>
        Sha256.Of(Signature.Of(key, Purpose, person))[..KeyLength];

    private bool IsNothingNew(PersonPlace? before, PersonPlace place) =>
        before is not null && before with { SeenAt = place.SeenAt } == place
        && clock.GetCurrentInstant() < before.SeenAt + Day;

    // No release before rows were sealed has written any.
    private PersonPlace? Genuine(TableEntity? row) =>
        table.Genuine(row) is { } genuine ? Read(genuine) : null;

    private static TableEntity Write(PersonPlace place)
    {
        var row = new TableEntity(Heartbeats.Partition, Prefix + place.Key)
        {
            [nameof(PersonPlace.Conversation)] = place.Conversation,
            [nameof(PersonPlace.ServiceUrl)] = place.ServiceUrl,
            [nameof(PersonPlace.SeenAt)] = CaseRows.Write(place.SeenAt),
        };
        if (place.Language is { } language)
            row[nameof(PersonPlace.Language)] = language;
        if (place.Decides is { } municipality)
            (row[DecidesColumn], row[UntilColumn]) = (municipality, CaseRows.Write(place.Until));
        return row;
    }

    private static PersonPlace? Read(TableEntity row) =>
        row.TextOf(nameof(PersonPlace.Conversation)) is { } conversation
        && row.TextOf(nameof(PersonPlace.ServiceUrl)) is { } url
            ? new(row.RowKey[Prefix.Length..], conversation, url, row.TextOf(nameof(PersonPlace.Language)))
            {
                Decides = row.TextOf(DecidesColumn),
                Until = TimeIn(row, UntilColumn),
                SeenAt = TimeIn(row, nameof(PersonPlace.SeenAt)),
            }
            : null;

    private static Instant TimeIn(TableEntity row, string column) =>
        row.TextOf(column) is { } at ? CaseRows.TryReadInstant(at) ?? Instant.MinValue : Instant.MinValue;
}
