namespace Ombud.Stores;

/// <summary>Puts rows back as they went out, with the seals that they had, as many at a time as one transaction takes;
/// and knows which.</summary>
internal sealed class RowsPutBack(SealedTable cases, SealedTable anchors)
{
    private const int MostRows = 100;

    // A transaction holds 4 MiB; a sign may take six bytes in it.
    private const int MostSigns = 500_000;

    private readonly HashSet<(BackedTable, string)> _put = [];
    private readonly List<BackedRow> _waiting = [];
    private int _signs;

    public int Count => _put.Count;

    public bool HasPut(BackedTable table, string rowKey) => _put.Contains((table, rowKey));

    public async Task PutAsync(BackedRow row, CancellationToken ct)
    {
        var signs = row.Row.Sum(column => SignsOf(column.Value));
        if (_waiting.Count > 0 && (_waiting.Count == MostRows || _signs + signs > MostSigns
            || _waiting[0].Table != row.Table || _waiting[0].Row.PartitionKey != row.Row.PartitionKey))
            await EndAsync(ct);
        // A transaction may name a row but once, and no backup has one twice.
        if (!_put.Add(row.Place))
            return;
        _waiting.Add(row);
        _signs += signs;
    }

    public async Task EndAsync(CancellationToken ct)
    {
        if (_waiting.Count > 0)
            await (_waiting[0].Table is BackedTable.Cases ? cases : anchors)
                .PutBackAsync(_waiting.Select(row => row.Row), ct);
        _waiting.Clear();
        _signs = 0;
    }

    private static int SignsOf(object? value) => value switch
    {
        string text => text.Length,
        byte[] bytes => bytes.Length,
        _ => 8,
    };
}
