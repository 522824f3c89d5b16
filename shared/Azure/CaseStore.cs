using Azure;

namespace Ombud.Stores;

/// <summary>What came of a commit. Closed: who commits handles these four.</summary>
public abstract record Committed
{
    private Committed()
    {
    }

    /// <summary>The case that the request led to, now or before; null where it led to none.</summary>
    public Case? Kept => this switch
    {
        Stored(var stored) => stored,
        Already(var earlier) => earlier,
        _ => null,
    };

    public sealed record Stored(Case Case) : Committed;

    /// <summary>The same was committed before; also how a lost answer ends well.</summary>
    public sealed record Already(Case Case) : Committed
    {
        /// <summary>False where nobody can tell any more whether the body was the same.</summary>
        public bool IsCompared { get; init; } = true;
    }

    /// <summary>The same key came with another body before.</summary>
    public sealed record KeyReused : Committed;

    /// <summary>Somebody changed the case after it was read.</summary>
    public sealed record ChangedMeanwhile : Committed;
}

// Commits a change as one entity group transaction in the municipality's partition: all rows or none. A report
// costs one transaction and no read; only when a row is already there does it look which one, and why.
/// <param name="metrics">Null where nobody counts.</param>
public sealed class CaseStore(SealedTable table, CaseKinds kinds, SuiteMetrics? metrics = null)
{
    private const int Draws = 5;

    /// <summary>The same in a municipality that had other numbers: its prefix may have stayed, and a case number of
    /// before is not drawn again.</summary>
    public async Task<Committed> CommitNewAsync(
        Func<Change> decide, Municipality municipality, CancellationToken ct)
    {
        Change? first;
        do
            first = decide();
        while (await IsTakenAsync(first.Case.Number, municipality.FormerNumbers, ct));
        return await CommitNewAsync(() => Interlocked.Exchange(ref first, null) ?? decide(), ct);
    }

    /// <summary>Commits a new case. <paramref name="decide"/> is asked again when the case number it drew is
    /// taken.</summary>
    public async Task<Committed> CommitNewAsync(Func<Change> decide, CancellationToken ct)
    {
        for (var draw = 1; ; draw++)
        {
            var change = decide();
            try
            {
                await table.SubmitAsync(CaseTransaction.New(change), ct);
                metrics?.Received(change.Case);
                return new Committed.Stored(change.Case);
            }
            catch (TableTransactionFailedException e) when (e.Status == 409)
            {
                if (await FindRepeatedAsync(change, ct) is { } earlier)
                {
                    if (earlier is Committed.Stored)
                        metrics?.Received(change.Case);
                    return earlier;
                }

                if (draw == Draws)
                    throw;
            }
        }
    }

    /// <summary>Commits an action on a case that was read with this tag.</summary>
    /// <exception cref="UnreadableCaseException">Somebody put a row where the action's own should stand.</exception>
    public async Task<Committed> CommitAsync(Change change, string tag, CancellationToken ct)
    {
        // In the days after an upgrade, until the night has been there: where the place stays, nothing else would find
        // the row that stands in the former one.
        var (before, former) = (change.Before!, CaseRows.FormerDueKey(change.Before!));
        var stays = former is not null && CaseRows.Due(before)?.RowKey == CaseRows.Due(change.Case)?.RowKey;
        var isFormer = stays && await table.HasAsync(before.Municipality, former!, ct);
        if (await TryCommitAsync(change, tag, isFormer, ct)
            || (former is not null && !isFormer && await TryCommitAsync(change, tag, isFormer: true, ct)))
            return new Committed.Stored(change.Case);
        // A retry after a lost answer meets its own rows.
        if (await table.HoldsAsync(CaseRows.History(change.Case, change.Entry), ct))
            return new Committed.Stored(change.Case);
        if (!await IsAsReadAsync(before, tag, ct))
            return new Committed.ChangedMeanwhile();
        // Nobody has changed it. What was to go with it is gone already, or a row that is none of ours is in the way.
        if (await TryCommitWithoutLostAsync(change, tag, isFormer, ct)
            || await table.HoldsAsync(CaseRows.History(change.Case, change.Entry), ct))
            return new Committed.Stored(change.Case);
        return await IsAsReadAsync(before, tag, ct)
            ? throw new UnreadableCaseException(before.Municipality, before.Id)
            : new Committed.ChangedMeanwhile();
    }

    /// <summary>Null when there is no such case, or the caller may not know that there is.</summary>
    /// <exception cref="UnreadableCaseException">There is one, and nobody can read it.</exception>
    public async Task<StoredCase?> FindAsync(
        Caller caller, Municipality? municipality, CaseNumber number, CancellationToken ct) =>
        municipality is not null && caller.MaySee(municipality.Number)
        && await FindAsync(municipality.Partitions, number, ct) is { } stored
        && stored.Case.IsSeenBy(caller.In(municipality.Number))
            ? stored
            : null;

    /// <summary>The caller's own report; null when it is somebody else's, or none.</summary>
    /// <exception cref="UnreadableCaseException">It is theirs, and nobody can read it.</exception>
    public async Task<StoredCase?> FindOwnAsync(
        Caller caller, Municipality municipality, CaseNumber number, CancellationToken ct)
    {
        if (caller.Municipality is { } own && own != municipality.Number)
            return null;
        try
        {
            var stored = await FindAsync(municipality.Partitions, number, ct);
            return stored?.Case.ReportedBy?.Id == caller.Person.Id ? stored : null;
        }
        catch (UnreadableCaseException e)
        {
            // Who reported it stands in a key, too: nobody else learns that there is a case.
            if (e.Id is { } id && await table.HasAsync(
                e.Municipality, Rows.Reporter(Sha256.Of(caller.Person.Id), id), ct))
                throw;
            return null;
        }
    }

    /// <summary>The one that the code opens; null where it opens none.</summary>
    /// <param name="digest">What storage knows the code as.</param>
    /// <exception cref="UnreadableCaseException">There is one, and nobody can read it.</exception>
    public async Task<StoredCase?> FindByCodeAsync(Municipality municipality, string digest, CancellationToken ct)
    {
        foreach (var partition in municipality.Partitions)
            if (await table.FindGenuineAsync(partition, Rows.Code(digest), ct) is { } pointer
                && await FindAsync(partition, CaseRows.ReadPointer(pointer), ct) is { } stored
                && stored.Case.CodeDigest == digest)
                return stored;
        return null;
    }

    /// <summary>For the suite itself, which acts for no caller.</summary>
    /// <exception cref="UnreadableCaseException">There is one, and nobody can read it.</exception>
    public async Task<StoredCase?> FindAsync(string municipality, CaseId id, CancellationToken ct) =>
        await table.FindAsync(municipality, Rows.Case(id), ct) is { } row ? Read(row, id) : null;

    /// <summary>Oldest first, whole: each entry links to the one before, up to where the case was when it was read.
    /// Without what has been redacted, even where the rows still hold it.</summary>
    /// <exception cref="UnreadableCaseException">It is not the history that the case had.</exception>
    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(Case source, CancellationToken ct) =>
        await TryHistoryAsync(source, ct) ?? throw new UnreadableCaseException(source.Municipality, source.Id);

    /// <summary>The same; null where it is not the history that the case had.</summary>
    public async Task<IReadOnlyList<HistoryEntry>?> TryHistoryAsync(Case source, CancellationToken ct)
    {
        var own = Rows.Between(
            source.Municipality, Rows.HistoryPrefix(source.Id), Rows.History(source.Id, source.Version + 1));
        var rows = await table.QueryAsync(own, ct: ct).ToListAsync(ct);
        try
        {
            return Redactions.Applied(OwnHistory.Of(source, [.. rows.Select(CaseRows.ReadEntry)]));
        }
        catch (Exception e) when (CaseRows.IsUnreadable(e))
        {
            return null;
        }
    }

    /// <summary>What an earlier sending under the same key left behind: <see cref="Committed.Already"/>, or
    /// <see cref="Committed.KeyReused"/> where its body was another. Null for nothing.</summary>
    public async Task<Committed?> FindSentAsync(string municipality, IdempotencyKey key, CancellationToken ct)
    {
        if (await table.FindAsync(municipality, Rows.IdempotencyKey(key.Key), ct) is not { } row)
            return null;
        var isOf = key.IsOf(row.TextOf(CaseRows.RequestColumn));
        // A row that somebody put in must neither lead to another case nor shut the door: the form is sent anew.
        if (isOf is false || !table.Seals.Holds(row))
            return new Committed.KeyReused();
        var id = CaseRows.ReadPointer(row);
        var earlier = await FindAsync(municipality, id, ct) ?? throw new UnreadableCaseException(municipality, id);
        return new Committed.Already(earlier.Case) { IsCompared = isOf is not null };
    }

    /// <summary>Whether a case of one of these partitions has the number.</summary>
    public async Task<bool> IsTakenAsync(CaseNumber number, IReadOnlyList<string> partitions, CancellationToken ct)
    {
        foreach (var partition in partitions)
            if (await table.HasAsync(partition, Rows.Number(number), ct))
                return true;
        return false;
    }

    private async Task<StoredCase?> FindAsync(
        IReadOnlyList<string> partitions, CaseNumber number, CancellationToken ct)
    {
        var astray = new List<string>();
        foreach (var partition in partitions)
            if (await table.FindAsync(partition, Rows.Number(number), ct) is { } pointer)
            {
                if (await AtAsync(pointer, number, ct) is { } stored)
                    return stored;
                astray.Add(partition);
            }

        foreach (var partition in astray)
            if (await NamedAsync(partition, number, ct) is { } stored)
                return stored;
        return astray.Count > 0 ? throw new UnreadableCaseException(astray[0], null) : null;
    }

    // Null where it leads nowhere, or to another case.
    private async Task<StoredCase?> AtAsync(TableEntity pointer, CaseNumber number, CancellationToken ct) =>
        CaseId.Read(pointer.TextOf("Id") ?? "") is { } id
        && await FindAsync(pointer.PartitionKey, id, ct) is { } stored && stored.Case.Number == number
            ? stored
            : null;

    // The number stands with the case, too: the night puts a pointer right, and until then this is a slow way there.
    private async Task<StoredCase?> NamedAsync(string partition, CaseNumber number, CancellationToken ct)
    {
        var named = Rows.Between(partition, Rows.CasePrefix, Rows.BeyondCases)
            + TableClient.CreateQueryFilter($" and Number eq {number.Value}");
        await foreach (var row in table.QueryAsync(named, ct: ct))
            if (Rows.CaseOf(row.RowKey) is { } id && Read(row, id) is { } stored && stored.Case.Number == number)
                return stored;
        return null;
    }

    private StoredCase? Read(TableEntity row, CaseId id)
    {
        try
        {
            return CaseRows.ReadCase(table.Seals.Trusted(row), kinds);
        }
        catch (Exception e) when (e is not UnknownKindException && CaseRows.IsUnreadable(e))
        {
            throw new UnreadableCaseException(row.PartitionKey, id, e);
        }
    }

    private async Task<bool> IsAsReadAsync(Case read, string tag, CancellationToken ct) =>
        await table.FindAsync(read.Municipality, Rows.Case(read.Id), ct) is { } row && row.ETag.ToString() == tag;

    private async Task<bool> TryCommitAsync(Change change, string tag, bool isFormer, CancellationToken ct) =>
        await TrySubmitAsync(await RowsAsync(change, tag, isFormer, ct), ct);

    // A row that the night would have put back is not there to be deleted.
    private async Task<bool> TryCommitWithoutLostAsync(Change change, string tag, bool isFormer, CancellationToken ct)
    {
        var rows = await RowsAsync(change, tag, isFormer, ct);
        return await TrySubmitAsync(
            await rows.ToAsyncEnumerable().Where(async (row, token) =>
                row.ActionType is not TableTransactionActionType.Delete
                || await table.HasAsync(row.Entity.PartitionKey, row.Entity.RowKey, token)).ToListAsync(ct),
            ct);
    }

    private async Task<List<TableTransactionAction>> RowsAsync(
        Change change, string tag, bool isFormer, CancellationToken ct)
    {
        var rows = CaseTransaction.Action(change, new ETag(tag), isFormer);
        if (change.Entry.IsRedaction || change.Entry.Action == HistoryEntry.RedactionCarriedOut)
            rows.AddRange(await WithoutBodiesAsync(change.Case, ct));
        return rows;
    }

    private async Task<bool> TrySubmitAsync(IEnumerable<TableTransactionAction> rows, CancellationToken ct)
    {
        try
        {
            await table.SubmitAsync(rows, ct);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.Status is 409 or 412 or 404)
        {
            return false;
        }
    }

    // What recognises the request that opened the case would confirm what somebody guesses that it said.
    private async Task<List<TableTransactionAction>> WithoutBodiesAsync(Case redacted, CancellationToken ct)
    {
        // A case that an earlier release opened does not say under which key.
        var sent = redacted.RequestKey is { } key
            ? TableClient.CreateQueryFilter(
                $"PartitionKey eq {redacted.Municipality} and RowKey eq {Rows.IdempotencyKey(key)}")
            : Rows.StartsWith(redacted.Municipality, Rows.IdempotencyPrefix)
                + TableClient.CreateQueryFilter($" and Id eq {redacted.Id.Value}");
        var rows = await table.QueryAsync(sent, ct: ct)
            .Where(row => row.ContainsKey(CaseRows.RequestColumn) && table.Seals.Holds(row)).ToListAsync(ct);
        return [.. rows.Select(row => CaseRows.Pointer(redacted, row.RowKey).ToFollow(row.ETag))];
    }

    // The transaction's own rows, after its answer was lost and the pipeline sent it again, are no earlier sending.
    private async Task<Committed?> FindRepeatedAsync(Change change, CancellationToken ct)
    {
        var found = await FindSentAsync(change.Case.Municipality, change.IdempotencyKey!, ct);
        return found is Committed.Already(var own) && own.Id == change.Case.Id ? new Committed.Stored(own) : found;
    }
}
