using Ombud.Cases.Registers;

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

    /// <summary>How the unit begins, in whatever letter case.</summary>
    public string? Unit { get; init; }

    public string? Severity { get; init; }

    /// <summary>Slugs of the parts of a municipality, for a caller who sees only what one of them handles; null for all
    /// cases.</summary>
    public IReadOnlyList<string>? Handlers { get; init; }

    /// <summary>A kind of data, or a flag, by its code in a case's gist.</summary>
    public string? About { get; init; }

    /// <summary>Whose the next step is.</summary>
    public Roles? Turn { get; init; }

    /// <summary>Only those in which something that the law requires is not recorded yet.</summary>
    public bool Owes { get; init; }

    /// <summary>First and last day on which they were received, in Norway.</summary>
    public RegisterPeriod? Received { get; init; }
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

    /// <summary>The same of every case that is open, or that cannot be read, by what the document says; and of those
    /// that a filter does not find, since an earlier release wrote their columns.</summary>
    public IAsyncEnumerable<CaseId> ToReconcileAsync(string municipality, string? after, CancellationToken ct)
    {
        var first = after is null ? Rows.CasePrefix : Rows.Case(new(after)) + "_";
        return table.QueryAsync(Rows.Between(municipality, first, Rows.BeyondCases), ct: ct)
            .Where(row => !CaseRows.IsOfToday(row)
                || CaseRows.TryReadCase(table, row, kinds).Stored is not { Case.Open: false })
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
        // A due row exists for every open case; «newest» reads the cases themselves.
        var query = filter switch
        {
            { Order: CaseOrder.Due } => Rows.StartsWith(municipality, Rows.DuePrefix),
            { Received: { } period } => Rows.Received(municipality, Rows.CasePrefix, period),
            _ => Rows.StartsWith(municipality, Rows.CasePrefix),
        };
        return string.Join(" and ", [query, .. Conditions(filter, after)]);
    }

    // A caller of no part sees nothing: no case has an empty handler.
    private static string HandledBy(IReadOnlyList<string> handlers) =>
        $"({string.Join(" or ", handlers.DefaultIfEmpty("")
            .Select(slug => $"{CaseRows.HandlerColumn} {TableClient.CreateQueryFilter($"eq {slug}")}"))})";

    private static IEnumerable<string> Conditions(CaseFilter filter, string? after)
    {
        if (after is not null)
            yield return TableClient.CreateQueryFilter($"RowKey gt {after}");
        if (filter.State == CaseFilter.Open)
            yield return "Open eq true";
        else if (filter.State != CaseFilter.All)
            yield return TableClient.CreateQueryFilter($"State eq {filter.State}");
        if (filter.Kind is { } kind)
            yield return TableClient.CreateQueryFilter($"Kind eq {kind}");
        if (filter.Severity is { } severity)
            yield return TableClient.CreateQueryFilter($"Severity eq {severity}");
        if (filter.Handlers is { } handlers)
            yield return HandledBy(handlers);
        if (filter.About is { } code)
            yield return $"{CaseRows.AboutColumn(code)} eq true";
        if (filter.Turn is { } whose)
            yield return TableClient.CreateQueryFilter($"Turn eq {WireName.Of(whose)}");
        if (filter.Owes)
            yield return $"{CaseRows.OwesColumn} eq true";
        if (filter.Unit is { } unit)
            yield return Rows.ColumnStartsWith(CaseRows.UnitColumn, CaseRows.SoughtAs(unit));
        if (filter is { Order: CaseOrder.Due, Received: { } period })
            yield return Rows.ReceivedIn(period);
    }
}
