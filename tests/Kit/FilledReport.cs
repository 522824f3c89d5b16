using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Ombud.Cases;
using Ombud.Cases.Breaches;

namespace Ombud.Kit;

/// <summary>What a form or a system sent, as a test says it. Null is omitted.</summary>
public sealed record FilledReport
{
    public string? Municipality { get; init; }
    public string? Unit { get; init; }
    public string? WhatHappened { get; init; }
    public Instant? DiscoveredAt { get; init; }
    public Instant? OccurredFrom { get; init; }
    public Instant? OccurredTo { get; init; }
    public bool Ongoing { get; init; }
    public IReadOnlyList<string>? Kinds { get; init; }
    public int? PersonsCount { get; init; }
    public string? PersonsPrecision { get; init; }
    public IReadOnlyList<string>? DataCategories { get; init; }
    public WrongRecipientAnswers? WrongRecipient { get; init; }
    public string? Measures { get; init; }
    public string? Phone { get; init; }
    public string? Processor { get; init; }
    public Instant? ProcessorToldAt { get; init; }

    public BreachReport Sent => new(
        FieldValues.Of(
        [
            ("unit", Unit), ("whatHappened", WhatHappened), ("discoveredAt", Written(DiscoveredAt)),
            ("occurredFrom", Written(OccurredFrom)), ("occurredTo", Written(OccurredTo)),
            ("ongoing", Ongoing ? YesNoField.Yes : null), .. Many("kinds", Kinds),
            ("personsCount", PersonsCount?.ToString(CultureInfo.InvariantCulture)),
            ("personsPrecision", PersonsPrecision), .. Many("dataCategories", DataCategories),
            ("channel", WrongRecipient?.Channel), ("recipient", WrongRecipient?.Recipient),
            ("returned", WrongRecipient?.Returned), ("document", WrongRecipient?.Document),
            ("measures", Measures), ("phone", Phone),
            ("processor", Processor), ("processorToldAt", Written(ProcessorToldAt)),
        ]),
        WrongRecipient is null ? null : ReportForm.WrongRecipient,
        Municipality);

    public static implicit operator BreachReport(FilledReport report) => report.Sent;

    public KnownFacts? Known(Instant now, Problems problems) => Sent.Check(now, problems);

    public BreachFacts? Check(Instant now, Problems problems) => Known(now, problems)?.Report;

    private static IEnumerable<(string, string?)> Many(string name, IReadOnlyList<string>? values) =>
        (values ?? []).Select(value => (name, (string?)value));

    private static string? Written(Instant? at) => at is { } moment ? InstantPattern.ExtendedIso.Format(moment) : null;
}

/// <summary>The answers of the short form.</summary>
public sealed record WrongRecipientAnswers(
    string? Channel, string? Recipient, string? Returned, string? Document = null);
