using NodaTime;
using Ombud.Cases.Breaches;
using static Ombud.Cases.Registers.RegisterValue;

namespace Ombud.Cases.Registers;

/// <summary>One breach as the register has it.</summary>
/// <param name="OmbudAlertedAt">When the first alert reached the ombud or the deputy; null while none did.</param>
public sealed record RegisterEntry(Breach Breach, string Municipality, Instant? OmbudAlertedAt);

/// <summary>How wide a cell is shown.</summary>
public enum ColumnWidth
{
    Narrow,
    Middle,
    Wide,
}

/// <param name="Name">Its heading has a text by this name.</param>
public sealed record RegisterColumn(string Name, ColumnWidth Width, Func<RegisterEntry, RegisterValue?> Read);

// GDPR art. 33(5): the facts, the effects and the remedial action of every breach, and the reasoning behind every
// decision (EDPB 9/2022). Who reported stands nowhere in it, nor how to reach the person.
public static class RegisterColumns
{
    private static readonly DataCategory[] Special =
    [
        DataCategory.Health, DataCategory.Ethnicity, DataCategory.Politics, DataCategory.Religion, DataCategory.Union,
        DataCategory.Genetic, DataCategory.Biometric, DataCategory.SexLife,
    ];

    public static IReadOnlyList<RegisterColumn> All { get; } =
    [
        Narrow("number", b => Of(b.Number.Value)),
        new("municipality", ColumnWidth.Narrow, e => Of(e.Municipality)),
        Middle("unit", b => Of(b.Facts.Unit)),
        Narrow("state", b => Of<BreachState>([b.State])),
        .. Times(),
        .. WhatHappened(),
        .. Persons(),
        .. Assessed(),
        .. Decided(),
        .. Notified(),
        .. Told(),
        .. Remedied(),
        Narrow("endedAt", b => Of(b.Ending?.At)),
        Wide("endingReason", b => Of(b.Ending?.Reason)),
    ];

    // The six times, and the seventh of a processor's breach. The clock runs from «aware» alone.
    private static IEnumerable<RegisterColumn> Times() =>
    [
        Narrow("occurredFrom", b => Of(b.Facts.OccurredFrom)),
        Narrow("occurredTo", b => Of(b.Facts.OccurredTo)),
        Narrow("ongoing", b => Of((bool?)b.Facts.Ongoing)),
        Narrow("discoveredAt", b => Of(b.Facts.DiscoveredAt)),
        Middle("discoveredHow", b => Of(b.Findings.DiscoveredHow)),
        Narrow("awareAt", b => Of(b.AwareAt)),
        Narrow("awareness", b => Of<Awareness>([b.Awareness])),
        Middle("awarenessReason", b => Of(b.AwarenessReason)),
        Narrow("receivedAt", b => Of(b.ReceivedAt)),
        new("ombudAlertedAt", ColumnWidth.Narrow, e => Of(e.OmbudAlertedAt)),
        Middle("processor", b => Of(b.Findings.Processor)),
        Narrow("processorToldAt", b => Of(b.Findings.ProcessorToldAt)),
        Middle("timesExplanation", b => Of(b.Findings.TimesExplanation)),
    ];

    private static IEnumerable<RegisterColumn> WhatHappened() =>
    [
        Middle("kinds", b => Of(b.Facts.Kinds)),
        Middle("cause", b => Of(b.Findings.Cause)),
        Narrow("causeNature", b => Of(b.Findings.CauseNature)),
        Narrow("causeOrigin", b => Of(b.Findings.CauseOrigin)),
        Wide("causeText", b => Of(b.Findings.CauseText)),
        Wide("whatHappened", b => Of(b.Facts.WhatHappened)),
        Wide("consequences", b => Of(b.Findings.Consequences)),
    ];

    private static IEnumerable<RegisterColumn> Persons() =>
    [
        Middle("dataCategories", b => Of(b.Facts.DataCategories)),
        Narrow("special", b => Of((bool?)b.Facts.DataCategories.Any(Special.Contains))),
        Narrow("nationalId", b => Of((bool?)b.Facts.DataCategories.Contains(DataCategory.NationalId))),
        Narrow("personsCount", b => Of((decimal?)b.Facts.Persons.Count)),
        Narrow("personsPrecision", b => Of<Precision>([b.Facts.Persons.Precision])),
        Middle("relations", b => Of(b.Findings.Relations)),
        Narrow("vulnerable", b => Of(b.Findings.Vulnerable)),
        Narrow("recordsCount", b => Of((decimal?)b.Findings.Records?.Count)),
        Narrow("recordsPrecision", b => Of(b.Findings.Records?.Precision)),
        Middle("whereabouts", b => Of(b.Findings.Whereabouts)),
        Narrow("encryption", b => Of(b.Findings.Encryption)),
    ];

    private static IEnumerable<RegisterColumn> Assessed() =>
    [
        Narrow("severityScore", b => Of(b.Severity?.Score)),
        Narrow("severityBand", b => Of(b.Severity?.Band)),
        Middle("severityFlags", b => b.Severity is { } severity ? Of(severity.Flags) : null),
    ];

    private static IEnumerable<RegisterColumn> Decided() =>
    [
        Middle("advice", b => Of(b.Advice?.Outcome)),
        Wide("adviceText", b => Of(b.Advice?.Text)),
        Middle("adviceBy", b => Of(b.Advice?.By.Name)),
        Narrow("adviceAt", b => Of(b.Advice?.At)),
        Middle("decision", b => Of(b.ControllerDecision?.Outcome)),
        Wide("decisionReason", b => Of(b.ControllerDecision?.Reason)),
        Middle("decisionBy", b => Of(b.ControllerDecision?.By.Name)),
        Narrow("decisionAt", b => Of(b.ControllerDecision?.At)),
    ];

    private static IEnumerable<RegisterColumn> Notified() =>
    [
        Narrow("firstReference", b => Of(First(b)?.Reference)),
        Narrow("firstSentAt", b => Of(First(b)?.SentAt)),
        Middle("followUps", FollowUps),
        Narrow("completeReference", b => Of(Complete(b)?.Reference)),
        Narrow("completeSentAt", b => Of(Complete(b)?.SentAt)),
        Narrow("late", b => b.NotifiedAt is null ? null : Of((bool?)b.IsLate)),
        Wide("reasonForDelay", b => Of(string.Join('\n', Delays(b)))),
    ];

    private static IEnumerable<RegisterColumn> Told() =>
    [
        Narrow("toldAt", b => Of(b.Communication?.SentAt)),
        Wide("toldHow", b => Of(b.Communication?.How)),
        Middle("exemption", b => Of(b.Communication?.Exemption)),
    ];

    private static IEnumerable<RegisterColumn> Remedied() =>
    [
        Wide("measures", b => Of(b.Facts.Measures)),
        Wide("mitigation", b => Of(b.Findings.Mitigation)),
        Wide("prevention", b => Of(b.Findings.Prevention)),
        Middle("owner", b => Of(b.Findings.Owner)),
        Wide("lessons", b => Of(b.Findings.Lessons)),
    ];

    // One that was sent whole at once is first and complete.
    private static Notification? First(Breach breach) => breach.Notifications.MinBy(n => n.SentAt);

    private static Notification? Complete(Breach breach) =>
        breach.Notifications.LastOrDefault(n => n.Phase is Phase.Complete);

    private static Dated? FollowUps(Breach breach)
    {
        var others = breach.Notifications.Where(n => n != First(breach) && n != Complete(breach));
        return others.Select(n => (n.SentAt, n.Reference)).ToList() is { Count: > 0 } lines ? new(lines) : null;
    }

    private static IEnumerable<string> Delays(Breach breach) =>
        breach.Notifications.Select(n => n.ReasonForDelay).OfType<string>().Distinct();

    private static RegisterColumn Narrow(string name, Func<Breach, RegisterValue?> read) =>
        new(name, ColumnWidth.Narrow, e => read(e.Breach));

    private static RegisterColumn Middle(string name, Func<Breach, RegisterValue?> read) =>
        new(name, ColumnWidth.Middle, e => read(e.Breach));

    private static RegisterColumn Wide(string name, Func<Breach, RegisterValue?> read) =>
        new(name, ColumnWidth.Wide, e => read(e.Breach));
}
