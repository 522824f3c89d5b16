using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;

namespace Ombud.Stores;

// What happened around a case without changing it: who read it, what was sent. A chain of its own, so that reading a
// page or sending a reminder never makes a colleague's action fail.
public sealed class CaseLog(TableClient table, Randomness random)
{
    private const int Tries = 50;
    private const string Read = "read";
    private const string ByOmbud = "ombud";

    /// <summary>Appends in order, together with <paramref name="others"/> of the same partition, all or
    /// nothing.</summary>
    /// <returns>False when one of <paramref name="others"/> stood there already, or was gone.</returns>
    public async Task<bool> AppendAsync(
        string municipality, CaseId id, IReadOnlyList<Act> acts,
        IReadOnlyList<TableTransactionAction> others, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var head = await table.GetEntityIfExistsAsync<TableEntity>(
                municipality, Rows.LogHead(id), cancellationToken: ct);
            var rows = Entries(municipality, id, acts, head.HasValue ? head.Value : null);
            try
            {
                await table.SubmitTransactionAsync([.. others, .. rows], ct);
                return true;
            }
            catch (TableTransactionFailedException e) when (e.Status is 409 or 412 or 404)
            {
                if (acts.Count > 0 && await StandsAsync(rows[0].Entity, ct))
                    return true;
                if (e.FailedTransactionActionIndex < others.Count)
                    return false;
                if (attempt == Tries)
                    throw;
            }
        }
    }

    /// <summary>Who read the case, and whether as the ombud.</summary>
    public Task RecordAccessAsync(Case source, Caller reader, Instant now, CancellationToken ct)
    {
        var act = new Act(Read, now, reader.Person)
        {
            Details = new Dictionary<string, string> { [ByOmbud] = reader.Has(Roles.Triage) ? "yes" : "no" },
        };
        return AppendAsync(source.Municipality, source.Id, [act], [], ct);
    }

    public async Task<bool> WasReadByOmbudAsync(Case source, CancellationToken ct) =>
        (await ReadAsync(source, ct)).Any(e => e.Action == Read && e.Details.GetValueOrDefault(ByOmbud) == "yes");

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(Case source, CancellationToken ct)
    {
        var entries = new List<HistoryEntry>();
        var filter = Rows.StartsWith(source.Municipality, Rows.LogPrefix(source.Id));
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            entries.Add(CaseRows.ReadDocument<HistoryEntry>(row));
        return entries;
    }

    // A retry after a lost answer meets its own rows: each entry's salt tells it from every other.
    private async Task<bool> StandsAsync(ITableEntity sent, CancellationToken ct)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            sent.PartitionKey, sent.RowKey, cancellationToken: ct);
        return row.HasValue
            && LongText.Read(row.Value!, "Document") == LongText.Read((TableEntity)sent, "Document");
    }

    private List<TableTransactionAction> Entries(
        string municipality, CaseId id, IReadOnlyList<Act> acts, TableEntity? head)
    {
        var sequence = head?.GetInt32("Sequence") ?? 0;
        var previous = head?.GetString("Hash") ?? HistoryEntry.Beginning;
        var rows = new List<TableTransactionAction>();
        foreach (var act in acts)
        {
            var entry = HistoryEntry.After(previous, ++sequence, act, random);
            rows.Add(new(TableTransactionActionType.Add, CaseRows.Entry(municipality, Rows.Log(id, sequence), entry)));
            previous = entry.Hash;
        }

        var next = new TableEntity(municipality, Rows.LogHead(id)) { ["Sequence"] = sequence, ["Hash"] = previous };
        rows.Add(head is null
            ? new(TableTransactionActionType.Add, next)
            : new(TableTransactionActionType.UpdateReplace, next, head.ETag));
        return rows;
    }
}
