using static Ombud.Cases.RedactionFields;

namespace Ombud.Cases.Actions;

/// <summary>Takes a text out of the case for good, or words of it, such as a fødselsnummer that should never have been
/// written. The history chain still verifies, and records that something was taken out, by whom and why.</summary>
public sealed class Redact : CaseAction
{
    private const Roles Desk = Roles.Triage | Roles.Decide | Roles.Handle | Roles.Read;

    public override string Name => HistoryEntry.Redaction;

    public override Roles Roles => Desk | Roles.Report;

    public override IReadOnlyList<Field> Fields => [Named, Words, Reason];

    public override bool NeedsHistory => true;

    public override bool IsOfTrail => true;

    public override bool IsOpen(Case one) => true;

    // An employee has nothing in the case but what they reported.
    public override ActionResult? Refusal(Caller caller, Case one) =>
        caller.Has(Desk) || caller.Person.Id == one.ReportedBy?.Id
            ? base.Refusal(caller, one)
            : new ActionResult.NotAllowed();

    // Each is offered what they may take out, the texts of the history last.
    public override IEnumerable<string> Offered(
        Field field, Case one, Caller caller, IReadOnlyList<HistoryEntry> history) => field == Named
        ? WrittenText.RemovableBy(caller, one, history)
            .Where(text => text.IsSeenBy(caller, one))
            .Select(text => text.Name).Distinct()
        : field.Values;

    public override bool HasChoice(Case one, Caller caller, IReadOnlyList<HistoryEntry> history) =>
        Offered(Named, one, caller, history).Any();

    protected override ActionResult Apply(Case one, ActionRequest asked)
    {
        var (why, name, words) = (asked.Read(Reason), asked.Read(Named), new MarkedWords(asked.Read(Words)!));
        var all = WrittenText.In(one, asked.History);
        var chosen = all.Where(text => text.Name == name && text.IsSeenBy(asked.By, one)).ToList();
        var values = chosen.Select(text => text.Text).ToHashSet();
        if (asked.Refused is null && chosen.Count == 0)
            asked.Problems.Add(Named.Name, Fault.NothingToRedact);
        if (asked.Refused is { } refused)
            return refused;
        if (!chosen.TrueForAll(text => text.Authors.Allow(asked.By)))
            return new ActionResult.NotAllowed();
        if (!words.AllStandIn(values))
            return ActionResult.Invalid.Of(Words.Name, Fault.NoSuchWord);
        // The same text goes wherever it was repeated, but not out of what is somebody else's alone.
        var gone = all.Where(text => chosen.Contains(text) || values.Contains(text.Text))
            .Where(text => text.Authors.Allow(asked.By) && words.StandsIn(text.Text)).ToList();
        return new ActionResult.Accepted(Redactions.Recorded(
            one, Left(one, gone, words), ActOf(one, asked, why, name, chosen), Removed(gone, words), asked.At));
    }

    private static Case Left(Case one, List<WrittenText> gone, MarkedWords words) => gone
        .Where(text => text.Write is not null)
        .Aggregate(one, (rest, text) => text.Write!(rest, words.Rest(text.Text) ?? CaseText.Redacted))
        .Redacted();

    private Act ActOf(Case one, ActionRequest asked, string why, string name, List<WrittenText> chosen)
    {
        var isReporters = !asked.By.Has(Roles.Triage) && asked.By.Person.Id == one.ReportedBy?.Id
            && chosen.Exists(text => text.Authors.IsReporters);
        return ActOf(asked) with
        {
            Text = why,
            // Otherwise it would tell who reported.
            Details = Act.DetailsOf(
                (Named.Name, name), (Act.Voice, isReporters ? Act.AsReporter : null),
                (OwnRedaction.RequestName, asked.Request)),
            Alerts = asked.By.Has(Roles.Triage)
                ? []
                : asked.At.Reminders.Alerts(one, new AlertTopic.TextRedacted(one.Version + 1)),
        };
    }

    private static List<Removal> Removed(List<WrittenText> gone, MarkedWords words) =>
    [
        .. gone.Where(text => text.Entry is not null).GroupBy(text => text.Entry!).OrderBy(own => own.Key.Sequence)
            .Select(own => new Removal(
                own.Key,
                [.. own.Where(text => words.Rest(text.Text) is null).Select(text => text.Value)],
                own.Where(text => words.Rest(text.Text) is not null)
                    .ToDictionary(text => text.Value, text => words.Rest(text.Text)!))),
    ];
}
