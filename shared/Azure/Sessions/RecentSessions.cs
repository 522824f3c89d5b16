using System.Collections.Concurrent;
using NodaTime;

namespace Ombud.Stores;

/// <summary>Sessions read within the last half minute, a thousand at the most.</summary>
internal sealed class RecentSessions(IClock clock)
{
    private const int Most = 1_000;
    private static readonly Duration Fresh = Duration.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Entry> entries = new();

    public bool TryGet(string hash, out Session? session)
    {
        session = null;
        if (!entries.TryGetValue(hash, out var entry))
            return false;
        if (IsFresh(entry))
        {
            session = entry.Session;
            return true;
        }

        entries.TryRemove(KeyValuePair.Create(hash, entry));
        return false;
    }

    public Session? Keep(string hash, Session session) => Add(hash, session).Session;

    /// <summary>Leaves a mark, so that a question already on its way to storage brings nothing back.</summary>
    public void Forget(string hash)
    {
        entries.TryRemove(hash, out _);
        Add(hash, null);
    }

    private Entry Add(string hash, Session? session)
    {
        if (entries.Count >= Most)
            entries.Clear();
        return entries.GetOrAdd(hash, new Entry(session, clock.GetCurrentInstant()));
    }

    // A developer can turn the clock back; what was read in the future is not fresh either.
    private bool IsFresh(Entry entry)
    {
        var age = clock.GetCurrentInstant() - entry.ReadAt;
        return age >= Duration.Zero && age <= Fresh;
    }

    private sealed record Entry(Session? Session, Instant ReadAt);
}
