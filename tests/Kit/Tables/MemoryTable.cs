using Azure;
using Azure.Data.Tables;

namespace Ombud.Kit.Tables;

/// <summary>What lies between a client and what it calls: time passes there, and things get lost.</summary>
internal interface IWire
{
    Task<T> CallAsync<T>(string what, Func<T> effect);
}

/// <summary>Nothing gets lost, and no time passes.</summary>
internal sealed class QuietWire : IWire
{
    public async Task<T> CallAsync<T>(string what, Func<T> effect)
    {
        await Task.CompletedTask;
        return effect();
    }
}

/// <summary>Nothing gets lost, and calls come one at a time however many threads make them.</summary>
internal sealed class OrderlyWire : IWire
{
    private readonly Lock _lock = new();

    public async Task<T> CallAsync<T>(string what, Func<T> effect)
    {
        await Task.CompletedTask;
        lock (_lock)
            return effect();
    }
}

// A client of Table Storage on rows in memory. It keeps the contract of the real one, and the right of the real one to
// give short and empty pages before the last.
internal sealed class MemoryTable(TableRows rows, IWire wire, Func<int, int>? shorten = null) : TableClient
{
    private const int LargestPage = 1000;

    public override string Name => "Cases";

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        WriteAsync("add", new(TableTransactionActionType.Add, entity));

    public override Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
    {
        if (ifMatch == default)
            throw new ArgumentException("An update names the version that it changes.", nameof(ifMatch));
        return WriteAsync("update", new(mode is TableUpdateMode.Merge
            ? TableTransactionActionType.UpdateMerge
            : TableTransactionActionType.UpdateReplace, entity, ifMatch));
    }

    public override Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        WriteAsync("upsert", new(mode is TableUpdateMode.Merge
            ? TableTransactionActionType.UpsertMerge
            : TableTransactionActionType.UpsertReplace, entity));

    public override Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    public override Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        var delete = new TableTransactionAction(
            TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch);
        return wire.CallAsync("delete", () =>
            rows.Find(partitionKey, rowKey) is null ? new MemoryAnswer(404) : rows.Apply([delete])[0]);
    }

    public override async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
    {
        var row = await ReadAsync(partitionKey, rowKey, select);
        return row is null
            ? throw TableRows.Failure(404, "ResourceNotFound")
            : Response.FromValue(As<T>(row), new MemoryAnswer(200));
    }

    public override async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
    {
        var row = await ReadAsync(partitionKey, rowKey, select);
        return row is null ? new NoRow<T>() : Response.FromValue(As<T>(row), new MemoryAnswer(200));
    }

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
    {
        var asked = RowFilter.Parse(filter);
        var names = select?.ToList();
        return new MemoryPages<T>((from, size) => wire.CallAsync("query", () =>
        {
            var most = Math.Clamp(size ?? LargestPage, 1, LargestPage);
            var (found, next) = rows.Page(asked, from, shorten?.Invoke(most) ?? most);
            return Page<T>.FromValues([.. found.Select(row => As<T>(Copy(row, names)))], next, new MemoryAnswer(200));
        }), maxPerPage);
    }

    public override async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        if (actions.Count == 0)
            throw new InvalidOperationException("A transaction has at least one action.");
        try
        {
            var answers = await wire.CallAsync("transaction", () => RowLimits.Refusal(actions) is { } code
                ? throw TableRows.Failure(400, code, 0)
                : rows.Apply(actions));
            return Response.FromValue(answers, new MemoryAnswer(202));
        }
        catch (RequestFailedException e) when (e.Data.Contains("FailedEntity"))
        {
            throw new TableTransactionFailedException(e);
        }
    }

    private Task<Response> WriteAsync(string what, TableTransactionAction action) =>
        wire.CallAsync(what, () => rows.Apply([action])[0]);

    private Task<TableEntity?> ReadAsync(string partitionKey, string rowKey, IEnumerable<string>? select) =>
        wire.CallAsync("get", () => rows.Find(partitionKey, rowKey) is { } row ? Copy(row, select) : null);

    private static TableEntity Copy(TableEntity row, IEnumerable<string>? select)
    {
        if (select is null)
            return new(row);
        var chosen = new TableEntity { ETag = row.ETag };
        foreach (var name in select)
            if (row.TryGetValue(name, out var value))
                chosen[name] = value;
        return chosen;
    }

    private static T As<T>(TableEntity row) => (T)(object)row;
}
