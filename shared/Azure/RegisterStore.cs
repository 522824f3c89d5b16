using System.Runtime.CompilerServices;
using Ombud.Cases.Registers;

namespace Ombud.Stores;

/// <param name="Unreadable">Numbers, or keys, of those that cannot be shown.</param>
/// <param name="After">Where the next page begins; null on the last.</param>
public sealed record RegisterSlice(IReadOnlyList<Case> Cases, IReadOnlyList<string> Unreadable, string? After);

/// <summary>A line of a register. Closed: whoever writes one handles both.</summary>
public abstract record RegisterLine;

/// <param name="OmbudAlertedAt">When the first alert reached the ombud or the deputy; null where no row tells.</param>
/// <param name="History">Oldest first; empty where it was not asked for.</param>
public sealed record RegisteredCase(
    Case Case, Instant? OmbudAlertedAt, IReadOnlyList<HistoryEntry> History) : RegisterLine;

/// <summary>What is stored of a case, or of its history, cannot be read: the others are not lost over it, and it is not
/// left out as if it had never been.</summary>
/// <param name="Number">Or the key, where nobody can read that.</param>
public sealed record UnreadableCase(string Number) : RegisterLine;

// A case's key begins with when it was received, so a period is one range of each of the municipality's partitions, and
// nothing outside of it is looked at. Ids are never equal, so several partitions read as one. Markers and history have
// the case's id in their keys and sort as the cases do: three ranges are read side by side, a page of each in memory,
// however long the register is.
public sealed class RegisterStore(SealedTable table, CaseKinds kinds)
{
    private const int RowsAtATime = 200;

    private readonly CaseStore _store = new(table, kinds);

    /// <summary>Newest first.</summary>
    /// <param name="after">From the slice before, exclusive; null for the first.</param>
    public async Task<RegisterSlice> PageAsync(
        IReadOnlyList<string> partitions, CaseKind kind, RegisterPeriod period, int size, string? after,
        CancellationToken ct)
    {
        var rows = await Cases(partitions, kind, period, after, size + 1, ct).Take(size + 1).ToListAsync(ct);
        var read = rows.Take(size).Select(row => CaseRows.TryReadCase(table, row, kinds)).ToList();
        return new(
            [.. read.Select(one => one.Stored?.Case).OfType<Case>()],
            [.. read.Select(one => one.Unreadable).OfType<string>()],
            rows.Count > size ? rows[size - 1].RowKey : null);
    }

    /// <summary>The whole period, newest first, one case at a time.</summary>
    public async IAsyncEnumerable<RegisterLine> ReadAsync(
        IReadOnlyList<string> partitions, CaseKind kind, RegisterPeriod period, bool withHistory,
        [EnumeratorCancellation] CancellationToken ct)
    {
        await using var markers = new RowsBeside(
            Query(partitions, place => Rows.Received(place, Rows.MarkerPrefix, period), RowsAtATime, ct),
            Rows.MarkerPrefix);
        await using var history = new RowsBeside(
            withHistory
                ? Query(partitions, place => Rows.Received(place, Rows.HistoriesPrefix, period), RowsAtATime, ct)
                : AsyncEnumerable.Empty<TableEntity>(),
            Rows.HistoriesPrefix);
        await foreach (var row in Cases(partitions, kind, period, null, RowsAtATime, ct))
        {
            var (stored, unreadable) = CaseRows.TryReadCase(table, row, kinds);
            if (unreadable is not null)
                yield return new UnreadableCase(unreadable);
            if (stored is not { Case: var one })
                continue;
            var alerted = AlertedAt(await markers.OfAsync(one.Id));
            yield return await WholeAsync(one, withHistory ? await history.OfAsync(one.Id) : null, ct) is { } whole
                ? new RegisteredCase(one, alerted, whole)
                : new UnreadableCase(one.Number.Value);
        }
    }

    private IAsyncEnumerable<TableEntity> Cases(
        IReadOnlyList<string> partitions, CaseKind kind, RegisterPeriod period, string? after, int atATime,
        CancellationToken ct)
    {
        var narrowed = TableClient.CreateQueryFilter($" and Kind eq {kind.Name}");
        if (after is not null)
            narrowed += TableClient.CreateQueryFilter($" and RowKey gt {after}");
        return Query(
            partitions, place => Rows.Received(place, Rows.CasePrefix, period) + narrowed, atATime, ct);
    }

    private IAsyncEnumerable<TableEntity> Query(
        IReadOnlyList<string> partitions, Func<string, string> filterOf, int atATime, CancellationToken ct) =>
        partitions
            .Select(place => table.QueryAsync(filterOf(place), Math.Min(atATime, 1000), null, ct))
            .InOrderAsync(row => row.RowKey, ct);

    // The rows of a case and of its history are read some time apart: an action in between stands in one and not in
    // the other. What came later is left out, what is missing is read again. Null where an entry cannot be read.
    private async Task<IReadOnlyList<HistoryEntry>?> WholeAsync(
        Case one, List<TableEntity>? rows, CancellationToken ct)
    {
        if (rows is null)
            return [];
        var beyond = Rows.History(one.Id, one.Version + 1);
        var own = rows.Where(row => string.CompareOrdinal(row.RowKey, beyond) < 0).ToList();
        try
        {
            return own.Count >= one.Version
                ? Redactions.Applied(OwnHistory.Of(one, [.. own.Select(CaseRows.ReadEntry)]))
                : await _store.HistoryAsync(one, ct);
        }
        catch (Exception e) when (CaseRows.IsUnreadable(e))
        {
            return null;
        }
    }

    private static Instant? AlertedAt(List<TableEntity> markers) => markers
        .Where(marker => Rows.IsMarkerOfOmbud(marker.RowKey) && marker.TextOf("Outcome") == DeliveryStep.Sent)
        .Select(marker => marker.TextOf("At") is { } at ? CaseRows.TryReadInstant(at) : null)
        .Min();
}

/// <summary>A range that is read in step with the cases it belongs to.</summary>
internal sealed class RowsBeside(IAsyncEnumerable<TableEntity> rows, string prefix) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<TableEntity> _next = rows.GetAsyncEnumerator();
    private bool? _isThere;

    /// <summary>The rows of a case, in order. Cases are asked for in the order of their keys.</summary>
    public async Task<List<TableEntity>> OfAsync(CaseId id)
    {
        var own = new List<TableEntity>();
        var key = prefix + id;
        _isThere ??= await _next.MoveNextAsync();
        while (_isThere.Value && string.CompareOrdinal(_next.Current.RowKey, 0, key, 0, key.Length) <= 0)
        {
            if (_next.Current.RowKey.StartsWith(key, StringComparison.Ordinal))
                own.Add(_next.Current);
            _isThere = await _next.MoveNextAsync();
        }

        return own;
    }

    public ValueTask DisposeAsync() => _next.DisposeAsync();
}
