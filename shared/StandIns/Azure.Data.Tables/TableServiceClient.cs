using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public class TableServiceClient
{
    private const string NextTable = "NextTableName";

    private readonly TablePipeline _pipeline;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null) =>
        _pipeline = TablePipeline.For(connectionString, options);

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options) =>
        _pipeline = TablePipeline.For(endpoint, credential, options);

    /// <param name="endpoint">Must be https: a token is never sent in the clear.</param>
    /// <param name="tokenCredential">Asked for a token for Azure Storage.</param>
    /// <param name="options">Retries, time-outs and transport.</param>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        _pipeline = TablePipeline.For(endpoint, tokenCredential, options);

    protected TableServiceClient() => _pipeline = null!;

    public virtual string AccountName => _pipeline.AccountName;

    public virtual Uri Uri => _pipeline.Endpoint;

    /// <summary>Quotes what is interpolated, so that nothing in it can end its literal.</summary>
    public static string CreateQueryFilter(FormattableString filter) => ODataLiteral.Filter(filter);

    /// <summary>Asks the service nothing: the table need not be there.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_pipeline, tableName);

    public virtual Task<Response<TableItem>> CreateTableAsync(
        string tableName,
        CancellationToken cancellationToken = default) =>
        new TableClient(_pipeline, tableName).CreateAsync(cancellationToken);

    /// <summary>The raw answer's status is 409 where the table was there already.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName,
        CancellationToken cancellationToken = default) =>
        new TableClient(_pipeline, tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>A table that is not there is no error; the answer's status is then 404.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        new TableClient(_pipeline, tableName).DeleteAsync(cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null,
        int? maxPerPage = null,
        CancellationToken cancellationToken = default) =>
        new Pages<TableItem>((token, top) => ReadPageAsync(filter, top, token, cancellationToken), maxPerPage);

    private async Task<Page<TableItem>> ReadPageAsync(
        string? filter,
        int? top,
        string? continuation,
        CancellationToken cancellationToken)
    {
        var message = _pipeline.Query("/Tables", filter, top, null);
        if (continuation is not null)
            message.Request.Uri.AppendQuery(NextTable, continuation, escapeValue: true);
        var response = await _pipeline.SendAsync(message, 0, cancellationToken).ConfigureAwait(false);
        response.Headers.TryGetValue($"x-ms-continuation-{NextTable}", out var next);
        return Page<TableItem>.FromValues(ReadTables(response.Content), next, response);
    }

    private static List<TableItem> ReadTables(BinaryData content)
    {
        using var json = JsonDocument.Parse(content.ToMemory());
        return [.. json.RootElement.GetProperty("value").EnumerateArray()
            .Select(table => new TableItem(table.GetProperty("TableName").GetString()!))];
    }
}
