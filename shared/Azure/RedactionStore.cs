using Azure;

namespace Ombud.Stores;

// Carries out what redactions have recorded: takes the values out of the rows of a history, a transaction at a time,
// and records in the last that it is done. Stopped anywhere, it goes on from what the rows still hold.
public sealed class RedactionStore(SealedTable table, CaseStore cases, Moments moments)
{
    private const int Tries = 5;

    /// <summary>Cases with redactions that are not yet carried out.</summary>
    public IAsyncEnumerable<CaseId> UnderWayAsync(string municipality, CancellationToken ct) =>
        table.KeysAsync(Rows.StartsWith(municipality, Rows.RedactionPrefix), ct)
            .Select(key => CaseId.Read(key[Rows.RedactionPrefix.Length..])).OfType<CaseId>();

    /// <summary>Carries out every redaction that the case has under way. People who act on it meanwhile are not in the
    /// way; what two instances do at once is done once.</summary>
    /// <returns>False when others changed its rows too often; the next call goes on.</returns>
    /// <exception cref="InvalidDataException">The case is gone, or the entry that says what to remove.</exception>
    public async Task<bool> CarryOutAsync(string municipality, CaseId id, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var (one, tag) = await cases.FindAsync(municipality, id, ct)
                ?? throw new InvalidDataException("A redaction has no case.");
            if (one.Redacting is not { } underWay)
                return true;
            if (await TakeOutAsync(one, underWay, ct)
                && await cases.CommitAsync(Redactions.CarriedOut(one, underWay, moments.Now()), tag, ct)
                    is Committed.Stored)
                return true;
        }

        return false;
    }

    // A row that somebody else rewrites at the same time holds less than it did when it was read: each is guarded by
    // its own tag, or what was taken out would come back.
    private async Task<bool> TakeOutAsync(Case one, IReadOnlyList<int> underWay, CancellationToken ct)
    {
        var (rewritten, tags) = await RewrittenAsync(one, underWay, ct);
        try
        {
            foreach (var portion in Redactions.Portions(rewritten))
                await table.SubmitAsync(
                    portion.Select(entry => CaseRows.History(one, entry).ToFollow(tags[entry.Sequence])), ct);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.Status is 412 or 404)
        {
            return false;
        }
    }

    /// <summary>The entries that still hold what was removed, without it.</summary>
    private async Task<(List<HistoryEntry> Entries, Dictionary<int, ETag> Tags)> RewrittenAsync(
        Case one, IReadOnlyList<int> underWay, CancellationToken ct)
    {
        var removed = await RemovedAsync(one, underWay, ct);
        var (entries, tags) = (new List<HistoryEntry>(), new Dictionary<int, ETag>());
        await foreach (var row in table.RangeAsync(one.Municipality, Rows.HistoryPrefix(one.Id), ct))
        {
            var sequence = Rows.SequenceOf(row.RowKey[Rows.HistoryPrefix(one.Id).Length..]);
            if (!removed.Contains(sequence))
                continue;
            var entry = CaseRows.ReadEntry(row);
            if (!removed[sequence].Any(entry.Holds))
                continue;
            entries.Add(entry.Without([.. removed[sequence]]));
            tags[sequence] = row.ETag;
        }

        return (entries, tags);
    }

    private async Task<ILookup<int, string>> RemovedAsync(Case one, IReadOnlyList<int> underWay, CancellationToken ct)
    {
        var recorded = await Task.WhenAll(underWay.Select(async sequence =>
            await table.FindAsync(one.Municipality, Rows.History(one.Id, sequence), ct)
            ?? throw new InvalidDataException("A redaction has no entry.")));
        return recorded.SelectMany(row => Redactions.RemovedBy(CaseRows.ReadEntry(row)))
            .SelectMany(one => one.Names, (one, name) => (one.Sequence, Name: name))
            .ToLookup(one => one.Sequence, one => one.Name);
    }
}
