using NodaTime;

namespace Ombud.Cases;

public sealed partial record Breach
{
    /// <summary>From when the 72 hours count while nobody has decided: from discovery, or from when the processor told
    /// (EDPB 9/2022), whichever came first.</summary>
    internal static Instant PresumedAwareAt(BreachFacts facts, Findings findings) =>
        Instant.Min(facts.DiscoveredAt, findings.ProcessorToldAt ?? facts.DiscoveredAt);

    /// <summary>Decides when the municipality became aware; the 72 hours start anew from there. Later than the
    /// report is allowed (a short investigation), before the incident or in the future is not.</summary>
    public ActionResult SetAwareness(Caller by, Instant? awareAt, string? reason, Moment at)
    {
        if (BreachAction.Refusal(BreachAction.SetAwareness, by, this) is { } refusal)
            return refusal;
        var problems = new Problems();
        if (awareAt is null)
            problems.Add("awareAt", Fault.Required);
        BreachTimes.CheckMoment("awareAt", awareAt, at.Now, problems);
        if (awareAt < Facts.OccurredFrom)
            problems.Add("awareAt", Fault.AwareBeforeStart);
        var why = problems.Required("reason", reason, Limits.Text);
        if (problems.Any)
            return new ActionResult.Invalid(problems);

        var decided = this with
        {
            AwareAt = Instant.Min(awareAt!.Value, at.Now),
            Awareness = Awareness.Decided,
            AwarenessReason = why,
        };
        var act = new Act(BreachAction.SetAwareness, at.Now, by.Person)
        {
            Text = why,
            Details = Act.DetailsOf(("before", AwareAt.ToString()), ("awareAt", decided.AwareAt.ToString())),
        };
        return AcceptAnew(decided.AskingAnew(this), act, at, tellsOfPassed: true);
    }
}
