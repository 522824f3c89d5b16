using Ombud.Cases.Inquiries;

namespace Ombud.Stores;

// Carries out what the ombud has decided about an inquiry: creates it where it belongs, and ends it where it was. Two
// partitions are two transactions; stopped between them, it finds what stands and goes on from there.
public sealed class MoveStore(
    SealedTable table, CaseStore cases, Outbox outbox, Municipalities municipalities, Moments moments)
{
    private const int Tries = 5;

    /// <summary>Cases that are to go on elsewhere.</summary>
    public IAsyncEnumerable<CaseId> UnderWayAsync(string municipality, CancellationToken ct) =>
        table.KeysAsync(Rows.StartsWith(municipality, Rows.MovePrefix), ct)
            .Select(key => CaseId.Read(key[Rows.MovePrefix.Length..])).OfType<CaseId>();

    /// <returns>The case as it is here now; null when others changed it too often: the next call goes on.</returns>
    /// <exception cref="InvalidDataException">The case is gone.</exception>
    /// <exception cref="OwnerlessException">The municipality that is to get it is not configured any more.</exception>
    public async Task<Case?> CarryOutAsync(string municipality, CaseId id, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var (found, tag) = await cases.FindAsync(municipality, id, ct)
                ?? throw new InvalidDataException("A move has no case.");
            if (found is not Inquiry { IsMoving: true } one)
                return found;
            var history = await cases.HistoryAsync(one, ct);
            var arrived = await ArriveAsync(one, history, ct);
            if (!await BringRestAsync(one, history, ct))
                continue;
            var leaving = one.Leaving(history, arrived.Number, moments.Now());
            if (await cases.CommitAsync(leaving, tag, ct) is not Committed.Stored)
                continue;
            outbox.SendSoon(leaving);
            return leaving.Case;
        }

        return null;
    }

    /// <summary>The inquiry where it is now: itself, or what it went on as.</summary>
    /// <exception cref="InvalidDataException">It is not where it went.</exception>
    /// <inheritdoc cref="CarryOutAsync"/>
    public async Task<Inquiry> FollowAsync(Inquiry one, CancellationToken ct)
    {
        while (one.Moved is { Number: not null, To: var to })
            one = (await FindMovedAsync(one, municipalities[to], ct))?.Case as Inquiry
                ?? throw new InvalidDataException("An inquiry is not where it went.");
        return one;
    }

    private async Task<StoredCase?> FindMovedAsync(Inquiry one, Municipality to, CancellationToken ct)
    {
        foreach (var partition in to.Partitions)
            if (await cases.FindAsync(partition, one.Id.Successor(), ct) is { } there)
                return there;
        return null;
    }

    // One transaction does not hold all that people may have written. It goes to where the case is by now.
    private async Task<bool> BringRestAsync(Inquiry one, IReadOnlyList<HistoryEntry> history, CancellationToken ct)
    {
        for (var misses = 0; misses < Tries;)
        {
            var now = await FollowAsync(one with { Moved = one.Moved! with { Number = one.Number } }, ct);
            if (await cases.FindAsync(now.Municipality, now.Id, ct) is not { Case: Inquiry there, Tag: var tag }
                || there.Moved is not null)
                return false;
            var known = await cases.HistoryAsync(there, ct);
            if (one.Bringing(history, (there, known), moments.Now()) is not { } change)
                return true;
            if (await cases.CommitAsync(change, tag, ct) is not Committed.Stored)
                misses++;
        }

        return false;
    }

    // It may be there already, and have gone on from there: then that is where it went.
    private async Task<Case> ArriveAsync(Inquiry one, IReadOnlyList<HistoryEntry> history, CancellationToken ct)
    {
        var to = municipalities[one.Moved!.To];
        if (await FindMovedAsync(one, to, ct) is { } stands)
            return stands.Case;
        Change? change = null;
        var committed = await cases.CommitNewAsync(() => change = one.Arriving(history, to, moments.Now()), to, ct);
        if (committed is Committed.Stored)
            outbox.SendSoon(change!);
        return committed.Kept ?? throw new InvalidDataException("A move met another's case.");
    }
}
