using System.Globalization;
using System.Text.Json;

namespace Ombud.Cases;

/// <summary>What a redaction takes out of one entry.</summary>
/// <param name="Names">The values that go.</param>
/// <param name="Left">By name, what is left of those that go in part.</param>
internal sealed record Removal(
    HistoryEntry Entry, IReadOnlyList<string> Names, IReadOnlyDictionary<string, string> Left)
{
    /// <summary>The same, with what would have gone in part gone altogether.</summary>
    public Removal Whole() => this with { Names = [.. Names, .. Left.Keys], Left = new Dictionary<string, string>() };

    public HistoryEntry Rewritten(Randomness random) => Entry.Leaving(Left, random).Without(Names);
}

// A redaction holds from the moment it is recorded: its entry names the values that it removes, never what they said,
// and whoever reads a history reads it without them. What one transaction can hold is rewritten with the record. For
// more, the case lists the redaction as under way until every row has been rewritten, a portion at a time. Where words
// alone were marked, the entry keeps the rest under a new seal, and the record holds the digest of that seal.
public static class Redactions
{
    /// <summary>What a redaction is asked for, and the detail that holds it: the name of a text.</summary>
    internal const string FieldName = "field";

    /// <summary>The detail of a redaction that names the values: <c>3:text 4:measures.before,measures.after</c>. An
    /// earlier release named the entries alone.</summary>
    internal const string EntriesName = "entries";

    /// <summary>The detail that names the values of which something is left: <c>3:text:digest</c>.</summary>
    internal const string LeftName = "left";

    // Well within the hundred rows and 4 MiB of a transaction, with the case and its other rows beside them.
    private const int MostEntries = 80;
    private const int MostText = 300_000;

    /// <summary>What the entry removed: the sequences of earlier entries, each with the names of its values. Empty for
    /// any other action; no names where an earlier release removed them.</summary>
    public static IEnumerable<(int Sequence, IReadOnlyList<string> Names)> RemovedBy(HistoryEntry entry) =>
        from written in Written(entry, EntriesName)
        let parts = written.Split(':')
        where IsNumber(parts[0])
        select (Number(parts[0]), (IReadOnlyList<string>)(parts.Length > 1 ? parts[1].Split(',') : []));

    /// <summary>The text that the entry removed, or words of it, by its name; null for any other action.</summary>
    public static string? TextOf(HistoryEntry entry) =>
        entry.IsRedaction ? entry.Details.GetValueOrDefault(FieldName) : null;

    /// <summary>The values that the entry removed in part, with the digests of the seals of what it left.</summary>
    internal static IEnumerable<(int Sequence, string Name, string Digest)> LeftBy(HistoryEntry entry) =>
        from written in Written(entry, LeftName)
        let parts = written.Split(':')
        where parts.Length == 3 && IsNumber(parts[0])
        select (Number(parts[0]), parts[1], parts[2]);

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
    internal static Change Recorded(Case before, Case after, Act act, IReadOnlyList<Removal> removed, Moment at)
    {
        var rewritten = removed.Select(one => one.Rewritten(at.Random)).ToList();
        if (!Portions(rewritten).Skip(1).Any())
            return Change.Of(before, after, Naming(act, removed, rewritten), at) with { Rewritten = rewritten };
        // The rest of a text cannot wait for its row without the words waiting there too: it goes altogether.
        var whole = removed.Select(one => one.Whole()).ToList();
        var underWay = after with { Redacting = [.. before.Redacting ?? [], before.Version + 1] };
        return Change.Of(before, underWay, Naming(act, whole, []), at);
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

    private static Act Naming(Act act, IReadOnlyList<Removal> removed, List<HistoryEntry> rewritten)
    {
        var gone = removed.Where(one => one.Names.Count > 0)
            .Select(one => Invariant($"{one.Entry.Sequence}:{string.Join(',', one.Names)}"));
        var left = from one in removed.Zip(rewritten)
                   from name in one.First.Left.Keys
                   select Invariant($"{one.Second.Sequence}:{name}:{one.Second.SealOf(name)!.Digest}");
        var named = Act.DetailsOf((EntriesName, string.Join(' ', gone)), (LeftName, string.Join(' ', left)));
        return act with { Details = act.Details!.Concat(named).ToDictionary() };
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static bool IsNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Written(HistoryEntry entry, string detail) =>
        entry.IsRedaction && entry.Details.TryGetValue(detail, out var written)
            ? written.Split(' ')
            : [];
}
