namespace Ombud.Cases;

/// <summary>A history as far as the case itself vouches for it: every entry follows the one before, up to the one that
/// the case names as its newest. An entry that was taken from another case, or written by somebody else, is shown to
/// nobody and decides nothing.</summary>
public static class OwnHistory
{
    /// <param name="stored">Oldest first, none newer than the case.</param>
    /// <exception cref="InvalidDataException">It is not the case's.</exception>
    public static IReadOnlyList<HistoryEntry> Of(Case one, IReadOnlyList<HistoryEntry> stored)
    {
        var previous = HistoryEntry.Beginning;
        foreach (var (place, entry) in stored.Index())
        {
            if (!HistoryChain.IsComplete(entry) || entry.Sequence != place + 1 || !entry.Follows(previous))
                throw new InvalidDataException("An entry is not of this history.");
            previous = entry.Hash;
        }

        return stored.Count == one.Version && previous == one.HistoryHead
            ? stored
            : throw new InvalidDataException("The history is not the one that the case had.");
    }
}
