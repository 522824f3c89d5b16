namespace Ombud.Cases.Breaches;

/// <summary>Corrects facts or adds what the investigation found; history keeps the earlier values. A field named with a
/// value changes, one named without a value is cleared, one not named stays.</summary>
public sealed class Amend : CaseAction<Breach>
{
    private static readonly AmendedFacts Amended = new();
    private static readonly TextField Reason = TextField.Required("reason");

    public override string Name => "amend";

    public override Roles Roles => Roles.Triage | Roles.Read | Roles.Decide;

    public override IReadOnlyList<Field> Fields => [Amended, Reason];

    protected override ActionResult Apply(Breach one, ActionRequest asked)
    {
        var why = asked.Read(Reason);
        var amended = Amended.WriteTo(one, asked.Fields, asked.Problems);
        var changed = BreachFields.Amendable.Where(f => f.WrittenOf(one) != f.WrittenOf(amended)).ToList();
        if (changed.Count == 0)
            asked.Problems.Add(Amended.Name, Fault.NothingChanged);
        amended.CheckFacts(asked.At, asked.Problems);
        if (asked.Refused is { } refused)
            return refused;
        var act = ActOf(asked) with
        {
            Text = why,
            Details = Act.DetailsOf([.. changed.SelectMany(field => Both(field, one, amended))]),
        };
        amended = amended.Knowing(amended.Known.NotAfter(asked.At.Now).Scanned()).AskingAnew(one);
        return MovesTheClock(one, amended)
            ? AmendClock(one, amended, act, asked)
            : new ActionResult.Accepted(Change.Of(one, amended, act, asked.At));
    }

    // While awareness is presumed, amending can move what the 72 hours are counted from, and so the deadline.
    private static ActionResult AmendClock(Breach one, Breach amended, Act act, ActionRequest asked)
    {
        if (!asked.By.Has(Roles.Triage | Roles.Decide))
            return new ActionResult.NotAllowed();
        var moved = amended with { AwareAt = Breach.PresumedAwareAt(amended.Facts, amended.Findings) };
        return new ActionResult.Accepted(
            Change.OfClock(one, moved.AskingAnew(one), act, asked.At));
    }

    private static bool MovesTheClock(Breach before, Breach after) =>
        after.Awareness is Awareness.Presumed
        && Breach.PresumedAwareAt(after.Facts, after.Findings)
            != Breach.PresumedAwareAt(before.Facts, before.Findings);

    private static (string, string?)[] Both(BreachField field, Breach before, Breach after) =>
    [
        (CaseText.Before(field.Name), field.WrittenOf(before)), (CaseText.After(field.Name), field.WrittenOf(after)),
    ];
}

/// <summary>The amended facts, each by its name after the field's: <c>fields.measures</c>.</summary>
public sealed record AmendedFacts() : Field<FieldValues>("fields", FieldKind.Own)
{
    private const string Prefix = "fields.";

    public static string NameOf(string fact) => Prefix + fact;

    public override FieldValues Read(FieldValues values, Problems problems) => new(values.Names
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..], values.All));

    internal Breach WriteTo(Breach one, FieldValues values, Problems problems)
    {
        var facts = Read(values, problems);
        foreach (var name in facts.Names)
            if (BreachFields.FindAmendable(name) is { } field)
                one = field.Write(one, Cleared(facts.All(name)), problems);
            else
                problems.Add(name, Fault.UnknownField);
        return one;
    }

    // Browsers and systems end lines differently: that is not a change.
    private static List<string> Cleared(IReadOnlyList<string> values) =>
        [.. values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value.ReplaceLineEndings("\n"))];
}

public sealed partial record Breach
{
    /// <summary>When the 72 hours start while nobody has decided: at discovery, or when the processor informed the
    /// municipality (EDPB 9/2022), whichever came first.</summary>
    internal static NodaTime.Instant PresumedAwareAt(BreachFacts facts, Findings findings) =>
        NodaTime.Instant.Min(facts.DiscoveredAt, findings.ProcessorToldAt ?? facts.DiscoveredAt);

    internal void CheckFacts(Moment at, Problems problems)
    {
        foreach (var field in BreachFields.Amendable.Where(f => f.Kind is FieldKind.Moment))
            if (field.Read(this) is [var written])
                SaidMoment.Check(field.Name, MomentText.Read(field.Name, written, problems), at.Now, problems);
        BreachTimes.CheckOrder(Facts.DiscoveredAt, Facts.OccurredFrom, Facts.OccurredTo, Facts.Ongoing, problems);
        BreachTimes.CheckTold(Findings.ProcessorToldAt, Facts.OccurredFrom, problems);
        if (Awareness is Awareness.Decided && AwareAt < Facts.OccurredFrom)
            problems.Add("occurredFrom", Fault.AwareBeforeStart);
        Facts.Persons.Check("personsCount", problems);
        Findings.Records?.Check("recordsCount", problems);
    }
}
