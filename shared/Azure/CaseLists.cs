namespace Ombud.Stores;

public enum CaseOrder
{
    Due,
    Newest,
}

/// <param name="Municipality">Kommunenummer of today, or null for all that the caller may see.</param>
/// <param name="State">A state's name on the wire, <c>open</c>, or <c>all</c>.</param>
public sealed record CaseFilter(string? Municipality, string State, string? Kind, CaseOrder Order)
{
    public const string Open = "open";
    public const string All = "all";
}

/// <param name="Unreadable">Numbers, or keys, of those that cannot be shown.</param>
/// <param name="After">Where the next page begins; null on the last.</param>
public sealed record CaseSlice(IReadOnlyList<CaseSummary> Cases, IReadOnlyList<string> Unreadable, string? After);

// One range of each partition: of a municipality's own and of its former numbers', of all for the ombud; a list merges
// one cursor each. Row keys are ordered alike in every partition and never equal, so the last key shown is the whole
// continuation.
public sealed class CaseLists(SealedTable table, CaseKinds kinds)
{
    public const int LargestPage = 200;

    /// <param name="partitions">What the caller may see, already narrowed to the filter.</param>
    /// <param name="after">Row key of the last case on the page before, exclusive; null for the first page.</param>
    public async Task<CaseSlice> PageAsync(
        IReadOnlyList<string> partitions, CaseFilter filter, int size, string? after, CancellationToken ct)
    {
        var cursors = partitions.Select(partition => HeadAsync(partition, filter, size + 1, after, ct));
        var merged = (await Task.WhenAll(cursors))
            .SelectMany(rows => rows)
            .OrderBy(row => row.RowKey, StringComparer.Ordinal)
            .ToList();
        var shown = merged.Take(size).ToList();
        var read = shown.Select(row => CaseRows.TryReadSummary(row, kinds)).ToList();
        return new(
            [.. read.Select(one => one.Summary).OfType<CaseSummary>()],
            [.. read.Select(one => one.Unreadable).OfType<string>()],
            merged.Count > size ? shown[^1].RowKey : null);
    }

    /// <summary>Every case of these partitions by its key, newest first, whatever its row says.</summary>
    public IAsyncEnumerable<(string Partition, CaseId Id)> IdsAsync(
        IReadOnlyList<string> partitions, string? after, CancellationToken ct)
    {
        var first = after is null ? Rows.CasePrefix : Rows.Case(new(after)) + "_";
        return partitions
            .Select(partition => table.KeysAsync(Rows.Between(partition, first, Rows.BeyondCases), ct)
                .Select(key => CaseId.Read(key[Rows.CasePrefix.Length..])).OfType<CaseId>()
                .Select(id => (Partition: partition, Id: id)))
            .InOrderAsync(one => one.Id.Value, ct);
    }

    /// <summary>The same of every case that is open, or that cannot be read, by what the document says.</summary>
    public IAsyncEnumerable<CaseId> OpenIdsAsync(string municipality, string? after, CancellationToken ct)
    {
        var first = after is null ? Rows.CasePrefix : Rows.Case(new(after)) + "_";
        return table.QueryAsync(Rows.Between(municipality, first, Rows.BeyondCases), ct: ct)
            .Where(row => CaseRows.TryReadCase(table, row, kinds).Stored is not { Case.Open: false })
            .Select(row => Rows.CaseOf(row.RowKey)).OfType<CaseId>();
    }

    /// <summary>The cases that a person reported, newest first, at most <paramref name="most"/>, and how many of them
    /// cannot be read.</summary>
    public async Task<(IReadOnlyList<StoredCase> Cases, int Unreadable)> ReportedByAsync(
        Person person, string municipality, int most, CancellationToken ct)
    {
        var prefix = Rows.ReporterPrefix(Sha256.Of(person.Id));
        var own = Rows.StartsWith(municipality, prefix);
        return await ReadAsync(table.QueryAsync(own, most, ct: ct).Take(most), ct);
    }

    /// <summary>The cases of one incident, in these partitions.</summary>
    public async Task<IReadOnlyList<Case>> OfGroupAsync(
        string group, IEnumerable<string> partitions, CancellationToken ct)
    {
        var found = await Task.WhenAll(partitions.Select(partition =>
            ReadAsync(table.RangeAsync(partition, Rows.GroupPrefix(group), ct), ct)));
        return [.. found.SelectMany(all => all.Cases).Select(stored => stored.Case)];
    }

    // What a pointer's key ends in is the case's id, whatever its column says.
    private async Task<(IReadOnlyList<StoredCase> Cases, int Unreadable)> ReadAsync(
        IAsyncEnumerable<TableEntity> pointers, CancellationToken ct)
    {
        var found = await pointers.ToListAsync(ct);
        var rows = await Task.WhenAll(found.Select(pointer => table.FindAsync(
            pointer.PartitionKey, Rows.CasePrefix + pointer.RowKey.Split('_')[^1], ct)));
        var read = rows.OfType<TableEntity>().Select(row => CaseRows.TryReadCase(table, row, kinds)).ToList();
        return (
            [.. read.Select(one => one.Stored).OfType<StoredCase>()],
            read.Count(one => one.Unreadable is not null) + rows.Count(row => row is null));
    }

    private async Task<List<TableEntity>> HeadAsync(
        string municipality, CaseFilter filter, int most, string? after, CancellationToken ct) =>
        await table.QueryAsync(
            Query(municipality, filter, after), Math.Min(most, 1000), CaseRows.SummaryColumns, ct)
            .Take(most).ToListAsync(ct);

    private static string Query(string municipality, CaseFilter filter, string? after)
    {
        // A due row exists for a case whose clock runs; «newest» reads the cases themselves.
        var prefix = filter.Order is CaseOrder.Due ? Rows.DuePrefix : Rows.CasePrefix;
        var query = Rows.StartsWith(municipality, prefix);
        if (after is not null)
            query += TableClient.CreateQueryFilter($" and RowKey gt {after}");
        if (filter.State == CaseFilter.Open)
            query += " and Open eq true";
        else if (filter.State != CaseFilter.All)
            query += TableClient.CreateQueryFilter($" and State eq {filter.State}");
        if (filter.Kind is not null)
            query += TableClient.CreateQueryFilter($" and Kind eq {filter.Kind}");
        return query;
    }
}
