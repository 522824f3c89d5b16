namespace Azure.Data.Tables;

public partial class TableClient
{
    private const string NextPartition = "NextPartitionKey";
    private const string NextRow = "NextRowKey";
    private const string HeaderPrefix = "x-ms-continuation-";

    /// <param name="filter">OData; see <see cref="CreateQueryFilter"/> for putting values in.</param>
    /// <param name="maxPerPage">1,000 at most; pages may be shorter, and empty, before the last.</param>
    /// <param name="select">Names of the properties wanted; all when null.</param>
    /// <param name="cancellationToken">Ends the request that is under way.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var selected = Join(select);
        return new Pages<T>(
            (token, top) => ReadPageAsync<T>(new Question(filter, top, selected, token), cancellationToken),
            maxPerPage);
    }

    private async Task<Page<T>> ReadPageAsync<T>(Question question, CancellationToken cancellationToken)
    {
        var message = _pipeline.Query($"/{Name}()", question.Filter, question.Top, question.Select);
        var (partition, row) = Split(question.Continuation);
        if (partition is not null)
            message.Request.Uri.AppendQuery(NextPartition, partition, escapeValue: true);
        if (row is not null)
            message.Request.Uri.AppendQuery(NextRow, row, escapeValue: true);
        var response = await _pipeline.SendAsync(message, 0, cancellationToken).ConfigureAwait(false);
        var rows = EntityReader.ReadPage(response.Content) as IReadOnlyList<T>
            ?? throw new NotSupportedException($"The stand-in reads TableEntity only, not {typeof(T)}.");
        return Page<T>.FromValues(rows, Continuation(response), response);
    }

    // One token out of two headers; neither holds a space.
    private static string? Continuation(Response response)
    {
        var hasPartition = response.Headers.TryGetValue(HeaderPrefix + NextPartition, out var partition);
        var hasRow = response.Headers.TryGetValue(HeaderPrefix + NextRow, out var row);
        return hasPartition || hasRow ? $"{partition} {row}" : null;
    }

    private static (string? Partition, string? Row) Split(string? continuation)
    {
        if (continuation is null or { Length: <= 1 })
            return default;
        var parts = continuation.Split(' ', 2);
        return (parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
    }

    private sealed record Question(string? Filter, int? Top, string? Select, string? Continuation);
}
