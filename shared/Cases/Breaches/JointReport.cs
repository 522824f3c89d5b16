namespace Ombud.Cases.Breaches;

/// <summary>One municipality's part of a joint report, checked.</summary>
public sealed record JointPart(Municipality Municipality, BreachReport Report, KnownFacts Facts);

/// <summary>Where in a joint report something was written.</summary>
/// <param name="At">Index of the municipality, from 0; null for the common part.</param>
public sealed record JointPlace(string Field, int? At)
{
    /// <summary>As in JSON: <c>municipalities[1].persons</c>.</summary>
    public string Name => At is { } at ? $"municipalities[{at}].{Field}" : Field;
}

// One incident at a processor or in a shared system, reported once for all the municipalities it affected. Each is its
// own controller and gets its own case: its own answers replace the common ones.
/// <param name="Affected">By municipality, as sent; null means not given.</param>
public sealed record JointReport(BreachReport Common, IReadOnlyList<BreachReport> Affected)
{
    private const int Fewest = 2;
    private const string Persons = "persons";
    private const string ToldAt = "processorToldAt";
    private const string DiscoveredAt = "discoveredAt";

    /// <summary>The parts in the order sent. Each problem says where it is, such as <c>municipalities[1].persons</c>,
    /// or names the common field; with any problem, nothing may be recorded.</summary>
    /// <param name="isServed">Whether the sender may report for a municipality; null means for all.</param>
    public IReadOnlyList<JointPart> Check(
        Municipalities known, Instant now, Problems problems, Predicate<Municipality>? isServed = null)
    {
        // If there are more than exist, one is repeated or is not ours: no need to find out which.
        if (Affected.Count > known.All.Count)
            problems.Add("municipalities", Fault.TooManyMunicipalities, known.All.Count);
        if (Affected.Count < Fewest)
            problems.Add("municipalities", Fault.TooFewMunicipalities);
        if (Affected.Count == 0)
            CheckCommon(now, problems);
        // A common value that every municipality overrides is never used, but can still be wrong.
        Common.CheckMoments(problems);
        return Affected.Count > known.All.Count
            ? []
            : [.. Enumerable.Range(0, Affected.Count)
                .Select(at => Part(Find(known, at, isServed, problems), at, now, problems))
                .OfType<JointPart>()];
    }

    private JointPart? Part(Municipality? municipality, int at, Instant now, Problems problems)
    {
        var report = Joined(Affected[at]) with { Municipality = municipality?.Number };
        var wrong = new Problems();
        var facts = report.Check(now, wrong);
        foreach (var problem in wrong.All)
            problems.Add(PlaceOf(problem, at).Name, problem.Fault, problem.Limit);
        return municipality is not null && facts is not null ? new(municipality, report, facts) : null;
    }

    /// <summary>Where a municipality's value for a field was written: in its own part, or in the common one.</summary>
    public JointPlace PlaceOf(string field, int at) => new(field, Names(Affected[at], field) ? at : null);

    private Municipality? Find(
        Municipalities known, int at, Predicate<Municipality>? isServed, Problems problems)
    {
        var (name, place) = (Affected[at].Municipality, $"municipalities[{at}].municipality");
        var found = known.Find(name);
        if (found is null or { IsTest: true } || isServed?.Invoke(found) is false)
            problems.Add(place, string.IsNullOrWhiteSpace(name) ? Fault.Required : Fault.UnknownMunicipality);
        else if (Affected.Take(at).Any(earlier => known.Find(earlier.Municipality) == found))
            problems.Add(place, Fault.MunicipalityTwice);
        return found;
    }

    // A municipality informed at a time of its own learnt of it then, unless it says that it knew before.
    private BreachReport Joined(BreachReport own)
    {
        var isToldApart = own.Values.Has(ToldAt) && !own.Values.Has(DiscoveredAt);
        var common = Common.Values.Without(name =>
            own.Values.Names.Any(named => SaidOf(named) == SaidOf(name)) || (isToldApart && name == DiscoveredAt));
        return Common with { Values = common.And(own.Values) };
    }

    // A missing value is reported where it is asked for: in the municipality's part if others gave it for themselves.
    // How many people were affected is for each municipality to say.
    private JointPlace PlaceOf(Problem problem, int at)
    {
        var isMissingHere = problem.Fault is Fault.Required
            && (problem.Field == Persons || Affected.Any(other => Names(other, problem.Field)));
        return isMissingHere ? new(problem.Field, at) : PlaceOf(problem.Field, at);
    }

    private void CheckCommon(Instant now, Problems problems)
    {
        var wrong = new Problems();
        Common.Check(now, wrong);
        foreach (var problem in wrong.All.Where(p => p.Field != Persons || p.Fault is not Fault.Required))
            problems.Add(problem.Field, problem.Fault, problem.Limit);
    }

    private static bool Names(BreachReport own, string field) =>
        own.Values.Names.Any(name => SaidOf(name) == field);

    private static string SaidOf(string name) =>
        BreachFields.Find(name)?.SaidOf ?? name;
}
