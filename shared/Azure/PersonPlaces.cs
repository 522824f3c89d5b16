namespace Ombud.Stores;

/// <summary>Where the bot speaks with whom. A row is found by a hash of the person, holds no name, and goes when the
/// person takes the app away or has not been seen for long. One that somebody planted is nobody's.</summary>
public sealed class PersonPlaces(SealedTable table, IClock clock)
{
    /// <summary>More people than four municipalities have who would ever speak to the bot.</summary>
    public const int Most = 5_000;

    /// <summary>Nobody gets so many cards at once.</summary>
    public const int MostControllers = 20;

    private const string Prefix = "place_";
    private const string DecidesColumn = "Decides";
    private const string UntilColumn = "Until";
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Duration Unused = Duration.FromDays(90);

    /// <summary>Null where there is none, and where what stands there is not ours.</summary>
    /// <param name="key">As <see cref="PersonPlace.KeyOf"/> makes it.</param>
    public async Task<PersonPlace?> FindAsync(string key, CancellationToken ct) =>
        await table.FindGenuineAsync(Heartbeats.Partition, Prefix + key, ct) is { } row ? Read(row) : null;

    /// <summary>Keeps it in place of what stood there, if there is anything new to keep.</summary>
    /// <param name="before">As <see cref="FindAsync"/> gave it; null for none.</param>
    /// <returns>False where it is too long, or there are too many already.</returns>
    public async Task<bool> KeepAsync(string key, PersonPlace? before, PersonPlace place, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (before is not null && before with { SeenAt = place.SeenAt } == place && now < before.SeenAt + Day)
            return true;
        if (!place.FitsIn || (before is null && await CountAsync(ct) >= Most))
            return false;
        await table.PutAsync(Write(key, place with { SeenAt = now }), ct);
        return true;
    }

    public Task ForgetAsync(string key, CancellationToken ct) =>
        table.DeleteAsync(Heartbeats.Partition, Prefix + key, ct);

    /// <summary>The keys of those who decide for the municipality now; twenty at the most.</summary>
    public async Task<IReadOnlyList<string>> ControllersAsync(string municipality, CancellationToken ct)
    {
        var deciding = All + TableClient.CreateQueryFilter($" and Decides eq {municipality}");
        var now = clock.GetCurrentInstant();
        return await table.QueryAsync(deciding, ct: ct)
            .Where(row => table.Seals.Holds(row) && Read(row) is { } place && now < place.Until)
            .Select(row => row.RowKey[Prefix.Length..]).Take(MostControllers).ToListAsync(ct);
    }

    /// <summary>Of people who have not been seen for three months. Returns how many went.</summary>
    public async Task<int> ForgetUnusedAsync(CancellationToken ct)
    {
        var (count, before) = (0, clock.GetCurrentInstant() - Unused);
        await foreach (var row in table.QueryAsync(All, ct: ct))
            if (!table.Seals.Holds(row) || Read(row) is not { } place || place.SeenAt < before)
            {
                await table.DeleteAsync(row.PartitionKey, row.RowKey, ct);
                count++;
            }

        return count;
    }

    private static string All => Rows.StartsWith(Heartbeats.Partition, Prefix);

    private async Task<int> CountAsync(CancellationToken ct) => await table.KeysAsync(All, ct).CountAsync(ct);

    private static TableEntity Write(string key, PersonPlace place)
    {
        var row = new TableEntity(Heartbeats.Partition, Prefix + key)
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
            ? new(conversation, url, row.TextOf(nameof(PersonPlace.Language)))
            {
                Decides = row.TextOf(DecidesColumn),
                Until = TimeIn(row, UntilColumn),
                SeenAt = TimeIn(row, nameof(PersonPlace.SeenAt)),
            }
            : null;

    private static Instant TimeIn(TableEntity row, string column) =>
        row.TextOf(column) is { } at ? CaseRows.TryReadInstant(at) ?? Instant.MinValue : Instant.MinValue;
}
