using System.Globalization;

namespace Ombud.Cases;

public sealed partial record Breach
{
    /// <summary>What stands where a text was redacted: facts must not look as if nobody had ever told them.</summary>
    public const string RedactedText = "[sladdet]";

    public const string EntryPrefix = "history-";

    /// <summary>Names of the texts beside the history that can be redacted.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> Redactable => RedactableTexts.Names(this);

    /// <summary>Takes a text out of the case for good, such as a fødselsnummer that should never have been written.
    /// The chain of history still holds; that something was taken out, by whom and why, stands there too.</summary>
    /// <param name="field">The name of a text of the case (<c>whatHappened</c>, <c>advice</c>, <c>phone</c> …), or
    /// <c>history-3</c> for what was written in the third entry.</param>
    /// <param name="history">Whole, oldest first.</param>
    public ActionResult Redact(
        Caller by, string? field, string? reason, IReadOnlyList<HistoryEntry> history, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.Redact, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        var why = problems.Required("reason", reason, Limits.Text);
        var name = problems.Required("field", field, Limits.Unit);
        var (texts, named) = (RedactableTexts.Named(this, name), EntryNamed(name, history, by));
        if (!problems.Any && texts.Count == 0 && named is null && !history.Any(e => Holds(e, name)))
            problems.Add("field", Fault.NothingToRedact);
        if (problems.Any)
            return new ActionResult.Invalid(problems);

        string[] values = named?.Text is { } text ? [.. texts, text] : [.. texts];
        var rewritten = history
            .Select(entry => (Entry: entry, Names: Names(entry, name, values).ToList()))
            .Where(one => one.Names.Count > 0)
            .Select(one => one.Entry.Without(one.Names))
            .ToList();
        var act = new Act(BreachAction.Redact, at.Now, by.Person)
        {
            Text = why,
            Details = Act.DetailsOf(
                ("field", name), ("entries", string.Join(' ', rewritten.Select(e => Sequence(e))))),
        };
        var accepted = Accept(RedactableTexts.Without(this, name, values), act, at);
        return new ActionResult.Accepted(accepted.Change with { Rewritten = rewritten });
    }

    // What somebody may not read is not theirs to take away, nor to learn of.
    private HistoryEntry? EntryNamed(string name, IReadOnlyList<HistoryEntry> history, Caller by) =>
        history.FirstOrDefault(e => name == EntryPrefix + Sequence(e) && e.Text is not null && Shows(e, by));

    // Earlier versions of an amended field go with it, and the same text wherever it was repeated.
    private static IEnumerable<string> Names(HistoryEntry entry, string field, string[] values)
    {
        if (entry.Text is { } text && values.Contains(text))
            yield return HistoryEntry.TextName;
        foreach (var (name, value) in entry.Details)
            if (IsOf(name, field) || values.Contains(value))
                yield return name;
    }

    private static bool Holds(HistoryEntry entry, string field) => entry.Details.Keys.Any(name => IsOf(name, field));

    private static bool IsOf(string detail, string field) =>
        detail == $"{field}.before" || detail == $"{field}.after";

    private static string Sequence(HistoryEntry entry) => entry.Sequence.ToString(CultureInfo.InvariantCulture);
}
