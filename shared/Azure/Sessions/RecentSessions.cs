using System.Collections.Concurrent;

namespace Ombud.Stores;

/// <summary>Sessions read lately, a thousand at the most; for half a minute they stand for the row itself.</summary>
internal sealed class RecentSessions(IClock clock)
{
    private const int Most = 1_000;
    private static readonly Duration Fresh = Duration.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Entry> _entries = new();

    public bool TryGet(string hash, out Session? session)
    {
        var isKnown = _entries.TryGetValue(hash, out var entry) && IsFresh(entry);
        session = isKnown ? entry!.Session : null;
        return isKnown;
    }

    /// <summary>However long ago it was read; null for one that was forgotten.</summary>
    public Session? Last(string hash) => _entries.GetValueOrDefault(hash)?.Session;

    public Session? Keep(string hash, Session session) => Add(hash, session).Session;

    /// <summary>Leaves a mark, so that a question already on its way to storage brings nothing back.</summary>
    public void Forget(string hash)
    {
        _entries.TryRemove(hash, out _);
        Add(hash, null);
    }

    private Entry Add(string hash, Session? session)
    {
        if (_entries.Count >= Most)
            _entries.Clear();
        var entry = new Entry(session, clock.GetCurrentInstant());
        return _entries.AddOrUpdate(hash, entry, (_, earlier) => IsFresh(earlier) ? earlier : entry);
    }

    // A developer can turn the clock back; what was read in the future is not fresh either.
    private bool IsFresh(Entry entry)
    {
        var age = clock.GetCurrentInstant() - entry.ReadAt;
        return age >= Duration.Zero && age < Fresh;
    }

    private sealed record Entry(Session? Session, Instant ReadAt);
}
