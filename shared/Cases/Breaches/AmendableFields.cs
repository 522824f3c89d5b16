namespace Ombud.Cases.Breaches;

/// <summary>Every fact that may be amended, in the order in which a page asks for them.</summary>
public static class AmendableFields
{
    public static IReadOnlyList<BreachField> All { get; } =
    [
        BreachField.Text("unit", Limits.Unit, b => b.Facts.Unit, (b, v) => b.Fact(f => f with { Unit = v! }), true),
        BreachField.Text("whatHappened", Limits.Text, b => b.Facts.WhatHappened,
            (b, v) => b.Fact(f => f with { WhatHappened = v! }), true),
        BreachField.Moment("discoveredAt", b => b.Facts.DiscoveredAt,
            (b, v) => b.Fact(f => f with { DiscoveredAt = v ?? f.DiscoveredAt }), true),
        BreachField.Text("discoveredHow", Limits.Text, b => b.Findings.DiscoveredHow,
            (b, v) => b.Finding(f => f with { DiscoveredHow = v })),
        BreachField.Moment("occurredFrom", b => b.Facts.OccurredFrom,
            (b, v) => b.Fact(f => f with { OccurredFrom = v })),
        BreachField.Moment("occurredTo", b => b.Facts.OccurredTo, (b, v) => b.Fact(f => f with { OccurredTo = v })),
        BreachField.YesNo("ongoing", b => b.Facts.Ongoing, (b, v) => b.Fact(f => f with { Ongoing = v ?? false })),
        BreachField.Text("timesExplanation", Limits.Text, b => b.Findings.TimesExplanation,
            (b, v) => b.Finding(f => f with { TimesExplanation = v })),
        BreachField.Choice<ControllerRole>("role", b => b.Findings.Role, (b, v) => b.Finding(f => f with { Role = v })),
        BreachField.Text("otherControllers", Limits.Text, b => b.Findings.OtherControllers,
            (b, v) => b.Finding(f => f with { OtherControllers = v })),
        BreachField.Text("processor", Limits.Unit, b => b.Findings.Processor,
            (b, v) => b.Finding(f => f with { Processor = v })),
        BreachField.Moment("processorToldAt", b => b.Findings.ProcessorToldAt,
            (b, v) => b.Finding(f => f with { ProcessorToldAt = v })),
        BreachField.Choices<BreachKind>("kinds", b => b.Facts.Kinds, (b, v) => b.Fact(f => f with { Kinds = v }), true),
        BreachField.Choice<Cause>("cause", b => b.Findings.Cause, (b, v) => b.Finding(f => f with { Cause = v })),
        BreachField.Text("causeText", Limits.Text, b => b.Findings.CauseText,
            (b, v) => b.Finding(f => f with { CauseText = v })),
        BreachField.Choice<CauseNature>("causeNature", b => b.Findings.CauseNature,
            (b, v) => b.Finding(f => f with { CauseNature = v })),
        BreachField.Choice<CauseOrigin>("causeOrigin", b => b.Findings.CauseOrigin,
            (b, v) => b.Finding(f => f with { CauseOrigin = v })),
        BreachField.Choice<Precision>("personsPrecision", b => b.Facts.Persons.Precision,
            (b, v) => b.Fact(f => f with { Persons = f.Persons.With(v ?? Precision.Unknown) })),
        BreachField.Number("personsCount", b => b.Facts.Persons.Count,
            (b, v) => b.Fact(f => f with { Persons = f.Persons with { Count = v } })),
        BreachField.Choices<Relation>("relations", b => b.Findings.Relations,
            (b, v) => b.Finding(f => f with { Relations = v })),
        BreachField.YesNo("vulnerable", b => b.Findings.Vulnerable,
            (b, v) => b.Finding(f => f with { Vulnerable = v })),
        BreachField.Choice<Precision>("recordsPrecision", b => b.Findings.Records?.Precision,
            (b, v) => b.Finding(f => f with { Records = v is { } p ? (f.Records ?? new(null, p)).With(p) : null })),
        BreachField.Number("recordsCount", b => b.Findings.Records?.Count,
            (b, v) => b.Finding(f => f with
            {
                Records = f.Records is null && v is null ? null : (f.Records ?? Persons.Unknown) with { Count = v },
            })),
        BreachField.Choices<DataCategory>("dataCategories", b => b.Facts.DataCategories,
            (b, v) => b.Fact(f => f with { DataCategories = v }), true),
        BreachField.Choice<Encryption>("encryption", b => b.Findings.Encryption,
            (b, v) => b.Finding(f => f with { Encryption = v })),
        BreachField.Text("whereabouts", Limits.Text, b => b.Findings.Whereabouts,
            (b, v) => b.Finding(f => f with { Whereabouts = v })),
        BreachField.Text("consequences", Limits.Text, b => b.Findings.Consequences,
            (b, v) => b.Finding(f => f with { Consequences = v })),
        BreachField.Text("measures", Limits.Text, b => b.Facts.Measures,
            (b, v) => b.Fact(f => f with { Measures = v })),
        BreachField.Text("mitigation", Limits.Text, b => b.Findings.Mitigation,
            (b, v) => b.Finding(f => f with { Mitigation = v })),
        BreachField.Text("prevention", Limits.Text, b => b.Findings.Prevention,
            (b, v) => b.Finding(f => f with { Prevention = v })),
        BreachField.YesNo("otherCountries", b => b.Findings.OtherCountries,
            (b, v) => b.Finding(f => f with { OtherCountries = v })),
        BreachField.Choices<OtherNotice>("otherNotices", b => b.Findings.OtherNotices,
            (b, v) => b.Finding(f => f with { OtherNotices = v })),
        BreachField.Text("owner", Limits.Unit, b => b.Findings.Owner, (b, v) => b.Finding(f => f with { Owner = v })),
        BreachField.Text("reasonForDelay", Limits.Text, b => b.Findings.ReasonForDelay,
            (b, v) => b.Finding(f => f with { ReasonForDelay = v })),
        BreachField.Text("lessons", Limits.Text, b => b.Findings.Lessons,
            (b, v) => b.Finding(f => f with { Lessons = v })),
    ];

    public static BreachField? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    private static Breach Fact(this Breach breach, Func<BreachFacts, BreachFacts> change) =>
        breach with { Facts = change(breach.Facts) };

    private static Breach Finding(this Breach breach, Func<Findings, Findings> change) =>
        breach with { Findings = change(breach.Findings) };
}
