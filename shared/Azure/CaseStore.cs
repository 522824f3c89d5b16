using Azure;
using Azure.Data.Tables;
using Ombud.Cases;

namespace Ombud.Stores;

/// <summary>What came of a commit. Closed: who commits handles these four.</summary>
public abstract record Committed
{
    private Committed()
    {
    }

    public sealed record Stored(Case Case) : Committed;

    /// <summary>The same was committed before; also how a lost answer ends well.</summary>
    public sealed record Already(Case Case) : Committed;

    /// <summary>The same key came with another body before.</summary>
    public sealed record KeyReused : Committed;

    /// <summary>Somebody changed the case after it was read.</summary>
    public sealed record ChangedMeanwhile : Committed;
}

// Commits a change as one entity group transaction in the municipality's partition: all rows or none. A report
// costs one transaction and no read; only when a row is already there does it look which one, and why.
public sealed class CaseStore(TableClient table, CaseKinds kinds)
{
    private const int Draws = 5;

    /// <summary>Commits a new case. <paramref name="decide"/> is asked again when the case number it drew is
    /// taken.</summary>
    public async Task<Committed> CommitNewAsync(Func<Change> decide, CancellationToken ct)
    {
        for (var draw = 1; ; draw++)
        {
            var change = decide();
            try
            {
                await table.SubmitTransactionAsync(CaseTransaction.New(change), ct);
                return new Committed.Stored(change.Case);
            }
            catch (TableTransactionFailedException e) when (e.Status == 409)
            {
                if (await FindRepeatedAsync(change, ct) is { } earlier)
                    return earlier;
                if (draw == Draws)
                    throw;
            }
        }
    }

    /// <summary>Commits an action on a case that was read with this tag.</summary>
    public async Task<Committed> CommitAsync(Change change, string tag, CancellationToken ct)
    {
        try
        {
            await table.SubmitTransactionAsync(CaseTransaction.Action(change, new ETag(tag)), ct);
            return new Committed.Stored(change.Case);
        }
        catch (TableTransactionFailedException e) when (e.Status is 409 or 412 or 404)
        {
            return await CommittedBefore(change, ct)
                ? new Committed.Stored(change.Case)
                : new Committed.ChangedMeanwhile();
        }
    }

    /// <summary>Null when there is no such case, or the caller may not know that there is.</summary>
    public async Task<StoredCase?> FindAsync(
        Caller caller, Municipality? municipality, CaseNumber number, CancellationToken ct)
    {
        if (municipality is null || !caller.MaySee(municipality.Number))
            return null;
        return await FindAsync(municipality.Number, number, ct);
    }

    /// <summary>The caller's own report; null when it is somebody else's, or none.</summary>
    public async Task<StoredCase?> FindOwnAsync(
        Caller caller, Municipality municipality, CaseNumber number, CancellationToken ct)
    {
        if (caller.Municipality is { } own && own != municipality.Number)
            return null;
        var stored = await FindAsync(municipality.Number, number, ct);
        return stored?.Case.ReportedBy?.Id == caller.Person.Id ? stored : null;
    }

    /// <summary>For the suite itself, which acts for no caller.</summary>
    public async Task<StoredCase?> FindAsync(string municipality, CaseId id, CancellationToken ct)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(municipality, Rows.Case(id), cancellationToken: ct);
        return row.HasValue ? CaseRows.ReadCase(row.Value!, kinds) : null;
    }

    /// <summary>Oldest first, whole: each entry links to the one before.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(Case source, CancellationToken ct)
    {
        var entries = new List<HistoryEntry>();
        await foreach (var row in table.RangeAsync(source.Municipality, Rows.HistoryPrefix(source.Id), ct))
            entries.Add(CaseRows.ReadDocument<HistoryEntry>(row));
        return entries;
    }

    /// <summary>What an earlier sending under the same key left behind: <see cref="Committed.Already"/>, or
    /// <see cref="Committed.KeyReused"/> where its body was another. Null for nothing.</summary>
    public async Task<Committed?> FindSentAsync(string municipality, IdempotencyKey key, CancellationToken ct)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            municipality, Rows.IdempotencyKey(key.Key), cancellationToken: ct);
        if (!row.HasValue)
            return null;
        if (row.Value!.GetString("Body") != key.Body)
            return new Committed.KeyReused();
        var earlier = await FindAsync(municipality, CaseRows.ReadPointer(row.Value), ct);
        return new Committed.Already(earlier!.Case);
    }

    private async Task<StoredCase?> FindAsync(string municipality, CaseNumber number, CancellationToken ct)
    {
        var pointer = await table.GetEntityIfExistsAsync<TableEntity>(
            municipality, Rows.Number(number), cancellationToken: ct);
        return pointer.HasValue ? await FindAsync(municipality, CaseRows.ReadPointer(pointer.Value!), ct) : null;
    }

    // The transaction's own rows, after its answer was lost and the pipeline sent it again, are no earlier sending.
    private async Task<Committed?> FindRepeatedAsync(Change change, CancellationToken ct)
    {
        var found = await FindSentAsync(change.Case.Municipality, change.IdempotencyKey!, ct);
        return found is Committed.Already(var own) && own.Id == change.Case.Id ? new Committed.Stored(own) : found;
    }

    // A retry after a lost answer meets its own rows: the entry that stands there is the very one that was sent.
    private async Task<bool> CommittedBefore(Change change, CancellationToken ct)
    {
        var key = Rows.History(change.Case.Id, change.Entry.Sequence);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(change.Case.Municipality, key, cancellationToken: ct);
        return row.HasValue && CaseRows.ReadDocument<HistoryEntry>(row.Value!).Hash == change.Entry.Hash;
    }
}
