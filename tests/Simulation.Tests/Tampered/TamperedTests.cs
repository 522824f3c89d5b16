using Azure.Data.Tables;
using Ombud.Kit.Tables;
using Ombud.Simulation.Tests.Checks;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Tampered;

// Somebody who can write to storage edits, deletes, plants, copies and moves every kind of row and every column, before
// the first anchor and after it. The kinds and columns are those that the suite wrote: a new one is tampered with too.
public sealed class TamperedTests : IAsyncLifetime
{
    private const int OfEachShape = 2;

    // One that was there once and comes back alone: an alarm rings nothing that has rung, a message is known by its
    // marker, and the sweep clears both away. A forgotten request finds its case.
    private static readonly string[] HarmlessWhenTheyReturn =
        [Rows.AlarmPrefix, Rows.OutboxPrefix, Rows.IdempotencyPrefix];

    private readonly Dictionary<string, TableEntity> _earlier = [];
    private WholeStore _tables = null!;

    public async Task InitializeAsync()
    {
        var world = await UsedWorld.MakeAsync((row, before) =>
        {
            if (before is not null)
                _earlier[$"{row.PartitionKey} {row.RowKey}"] = before;
        });
        _tables = new(world);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_is_done_to_a_row_is_found(bool isAnchored)
    {
        if (isAnchored)
            await _tables.LayAnchorsAsync();
        Assert.Empty(await _tables.VerifyAsync());
        var unseen = new List<string>();
        var tried = 0;
        foreach (var (rows, row) in Chosen())
            foreach (var (what, changed) in Changes(rows, row))
            {
                tried++;
                if (!await IsFoundAsync(rows, row, changed))
                    unseen.Add($"{row.PartitionKey} {row.RowKey}: {what}");
            }

        Assert.True(unseen.Count == 0, string.Join('\n', unseen));
        Assert.InRange(tried, 400, 10_000);
        Assert.Empty(await _tables.VerifyAsync());
    }

    [Fact]
    public async Task Whatever_is_planted_where_the_suite_has_no_row_is_found()
    {
        var unseen = new List<string>();
        foreach (var (rows, row) in Chosen())
            foreach (var key in Planted(row.RowKey))
                if (!await IsFoundAsync(rows, row, row.At(row.PartitionKey, key)))
                    unseen.Add($"{row.PartitionKey} {key}");

        Assert.True(unseen.Count == 0, string.Join('\n', unseen.Distinct()));
    }

    [Fact]
    public void Every_kind_of_row_that_the_suite_writes_is_tampered_with()
    {
        var written = Chosen().Select(one => Rows.KindOf(one.Row.RowKey)).OfType<string>().Distinct();

        Assert.Empty(Rows.Kinds.Except(written));
    }

    // Behind the row, short of it, among its kind, and before and behind all kinds.
    private static IEnumerable<string> Planted(string key)
    {
        var kind = key[..(key.IndexOf('_', StringComparison.Ordinal) + 1)];
        return [$"{key}_x", $"{key}x", key[..^1], $"{kind}x", kind, "", "!", "A", "~", $"{kind[..^1]}`"];
    }

    // Two rows of each kind and set of columns.
    private List<(TableRows Table, TableEntity Row)> Chosen() =>
    [
        .. new[] { _tables.Cases, _tables.Anchors }
            .SelectMany(table => table.All().Where(row => row.PartitionKey != "suite")
                .GroupBy(row => (row.RowKey[..1], string.Join(' ', row.Columns().Order())))
                .SelectMany(shape => shape.Take(OfEachShape))
                .Select(row => (table, new TableEntity(row)))),
    ];

    private IEnumerable<(string What, TableEntity? Row)> Changes(TableRows table, TableEntity row)
    {
        foreach (var column in row.Columns())
        {
            foreach (var value in Others(row[column]))
                yield return ($"{column} is {value}", row.With(column, value));
            if (Like(table, row, column) is { } value1)
                yield return ($"{column} is another row's", row.With(column, value1));
        }

        yield return ("a column more", row.With("Mer", "tekst"));
        yield return ("deleted", null);
        var (partition, other) = (row.PartitionKey == "3405" ? "3439" : "3405", Neighbour(table, row));
        yield return ("copied to another municipality", row.At(partition, row.RowKey));
        if (other is not null)
        {
            yield return ("another row of its kind in its place", other.At(row.PartitionKey, row.RowKey));
            var last = row.RowKey[^1] == '3' ? '4' : '3';
            yield return ("copied behind", row.At(row.PartitionKey, row.RowKey[..^1] + last));
        }

        if (_earlier.GetValueOrDefault($"{row.PartitionKey} {row.RowKey}") is { } earlier
            && !HarmlessWhenTheyReturn.Contains(Rows.KindOf(row.RowKey)) && table == _tables.Cases
            && row.Columns().Any(column => !earlier.TryGetValue(column, out var was) || !row[column].Equals(was)))
            yield return ("as it was before", earlier.At(row.PartitionKey, row.RowKey));
    }

    private static IEnumerable<object?> Others(object value) => value switch
    {
        string text when text.Length > 0 =>
            [text[..^1] + (text[^1] == 'x' ? 'y' : 'x'), "", text.ToUpperInvariant() + ' ', 17, null],
        string => ["x", 17, null],
        int number => [number + 1, -number, $"{number}", null],
        bool flag => [!flag, $"{flag}", null],
        _ => ["x", null],
    };

    private static TableEntity? Neighbour(TableRows table, TableEntity row) => table.All().FirstOrDefault(other =>
        other.PartitionKey == row.PartitionKey && other.RowKey != row.RowKey && other.RowKey[..2] == row.RowKey[..2]);

    private static object? Like(TableRows table, TableEntity row, string column) => table.All()
        .Where(other => other.RowKey[..2] == row.RowKey[..2])
        .Select(other => other.TryGetValue(column, out var value) ? value : null)
        .FirstOrDefault(value => value is not null && !value.Equals(row[column]));

    // What stood there is put back as it was.
    private async Task<bool> IsFoundAsync(TableRows table, TableEntity row, TableEntity? changed)
    {
        var place = changed ?? row;
        var stood = table.Find(place.PartitionKey, place.RowKey);
        if (changed is null)
            table.Drop(row);
        else
            table.Put(changed);
        var found = await _tables.VerifyAsync([row.PartitionKey, place.PartitionKey]);
        if (stood is null)
            table.Drop(place);
        else
            table.Put(stood);
        return found.Count > 0;
    }
}
