namespace Ombud.Cases.Actions;

/// <summary>Removes a text from the case for good, such as a fødselsnummer that should never have been written. The
/// history chain still verifies, and records that something was removed, by whom and why.</summary>
public sealed class Redact : CaseAction
{
    /// <summary>The name of a text of the case, or <c>history-3</c> for the text of the third entry.</summary>
    private static readonly TextField Field = new("field") { IsRequired = true, Limit = Limits.Unit };

    private static readonly TextField Reason = TextField.Required("reason");

    public override string Name => HistoryEntry.Redaction;

    public override Roles Roles => Roles.Triage | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [Field, Reason];

    public override bool NeedsHistory => true;

    public override bool IsOpen(Case one) => true;

    // The texts of the case, with those of the history last.
    public override IEnumerable<string> Offered(
        Field field, Case one, Caller caller, IReadOnlyList<HistoryEntry> history) => field == Field
        ?
        [
            .. one.Texts.Where(text => !text.IsRedacted).Select(text => text.Name),
            .. history.Where(entry => entry.Text is not null).Select(CaseText.NameOf),
        ]
        : field.Values;

    protected override ActionResult Apply(Case one, ActionRequest asked)
    {
        var (why, name) = (asked.Read(Reason), asked.Read(Field));
        var texts = one.Texts.Where(text => text.Name == name && !text.IsRedacted).Select(text => text.Text);
        string[] values = [.. texts, .. EntryTexts(one, name, asked)];
        if (asked.Refused is null && values.Length == 0 && !asked.History.Any(entry => Holds(entry, name)))
            asked.Problems.Add(Field.Name, Fault.NothingToRedact);
        if (asked.Refused is { } refused)
            return refused;

        var removed = asked.History
            .Select(entry => (Entry: entry, Names: (IReadOnlyList<string>)[.. Names(entry, name, values)]))
            .Where(found => found.Names.Count > 0)
            .ToList();
        var act = ActOf(asked) with { Text = why, Details = Act.DetailsOf((Field.Name, name)) };
        return new ActionResult.Accepted(
            Redactions.Recorded(one, Without(one, name, values), act, removed, asked.At));
    }

    // Without the text, and without these values wherever else they appear.
    private static Case Without(Case one, string name, string[] values) => one.Texts
        .Where(text => text.Name == name || values.Contains(text.Text))
        .Aggregate(one, (rest, text) => text.Write(rest, CaseText.Redacted))
        .WithoutRepeated(values);

    // What a person may not read, they may neither remove nor learn of.
    private static IEnumerable<string> EntryTexts(Case one, string name, ActionRequest asked) => asked.History
        .Where(entry => name == CaseText.NameOf(entry) && one.Shows(entry, asked.By))
        .Select(entry => entry.Text)
        .OfType<string>();

    // Earlier versions of an amended field go too, and the same text wherever it was repeated.
    private static IEnumerable<string> Names(HistoryEntry entry, string field, string[] values)
    {
        if (entry.Text is { } text && values.Contains(text))
            yield return HistoryEntry.TextName;
        // What a redaction says about itself is no text of anybody's.
        if (entry.Action is HistoryEntry.Redaction or HistoryEntry.RedactionCarriedOut)
            yield break;
        foreach (var (name, value) in entry.Details)
            if (IsOf(name, field) || values.Contains(value))
                yield return name;
    }

    private static bool Holds(HistoryEntry entry, string field) => entry.Details.Keys.Any(name => IsOf(name, field));

    private static bool IsOf(string detail, string field) =>
        detail == $"{field}.before" || detail == $"{field}.after";
}
