using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public partial class TableClient
{
    private readonly TablePipeline _pipeline;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TablePipeline.For(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(
        Uri endpoint,
        string tableName,
        TableSharedKeyCredential credential,
        TableClientOptions? options = null)
        : this(TablePipeline.For(endpoint, credential, options), tableName)
    {
    }

    /// <param name="endpoint">Must be https: a token is never sent in the clear.</param>
    /// <param name="tableName">The table.</param>
    /// <param name="tokenCredential">Asked for a token for Azure Storage.</param>
    /// <param name="options">Retries, time-outs and transport.</param>
    public TableClient(
        Uri endpoint,
        string tableName,
        TokenCredential tokenCredential,
        TableClientOptions? options = null)
        : this(TablePipeline.For(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TablePipeline pipeline, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _pipeline = pipeline;
        Name = tableName;
    }

    protected TableClient()
    {
        _pipeline = null!;
        Name = "";
    }

    public virtual string Name { get; }

    public virtual string AccountName => _pipeline.AccountName;

    /// <summary>Quotes what is interpolated, so that nothing in it can end its literal.</summary>
    public static string CreateQueryFilter(FormattableString filter) => ODataLiteral.Filter(filter);

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        Item(await _pipeline.SendAsync(_pipeline.CreateTable(Name), 0, cancellationToken).ConfigureAwait(false));

    /// <summary>The raw answer's status is 409 where the table was there already.</summary>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var message = _pipeline.CreateTable(Name);
        var response = await _pipeline.SendAsync(message, 409, cancellationToken).ConfigureAwait(false);
        if (response.Status != 409)
            return Item(response);
        var conflict = new RequestFailedException(response);
        return conflict.ErrorCode == TableErrorCode.TableBeingDeleted ? throw conflict : Item(response);
    }

    /// <summary>A table that is not there is no error; the answer's status is then 404.</summary>
    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        await _pipeline.SendAsync(_pipeline.DeleteTable(Name), 404, cancellationToken).ConfigureAwait(false);

    private Response<TableItem> Item(Response response) => Response.FromValue(new TableItem(Name), response);
}
