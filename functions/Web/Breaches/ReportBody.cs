using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;

namespace Ombud.Web.Breaches;

/// <summary>What every report in JSON can tell. Times carry an offset.</summary>
public abstract record ReportBody
{
    public string? Unit { get; init; }
    public string? WhatHappened { get; init; }
    public string? DiscoveredAt { get; init; }
    public string? OccurredFrom { get; init; }
    public string? OccurredTo { get; init; }
    public bool? Ongoing { get; init; }
    public IReadOnlyList<string>? Kinds { get; init; }
    public PersonsBody? Persons { get; init; }
    public IReadOnlyList<string>? DataCategories { get; init; }
    public string? Measures { get; init; }
    public string? Phone { get; init; }

    /// <summary>Name of the processor whose breach it was.</summary>
    public string? Processor { get; init; }

    /// <summary>Also the discovery, where no other time is named.</summary>
    public string? ProcessorToldAt { get; init; }

    internal BreachReport Report(Problems problems) => new()
    {
        Unit = Unit,
        WhatHappened = WhatHappened,
        DiscoveredAt = Time(DiscoveredAt, "discoveredAt", problems),
        OccurredFrom = Time(OccurredFrom, "occurredFrom", problems),
        OccurredTo = Time(OccurredTo, "occurredTo", problems),
        Ongoing = Ongoing ?? false,
        Kinds = Kinds,
        PersonsCount = Persons?.Count,
        PersonsPrecision = Persons?.Precision,
        DataCategories = DataCategories,
        Measures = Measures,
        Phone = Phone,
        Processor = Processor,
        ProcessorToldAt = Time(ProcessorToldAt, "processorToldAt", problems),
    };

    internal static Instant? Time(string? text, string field, Problems problems) =>
        text is null ? null : MomentText.Read(field, text, problems);
}

/// <summary>The body of <c>POST /api/breaches</c>.</summary>
public sealed record BreachReportBody : ReportBody
{
    public string? Municipality { get; init; }
}

public sealed record PersonsBody(int? Count, string? Precision);
