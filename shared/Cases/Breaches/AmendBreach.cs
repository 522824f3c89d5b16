namespace Ombud.Cases;

public sealed partial record Breach
{
    /// <summary>Puts facts right or adds what the investigation brought. History keeps what stood there before.
    /// </summary>
    /// <param name="fields">By name; no values clears a field. What is not named stays.</param>
    public ActionResult Amend(
        Caller by, IReadOnlyDictionary<string, IReadOnlyList<string>> fields, string? reason, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.Amend, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        var why = problems.Required("reason", reason, Limits.Text);
        var amended = this;
        foreach (var (name, values) in fields)
            if (AmendableFields.Find(name) is { } field)
                amended = field.Write(amended, [.. values.Where(v => !string.IsNullOrWhiteSpace(v))], problems);
            else
                problems.Add(name, Fault.UnknownField);
        var changed = AmendableFields.All.Where(f => f.WrittenOf(this) != f.WrittenOf(amended)).ToList();
        if (changed.Count == 0)
            problems.Add("fields", Fault.NothingChanged);
        amended.CheckFacts(at, problems);
        if (problems.Any)
            return new ActionResult.Invalid(problems);

        var act = new Act(BreachAction.Amend, at.Now, by.Person)
        {
            Text = why,
            Details = Act.DetailsOf([.. changed.SelectMany(f => Both(f, amended))]),
        };
        amended = (amended with { Facts = amended.Facts.Scanned() }).AskingAnew(this);
        return amended.MovesTheClock(this) ? AmendClock(by, amended, act, at) : Accept(amended, act, at);
    }

    // While awareness is presumed the 72 hours count from what amending can move: who moves that moves the deadline.
    private ActionResult AmendClock(Caller by, Breach amended, Act act, Moment at) =>
        by.Has(Roles.Triage | Roles.Decide)
            ? AcceptAnew(
                (amended with { AwareAt = PresumedAwareAt(amended.Facts, amended.Findings) }).AskingAnew(this),
                act, at, tellsOfPassed: true)
            : new ActionResult.NotAllowed();

    private bool MovesTheClock(Breach before) =>
        Awareness is Awareness.Presumed
        && PresumedAwareAt(Facts, Findings) != PresumedAwareAt(before.Facts, before.Findings);

    private (string, string?)[] Both(BreachField field, Breach amended) =>
        [($"{field.Name}.before", field.WrittenOf(this)), ($"{field.Name}.after", field.WrittenOf(amended))];

    private void CheckFacts(Moment at, Problems problems)
    {
        foreach (var field in AmendableFields.All.Where(f => f.Kind is FieldKind.Moment))
            if (field.Read(this) is [var written])
                BreachTimes.CheckMoment(field.Name, MomentText.Read(field.Name, written, problems), at.Now, problems);
        BreachTimes.CheckOrder(Facts.DiscoveredAt, Facts.OccurredFrom, Facts.OccurredTo, Facts.Ongoing, problems);
        BreachTimes.CheckTold(Findings.ProcessorToldAt, Facts.OccurredFrom, problems);
        if (Awareness is Awareness.Decided && AwareAt < Facts.OccurredFrom)
            problems.Add("occurredFrom", Fault.AwareBeforeStart);
        Facts.Persons.Check("personsCount", problems);
        Findings.Records?.Check("recordsCount", problems);
    }
}
