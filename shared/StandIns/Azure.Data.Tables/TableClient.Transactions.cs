using Azure.Core;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>
    /// All actions or none. They share a partition, name each row once, and are 100 and 4 MiB at most: past that the
    /// service refuses them. An answer that got lost leaves open whether they happened.
    /// </summary>
    /// <exception cref="TableTransactionFailedException">One action could not be done, so none was.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var rows = transactionActions.Select(action => RowRequest.Of(Name, action)).ToArray();
        if (rows.Length == 0)
            throw new InvalidOperationException("A transaction has at least one action.");

        var message = _pipeline.CreateMessage(RequestMethod.Post, "/$batch");
        Changeset.Write(message.Request, _pipeline.Endpoint, rows);
        var response = await _pipeline.SendAsync(message, 0, cancellationToken).ConfigureAwait(false);
        var answers = ChangesetAnswer.Read(response);
        if (answers is [{ IsError: true } failure])
        {
            var reason = new RequestFailedException(failure, null, TableErrorParser.Instance);
            throw new TableTransactionFailedException(reason);
        }
        return Response.FromValue<IReadOnlyList<Response>>(answers, response);
    }
}
