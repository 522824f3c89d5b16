namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>409 where the row exists.</summary>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        SendAsync(RowRequest.Add(Name, entity), 0, cancellationToken);

    /// <param name="entity">The row as it is to be.</param>
    /// <param name="ifMatch">The version it was read at, else 412; <see cref="ETag.All"/> for any.</param>
    /// <param name="mode">Whether properties that it does not name stay or go.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity,
        ETag ifMatch,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        if (ifMatch == default)
            throw new ArgumentException("An update names the version that it changes.", nameof(ifMatch));
        return SendAsync(RowRequest.Write(Name, entity, mode, ifMatch), 0, cancellationToken);
    }

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        SendAsync(RowRequest.Write(Name, entity, mode, default), 0, cancellationToken);

    /// <summary>The entity's own ETag is not looked at. A missing row is no error; the status is then 404.</summary>
    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity,
        ETag ifMatch = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey,
        string rowKey,
        ETag ifMatch = default,
        CancellationToken cancellationToken = default) =>
        SendAsync(RowRequest.Delete(Name, partitionKey, rowKey, ifMatch), 404, cancellationToken);

    /// <summary>404 where the row is not there.</summary>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await ReadAsync(partitionKey, rowKey, select, 0, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(As<T>(EntityReader.ReadOne(response.Content)), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await ReadAsync(partitionKey, rowKey, select, 404, cancellationToken).ConfigureAwait(false);
        return response.Status == 404
            ? new NoValueResponse<T>(response)
            : Response.FromValue(As<T>(EntityReader.ReadOne(response.Content)), response);
    }

    private ValueTask<Response> ReadAsync(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select,
        int accepted,
        CancellationToken cancellationToken)
    {
        var message = _pipeline.Query(RowRequest.Row(Name, partitionKey, rowKey), null, null, Join(select));
        return _pipeline.SendAsync(message, accepted, cancellationToken);
    }

    private Task<Response> SendAsync(in RowRequest row, int accepted, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(_pipeline.CreateMessage(row), accepted, cancellationToken).AsTask();

    private static string? Join(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private static T As<T>(TableEntity row) =>
        row is T wanted
            ? wanted
            : throw new NotSupportedException($"The stand-in reads TableEntity only, not {typeof(T)}.");
}
