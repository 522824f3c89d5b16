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
}
