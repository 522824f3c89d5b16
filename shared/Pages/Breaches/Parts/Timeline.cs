using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Desk;
using Ombud.Pages.Values;

namespace Ombud.Pages.Breaches.Parts;

/// <summary>One moment of a case.</summary>
/// <param name="Kind">A code for tests and styles.</param>
/// <param name="More">What it means.</param>
/// <param name="Words">What somebody wrote about it.</param>
/// <param name="Since">When the clock started, if the time since then matters.</param>
internal sealed record Milestone(
    string Kind, Instant At, Text What, Text? More = null, string? Words = null, Instant? Since = null);

internal static class Timeline
{
    /// <summary>In order of time; in the law's order if two are the same.</summary>
    public static IEnumerable<Milestone> Of(CaseView view, Breach breach) =>
        SixTimes(view, breach).Concat(Decisions(breach)).Concat(Duties(breach)).OrderBy(one => one.At);

    private static IEnumerable<Milestone> SixTimes(CaseView view, Breach breach)
    {
        var facts = breach.Facts;
        if (facts.OccurredFrom is { } from)
            yield return new("began", from, FactsTexts.Label("occurredFrom"));
        if (facts.OccurredTo is { } to)
            yield return new("ended", to, FactsTexts.Label("occurredTo"));
        if (breach.Findings.ProcessorToldAt is { } told)
            yield return new("told", told, FactsTexts.Label("processorToldAt"), Words: breach.Findings.Processor);
        yield return new(
            "discovered", facts.DiscoveredAt, FactsTexts.Label("discoveredAt"), PartTexts.DiscoveredMeans);
        yield return new(
            "aware", breach.AwareAt, PartTexts.Aware,
            DeadlineWords.IsFromProcessor(breach) ? PartTexts.PresumedFromProcessor
                : breach.Awareness is Awareness.Decided ? PartTexts.AwareMeans : PartTexts.PresumedMeans,
            breach.AwarenessReason);
        yield return new("received", breach.ReceivedAt, PartTexts.Received);
        if (view.OmbudAlertedAt is { } alerted)
            yield return new("alerted", alerted, PartTexts.OmbudAlerted);
    }

    private static IEnumerable<Milestone> Decisions(Breach breach)
    {
        if (breach.Assessment is { } assessment)
            yield return new(
                "assessed", assessment.At, PartTexts.Assessed,
                CaseValues.Severity[WireName.Of(breach.Severity!.Band)]);
        if (breach.Advice is { } advice)
            yield return new("advised", advice.At, PartTexts.Advised, Outcome(advice.Outcome));
        if (breach.ControllerDecision is { } decision)
            yield return new("decided", decision.At, PartTexts.Decided, Outcome(decision.Outcome));
    }

    private static IEnumerable<Milestone> Duties(Breach breach)
    {
        foreach (var sent in breach.Notifications)
            yield return new(
                "notified", sent.SentAt, PartTexts.Notified, DeskValues.Phases[WireName.Of(sent.Phase)],
                sent.ReasonForDelay, breach.AwareAt);
        if (breach.Communication is { } communication)
            yield return new(
                "told-persons", communication.SentAt ?? communication.RecordedAt, PartTexts.PersonsTold,
                DeskValues.Exemptions[communication.Exemption is { } x ? WireName.Of(x) : ""], communication.How);
        if (breach.Ending is { } ending)
            yield return new("ended-case", ending.At, StateWords.States[breach.StateName], null, ending.Reason);
    }

    private static Text Outcome(Outcome outcome) => DeskValues.Outcomes[WireName.Of(outcome)];
}
