using Azure;
using Azure.Data.Tables;
using Ombud.Azure.Tests.Tables;

namespace Ombud.Azure.Tests.Stores;

/// <summary>Stands in for a table on which many actions follow each other: keeps the newest of every row.</summary>
internal sealed class GatheredRows : TableClient
{
    private readonly Dictionary<string, ITableEntity> _rows = [];

    public IReadOnlyCollection<ITableEntity> Rows => _rows.Values;

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        foreach (var action in transactionActions)
            _rows[action.Entity.RowKey] = action.Entity;
        return Task.FromResult(Response.FromValue<IReadOnlyList<Response>>([], new ScriptedAnswer(202)));
    }

    // Nothing stands there from an earlier release.
    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default) => Task.FromResult<NullableResponse<T>>(new NoRow<T>());

    private sealed class NoRow<T> : NullableResponse<T>
    {
        public override bool HasValue => false;

        public override T Value => throw new InvalidOperationException("There is no such row.");

        public override Response GetRawResponse() => new ScriptedAnswer(404);
    }
}
