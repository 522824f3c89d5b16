using NodaTime;
using Ombud.Cases;
using Ombud.Pages.Values;

namespace Ombud.Pages.Desk;

/// <summary>One moment of a case.</summary>
/// <param name="Kind">A code for tests and styles.</param>
/// <param name="More">What it means.</param>
/// <param name="Words">What somebody wrote about it.</param>
/// <param name="Since">When the clock began, where the time from then matters.</param>
internal sealed record Milestone(
    string Kind, Instant At, Text What, Text? More = null, string? Words = null, Instant? Since = null);

internal static class Timeline
{
    /// <summary>In order of time; the order in the law where two are the same.</summary>
    public static IEnumerable<Milestone> Of(CaseView view) =>
        SixTimes(view).Concat(Decisions(view.Breach)).Concat(Duties(view.Breach)).OrderBy(one => one.At);

    private static IEnumerable<Milestone> SixTimes(CaseView view)
    {
        var (breach, facts) = (view.Breach, view.Breach.Facts);
        if (facts.OccurredFrom is { } from)
            yield return new("began", from, CaseTexts.OccurredFrom);
        if (facts.OccurredTo is { } to)
            yield return new("ended", to, CaseTexts.OccurredTo);
        if (breach.Findings.ProcessorToldAt is { } told)
            yield return new("told", told, FactValues.Labels["processorToldAt"], null, breach.Findings.Processor);
        yield return new("discovered", facts.DiscoveredAt, CaseTexts.Discovered, CaseTexts.DiscoveredMeans);
        yield return new(
            "aware", breach.AwareAt, CaseTexts.Aware,
            view.IsPresumedFromProcessor ? CaseTexts.PresumedFromProcessor
                : breach.Awareness is Awareness.Decided ? CaseTexts.AwareMeans : CaseTexts.PresumedMeans,
            breach.AwarenessReason);
        yield return new("received", breach.ReceivedAt, CaseTexts.Received);
        if (view.OmbudAlertedAt is { } alerted)
            yield return new("alerted", alerted, CaseTexts.OmbudAlerted);
    }

    private static IEnumerable<Milestone> Decisions(Breach breach)
    {
        if (breach.Assessment is { } assessment)
            yield return new(
                "assessed", assessment.At, CaseTexts.Assessed,
                CaseValues.Severity[WireName.Of(breach.Severity!.Band)]);
        if (breach.Advice is { } advice)
            yield return new("advised", advice.At, CaseTexts.Advised, Outcome(advice.Outcome));
        if (breach.ControllerDecision is { } decision)
            yield return new("decided", decision.At, CaseTexts.Decided, Outcome(decision.Outcome));
    }

    private static IEnumerable<Milestone> Duties(Breach breach)
    {
        foreach (var sent in breach.Notifications)
            yield return new(
                "notified", sent.SentAt, CaseTexts.Notified, DeskValues.Phases[WireName.Of(sent.Phase)],
                sent.ReasonForDelay, breach.AwareAt);
        if (breach.Communication is { } communication)
            yield return new(
                "told-persons", communication.SentAt ?? communication.RecordedAt, CaseTexts.PersonsTold,
                DeskValues.Exemptions[communication.Exemption is { } x ? WireName.Of(x) : ""], communication.How);
        if (breach.Ending is { } ending)
            yield return new("ended-case", ending.At, CaseValues.States[breach.StateName], null, ending.Reason);
    }

    private static Text Outcome(Outcome outcome) => DeskValues.Outcomes[WireName.Of(outcome)];
}
