using System.Globalization;
using System.Text;
using Azure;
using Azure.Data.Tables;
using NodaTime;

namespace Ombud.Kit.Tables;

// The rows themselves: partitions, each sorted by row key. Nothing here waits or fails by chance; what can go wrong on
// the way stands in front of it. Rows go in and come out as copies.
internal sealed class TableRows(IClock clock)
{
    private readonly SortedDictionary<string, SortedList<string, TableEntity>> _partitions =
        new(StringComparer.Ordinal);

    private long _lastVersion;

    /// <summary>Told of each row after the transaction that wrote it, with what stood there before.</summary>
    public Action<TableEntity, TableEntity?> Written { get; set; } = (_, _) => { };

    public TableEntity? Find(string partition, string row) =>
        _partitions.TryGetValue(partition, out var rows) ? rows.GetValueOrDefault(row) : null;

    /// <summary>The first row of the partition at this key or after it.</summary>
    public TableEntity? First(string partition, string from)
    {
        if (!_partitions.TryGetValue(partition, out var rows))
            return null;
        var index = LowerBound(rows, from);
        return index < rows.Count ? rows.Values[index] : null;
    }

    public IEnumerable<TableEntity> All() => _partitions.Values.SelectMany(rows => rows.Values);

    /// <summary>All actions or none; the answers in their order.</summary>
    public IReadOnlyList<Response> Apply(IReadOnlyList<TableTransactionAction> actions)
    {
        var before = new List<TableEntity?>(actions.Count);
        foreach (var (action, index) in actions.Select((action, index) => (action, index)))
        {
            var stands = Find(action.Entity.PartitionKey, action.Entity.RowKey);
            if (Refusal(action, stands) is var (status, code))
                throw Failure(status, code, index);
            before.Add(stands);
        }

        var answers = actions.Select((action, index) => Write(action, before[index])).ToList();
        for (var i = 0; i < actions.Count; i++)
            if (actions[i].ActionType is not TableTransactionActionType.Delete)
                Written(Find(actions[i].Entity.PartitionKey, actions[i].Entity.RowKey)!, before[i]);
        return answers;
    }

    /// <summary>One page: at most <paramref name="size"/> rows, and where the next begins when there is one.</summary>
    public (List<TableEntity> Rows, string? Next) Page(RowFilter filter, string? from, int size)
    {
        var found = new List<TableEntity>();
        foreach (var row in Fitting(filter, from))
        {
            if (found.Count == size)
                return (found, $"{row.PartitionKey}\n{row.RowKey}");
            found.Add(row);
        }

        return (found, null);
    }

    public static RequestFailedException Failure(int status, string code, int? index = null)
    {
        var failure = new RequestFailedException(status, $"{code} ({status})", code, null);
        if (index is { } failed)
            failure.Data["FailedEntity"] = failed.ToString(CultureInfo.InvariantCulture);
        return failure;
    }

    private IEnumerable<TableEntity> Fitting(RowFilter filter, string? from)
    {
        var (fromPartition, fromRow) = from?.Split('\n') is [var p, var r] ? (p, r) : ("", "");
        IEnumerable<string> partitions = filter.Partition is { } only ? [only] : _partitions.Keys;
        foreach (var partition in partitions)
        {
            if (string.CompareOrdinal(partition, fromPartition) < 0
                || !_partitions.TryGetValue(partition, out var rows))
                continue;
            var start = partition == fromPartition && string.CompareOrdinal(fromRow, filter.From) > 0
                ? fromRow
                : filter.From;
            for (var i = LowerBound(rows, start); i < rows.Count; i++)
            {
                if (filter.Until is { } until && string.CompareOrdinal(rows.Keys[i], until) >= 0)
                    break;
                if (filter.Fits(rows.Values[i]))
                    yield return rows.Values[i];
            }
        }
    }

    private static (int Status, string Code)? Refusal(TableTransactionAction action, TableEntity? stands)
    {
        if (action.ActionType is not TableTransactionActionType.Delete
            && RowLimits.Refusal(action.Entity) is { } tooLarge)
            return (400, tooLarge);
        if (action.ActionType is TableTransactionActionType.Add)
            return stands is null ? null : (409, "EntityAlreadyExists");
        if (action.ActionType is TableTransactionActionType.UpsertMerge or TableTransactionActionType.UpsertReplace)
            return null;
        if (stands is null)
            return (404, "ResourceNotFound");
        var isAny = action.ETag == default || action.ETag == ETag.All;
        return isAny || action.ETag == stands.ETag ? null : (412, "UpdateConditionNotSatisfied");
    }

    private MemoryAnswer Write(TableTransactionAction action, TableEntity? before)
    {
        var (partition, key) = (action.Entity.PartitionKey, action.Entity.RowKey);
        if (!_partitions.TryGetValue(partition, out var rows))
            _partitions[partition] = rows = new(StringComparer.Ordinal);
        if (action.ActionType is TableTransactionActionType.Delete)
        {
            rows.Remove(key);
            return new(204);
        }

        var isMerge = action.ActionType is TableTransactionActionType.UpdateMerge
            or TableTransactionActionType.UpsertMerge;
        var row = isMerge && before is not null ? new TableEntity(before) : new TableEntity(partition, key);
        foreach (var (name, value) in (TableEntity)action.Entity)
            if (value is not null)
                row[name] = value is string text ? AsSent(text) : value;
        row.Timestamp = clock.GetCurrentInstant().ToDateTimeOffset();
        row.ETag = new($"W/\"{++_lastVersion}\"");
        rows[key] = row;
        return new(204, row.ETag.ToString());
    }

    // A lone surrogate has no UTF-8 form: the writer sends the replacement character.
    private static string AsSent(string text) =>
        text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static int LowerBound(SortedList<string, TableEntity> rows, string key)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(rows.Keys[middle], key) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
