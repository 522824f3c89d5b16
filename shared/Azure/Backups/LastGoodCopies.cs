using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Ombud.Stores;

/// <summary>Of cases that do not verify, the rows that they had when they last did. They go along night after night,
/// until the case verifies again or somebody has decided: no backup is kept for long enough to wait in.</summary>
public sealed class LastGoodCopies(BackupContainer container, ILogger<LastGoodCopies> log)
{
    // The backup before has every one that is known: a case was intact there, or went along.
    internal async IAsyncEnumerable<BackupUnit> CarriedAsync(
        BackupPlace place, [EnumeratorCancellation] CancellationToken ct)
    {
        if (place.Parts.All(part => part.Marked == 0) || await BeforeAsync(place, ct) is not { } before)
            yield break;
        var tonight = new BackupManifest(place.Night, place.Partition, place.BegunAt, place.BegunAt, place.Parts);
        foreach (var (number, part) in place.Parts.Index())
        {
            var prefix = number.ToString("D5", CultureInfo.InvariantCulture);
            if (part.Marked == 0 || part.Kind is not PartKind.Cases
                || string.CompareOrdinal($"{prefix}~", place.After) < 0)
                continue;
            var marked = (await container.ReadAsync(tonight, part, ct))
                .Where(unit => unit.Verdict is { IsMarked: true }).Select(unit => unit.Verdict!.Case).ToHashSet();
            foreach (var unit in await FindAsync(before, marked, ct))
                if ($"{prefix}/{unit.Verdict!.Case}" is var at && string.CompareOrdinal(at, place.After) > 0)
                    yield return unit with { Last = at };
        }
    }

    /// <summary>The good copies that a backup has of these cases, its own or one that went along, with all rows of
    /// each; in the order of their ids.</summary>
    internal async Task<IReadOnlyList<BackupUnit>> FindAsync(
        BackupManifest backup, IReadOnlySet<string> ids, CancellationToken ct)
    {
        var found = new SortedDictionary<string, BackupUnit>(StringComparer.Ordinal);
        foreach (var part in backup.Parts.Where(part => part.Kind is PartKind.LastGood && MayHold(part, ids)))
            foreach (var unit in await container.ReadAsync(backup, part, ct))
                if (ids.Contains(unit.Verdict!.Case))
                    found[unit.Verdict.Case] = unit;
        var own = new Dictionary<string, BackupUnit>();
        foreach (var part in backup.Parts.Where(part => part.Kind is PartKind.Cases && MayHold(part, ids)))
            foreach (var unit in await container.ReadAsync(backup, part, ct))
                if (unit.Verdict is { IsIntact: true, Case: var id } && ids.Contains(id))
                    own[id] = unit with { Verdict = new(id, [], From: backup.Night) };
        var beside = await BesideAsync(backup, own.Keys.ToHashSet(), ct);
        foreach (var (id, unit) in own)
            found[id] = unit with { Rows = [.. unit.Rows, .. beside[id]] };
        return [.. found.Values];
    }

    // Its anchors, its number, its place among what is due.
    private async Task<ILookup<string, BackedRow>> BesideAsync(
        BackupManifest backup, HashSet<string> ids, CancellationToken ct)
    {
        var rows = new List<(string Id, BackedRow Row)>();
        foreach (var part in backup.Parts.Where(
            part => ids.Count > 0 && (part.Kind is PartKind.Rest or PartKind.Anchors)))
            foreach (var row in (await container.ReadAsync(backup, part, ct)).SelectMany(unit => unit.Rows))
                if (CaseOf(row) is { } id && ids.Contains(id))
                    rows.Add((id, row));
        return rows.ToLookup(one => one.Id, one => one.Row);
    }

    /// <summary>The case that the row belongs to, as its key or its column says; null for a row of none.</summary>
    internal static string? CaseOf(BackedRow backed) => backed switch
    {
        { Table: BackedTable.Anchors, Row.RowKey: var key } =>
            CaseId.Read(key.TrimStart('l', 'd').Split('_', ':')[0])?.Value,
        { Row: var row } => Rows.CaseOf(row.RowKey)?.Value ?? CaseId.Read(row.TextOf("Id") ?? "")?.Value,
    };

    private static bool MayHold(BackupPart part, IReadOnlySet<string> ids) => ids.Any(id =>
        string.CompareOrdinal(part.First, id) <= 0 && string.CompareOrdinal(id, part.Last) <= 0);

    private async Task<BackupManifest?> BeforeAsync(BackupPlace place, CancellationToken ct)
    {
        foreach (var night in await container.NightsAsync(ct))
            try
            {
                if (string.CompareOrdinal(night, place.Night) < 0
                    && await container.FindAsync(night, place.Partition, ct) is { } before)
                    return before;
            }
            catch (InvalidDataException e)
            {
                log.LogError("Backup {Night} of {Partition}: {Error}", night, place.Partition, e.Message);
            }

        return null;
    }
}
