using System.Globalization;
using System.Text.Json;

namespace Ombud.Cases;

// A redaction holds from the moment it is recorded: its entry names the values that it removes, never what they said,
// and whoever reads a history reads it without them. What one transaction can hold is rewritten with the record. For
// more, the case lists the redaction as under way until every row has been rewritten, a portion at a time.
public static class Redactions
{
    /// <summary>The detail of a redaction that names the values: <c>3:text 4:measures.before,measures.after</c>. An
    /// earlier release named the entries alone.</summary>
    internal const string EntriesName = "entries";

    // Well within the hundred rows and 4 MiB of a transaction, with the case and its other rows beside them.
    private const int MostEntries = 80;
    private const int MostText = 300_000;

    /// <summary>What the entry removed: the sequences of earlier entries, each with the names of its values. Empty for
    /// any other action; no names where an earlier release removed them.</summary>
    public static IEnumerable<(int Sequence, IReadOnlyList<string> Names)> RemovedBy(HistoryEntry entry) =>
        from written in Written(entry)
        let parts = written.Split(':')
        where int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
        select (
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            (IReadOnlyList<string>)(parts.Length > 1 ? parts[1].Split(',') : []));

    /// <summary>The history without everything that its redactions removed, whether or not the rows still hold
    /// it.</summary>
    /// <param name="history">Oldest first.</param>
    public static IReadOnlyList<HistoryEntry> Applied(IReadOnlyList<HistoryEntry> history)
    {
        var removed = history.SelectMany(RemovedBy).ToLookup(one => one.Sequence, one => one.Names);
        return removed.Count == 0
            ? history
            : [.. history.Select(entry => entry.Without([.. removed[entry.Sequence].SelectMany(names => names)]))];
    }

    /// <summary>Divides rewritten entries into what one transaction can hold.</summary>
    public static IEnumerable<IReadOnlyList<HistoryEntry>> Portions(IEnumerable<HistoryEntry> rewritten)
    {
        var (portion, length) = (new List<HistoryEntry>(), 0);
        foreach (var entry in rewritten)
        {
            var own = JsonSerializer.Serialize(entry, CaseJson.Options).Length;
            if (portion.Count == MostEntries || (portion.Count > 0 && length + own > MostText))
            {
                yield return portion;
                (portion, length) = ([], 0);
            }

            portion.Add(entry);
            length += own;
        }

        if (portion.Count > 0)
            yield return portion;
    }

    /// <summary>Records a redaction; what does not fit beside the record is left to be carried out.</summary>
    internal static Change Recorded(
        Case before, Case after, Act act, IReadOnlyList<(HistoryEntry Entry, IReadOnlyList<string> Names)> removed,
        Moment at)
    {
        var named = string.Join(' ', removed.Select(Write));
        if (removed.Count > 0)
            act = act with { Details = new Dictionary<string, string>(act.Details!) { [EntriesName] = named } };
        var rewritten = removed.Select(one => one.Entry.Without(one.Names)).ToList();
        return Portions(rewritten).Skip(1).Any()
            ? Change.Of(before, after with { Redacting = [.. before.Redacting ?? [], before.Version + 1] }, act, at)
            : Change.Of(before, after, act, at) with { Rewritten = rewritten };
    }

    /// <summary>Records that everything these redactions removed has been taken out of the rows.</summary>
    /// <param name="done">By the sequences of their entries.</param>
    public static Change CarriedOut(Case one, IReadOnlyCollection<int> done, Moment at)
    {
        var left = (one.Redacting ?? []).Except(done).ToList();
        var act = new Act(HistoryEntry.RedactionCarriedOut, at.Now, Person.Suite)
        {
            Details = Act.DetailsOf(("redactions", string.Join(' ', done))),
        };
        return Change.Of(one, one with { Redacting = left.Count > 0 ? left : null }, act, at);
    }

    private static string Write((HistoryEntry Entry, IReadOnlyList<string> Names) removed) => string.Create(
        CultureInfo.InvariantCulture, $"{removed.Entry.Sequence}:{string.Join(',', removed.Names)}");

    private static string[] Written(HistoryEntry entry) =>
        entry.IsRedaction && entry.Details.TryGetValue(EntriesName, out var written)
            ? written.Split(' ')
            : [];
}
