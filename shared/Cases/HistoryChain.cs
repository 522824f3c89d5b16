using System.Text.Json;

namespace Ombud.Cases;

/// <summary>A history row as stored, not yet trusted.</summary>
/// <param name="Sequence">From its key.</param>
public sealed record StoredEntry(int Sequence, string Document);

/// <summary>The state of a chain at a moment, as recorded elsewhere.</summary>
public sealed record Anchor(int Sequence, string Hash);

public enum ChainFault
{
    Unreadable,
    Altered,

    /// <summary>The row's own number does not match its place.</summary>
    OutOfPlace,

    /// <summary>The entry before it is not the one that was there when it was written.</summary>
    Unlinked,

    Missing,

    /// <summary>The chain does not end where the case says it does.</summary>
    NotTheHead,

    /// <summary>The chain is not the one that was anchored.</summary>
    NotAnchored,

    /// <summary>The case is not as its newest action left it.</summary>
    CaseAltered,

    /// <summary>The case itself cannot be read, or is missing although its history was anchored.</summary>
    CaseUnreadable,
    CaseMissing,

    /// <summary>What lists show of the case is not what it says.</summary>
    ColumnsAltered,

    /// <summary>A row that follows from the case, such as its number or its place among what is due, is gone.</summary>
    RowMissing,

    /// <summary>Such a row says something else.</summary>
    RowAltered,

    /// <summary>A row that this case does not have, or that is none of the suite's.</summary>
    RowPlanted,

    /// <summary>The suite did not write it so: its seal is missing or does not fit.</summary>
    Forged,

    /// <summary>Nothing would ring when the case's clock next needs attention.</summary>
    AlarmMissing,

    /// <summary>Anchors, or the line over all of them, are missing.</summary>
    RootMissing,

    /// <summary>A value is missing, and no later entry says that it was redacted.</summary>
    RedactedUnsaid,

    /// <summary>A redaction removed this, and it is back.</summary>
    RedactedStands,

    /// <summary>An alert decided here is neither recorded nor on its way.</summary>
    AlertMissing,
}

public sealed record ChainFinding(int Sequence, ChainFault Fault);

// Whether a history is as it was written: nothing changed, dropped, moved or inserted. A row must also serialise back
// to exactly the same text: field names are matched case-insensitively, which would hide a flipped bit.
public static class HistoryChain
{
    /// <param name="rows">In key order.</param>
    /// <param name="head">Hash of the newest entry, according to the case.</param>
    /// <param name="length">Number of entries, according to the case.</param>
    /// <param name="left">The case as stored, to check against its newest entry; null if there is none.</param>
    /// <param name="redacting">Redactions that the case says are not yet carried out; null for none.</param>
    /// <returns>Empty when the history is intact.</returns>
    public static IReadOnlyList<ChainFinding> Verify(
        IReadOnlyList<StoredEntry> rows, string head, int length, IReadOnlyList<Anchor> anchors, string? left = null,
        IReadOnlyList<int>? redacting = null)
    {
        var entries = rows.Select(row => (Row: row, Entry: Read(row.Document))).ToList();
        var byNumber = new Dictionary<int, HistoryEntry>();
        foreach (var (row, entry) in entries)
            if (entry is not null)
                byNumber[row.Sequence] = entry;
        var newest = byNumber.GetValueOrDefault(length);
        var findings = Links(entries).Concat(Gaps(rows, length)).OrderBy(finding => finding.Sequence).ToList();
        if (rows.Count != length || (newest?.Hash ?? HistoryEntry.Beginning) != head)
            findings.Add(new(length, ChainFault.NotTheHead));
        if (left is not null && newest?.Left(left) == false)
            findings.Add(new(length, ChainFault.CaseAltered));
        findings.AddRange(anchors
            .Where(a => byNumber.GetValueOrDefault(a.Sequence)?.Hash != a.Hash)
            .Select(a => new ChainFinding(a.Sequence, ChainFault.NotAnchored)));
        findings.AddRange(Unsaid(byNumber));
        findings.AddRange(Standing(byNumber, redacting ?? []).Concat(Rests(byNumber)).Distinct());
        return findings;
    }

    // Each entry on its own, and against the one before it; after an unreadable one nothing can be said.
    private static IEnumerable<ChainFinding> Links(List<(StoredEntry Row, HistoryEntry? Entry)> entries)
    {
        string? previous = HistoryEntry.Beginning;
        foreach (var (row, entry) in entries)
        {
            var faults = entry is null ? [ChainFault.Unreadable] : Faults(row, entry, previous);
            foreach (var fault in faults)
                yield return new(row.Sequence, fault);
            previous = entry?.Hash;
        }
    }

    private static IEnumerable<ChainFinding> Gaps(IReadOnlyList<StoredEntry> rows, int length)
    {
        int[] stored = [.. rows.Select(row => row.Sequence)];
        int[] ends = [0, length, .. stored];
        return Enumerable.Range(1, ends.Max()).Except(stored)
            .Select(missing => new ChainFinding(missing, ChainFault.Missing));
    }

    /// <summary>The alerts that the entries decided, by name. Unreadable entries decide none.</summary>
    public static IEnumerable<(int Sequence, Instant At, string Alert)> AlertsOf(IEnumerable<StoredEntry> rows) =>
        from row in rows
        let entry = Read(row.Document)
        from alert in entry?.Alerts ?? []
        select (row.Sequence, entry!.At, alert);

    private static IEnumerable<ChainFault> Faults(StoredEntry row, HistoryEntry entry, string? previous)
    {
        if (JsonSerializer.Serialize(entry, CaseJson.Options) != row.Document || !entry.Follows(entry.Previous))
            yield return ChainFault.Altered;
        if (entry.Sequence != row.Sequence)
            yield return ChainFault.OutOfPlace;
        if (previous is not null && entry.Previous != previous)
            yield return ChainFault.Unlinked;
    }

    private static IEnumerable<ChainFinding> Unsaid(Dictionary<int, HistoryEntry> entries)
    {
        var said = entries.Values
            .SelectMany(e => Redactions.RemovedBy(e).Select(removed => removed.Sequence)
                .Concat(Redactions.LeftBy(e).Select(left => left.Sequence))
                .Select(from => (By: e.Sequence, From: from)))
            .ToLookup(one => one.From, one => one.By);
        return entries
            .Where(e => e.Value.Redacted().Any() && !said[e.Key].Any(by => by > e.Key))
            .Select(e => new ChainFinding(e.Key, ChainFault.RedactedUnsaid));
    }

    // A row from before a redaction fits the chain as well as the one that took its place.
    private static IEnumerable<ChainFinding> Standing(
        Dictionary<int, HistoryEntry> entries, IReadOnlyList<int> redacting) =>
         from redaction in entries.Values
         where !redacting.Contains(redaction.Sequence)
         from removed in Redactions.RemovedBy(redaction)
         let entry = entries.GetValueOrDefault(removed.Sequence)
         where entry is not null && IsStanding(entry, removed.Names)
         select new ChainFinding(removed.Sequence, ChainFault.RedactedStands);

    private static bool IsStanding(HistoryEntry entry, IReadOnlyList<string> names) => names.Count > 0
        ? names.Any(entry.Holds)
        : !entry.Redacted().Any();

    // What is left of a value is what the newest redaction of it left; the chain holds its digest there alone.
    private static IEnumerable<ChainFinding> Rests(Dictionary<int, HistoryEntry> entries)
    {
        var left = entries.Values.OrderBy(e => e.Sequence).SelectMany(Redactions.LeftBy)
            .GroupBy(one => (one.Sequence, one.Name)).ToDictionary(same => same.Key, same => same.Last().Digest);
        var gone = entries.Values.SelectMany(Redactions.RemovedBy)
            .SelectMany(one => one.Names, (one, name) => (one.Sequence, name)).ToHashSet();
        foreach (var (value, digest) in left)
            if (entries.GetValueOrDefault(value.Sequence) is { } entry && !gone.Contains(value)
                && (!entry.Holds(value.Name) || entry.SealOf(value.Name)!.Digest != digest))
                yield return new(value.Sequence, ChainFault.RedactedStands);
        foreach (var entry in entries.Values)
            if (entry.Resealed?.Keys.Any(name => !left.ContainsKey((entry.Sequence, name))) is true)
                yield return new(entry.Sequence, ChainFault.Altered);
    }

    /// <summary>Whether it is the very entry whose hash that is, in that place, as it was written.</summary>
    public static bool Vouches(string hash, int sequence, HistoryEntry entry) =>
        IsComplete(entry) && entry.Sequence == sequence && entry.Hash == hash && entry.Follows(entry.Previous);

    // What stands in a row may lack anything.
    internal static bool IsComplete(HistoryEntry entry) =>
        entry is { By: not null, Action: not null, Details: not null, Seals: not null, Hash: not null }
        && AreWhole(entry.Seals) && AreWhole(entry.Resealed);

    private static bool AreWhole(IReadOnlyDictionary<string, Seal>? seals) =>
        seals is null || seals.Values.All(seal => seal?.Digest is not null);

    private static HistoryEntry? Read(string document)
    {
        HistoryEntry? entry;
        try
        {
            entry = JsonSerializer.Deserialize<HistoryEntry>(document, CaseJson.Options);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException)
        {
            entry = null;
        }

        return entry is not null && IsComplete(entry) ? entry : null;
    }
}
