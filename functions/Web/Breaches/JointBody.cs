using System.Text.Json.Nodes;
using Ombud.Cases;
using Ombud.Cases.Breaches;

namespace Ombud.Web.Breaches;

/// <summary>The body of <c>POST /api/breaches/joint</c>: what is common, and what differs where.</summary>
public sealed record JointBody : ReportBody
{
    public IReadOnlyList<AffectedBody?>? Municipalities { get; init; }

    internal JointReport Joint(Problems problems) => new(
        Report(problems),
        [.. (Municipalities ?? []).Select((one, at) => (one ?? new()).Report(at, problems))]);
}

/// <summary>One municipality that was affected. What it names replaces the common value in its case; with a time of its
/// own for being told and none for discovery, it discovered the breach by being told.</summary>
public sealed record AffectedBody
{
    public string? Municipality { get; init; }
    public string? Unit { get; init; }
    public string? WhatHappened { get; init; }
    public string? DiscoveredAt { get; init; }
    public string? ProcessorToldAt { get; init; }
    public PersonsBody? Persons { get; init; }
    public IReadOnlyList<string>? DataCategories { get; init; }
    public string? Measures { get; init; }

    internal BreachReport Report(int at, Problems problems) => new()
    {
        Municipality = Municipality,
        Unit = Unit,
        WhatHappened = WhatHappened,
        DiscoveredAt = ReportBody.Time(DiscoveredAt, $"municipalities[{at}].discoveredAt", problems),
        ProcessorToldAt = ReportBody.Time(ProcessorToldAt, $"municipalities[{at}].processorToldAt", problems),
        PersonsCount = Persons?.Count,
        // A count without a word of how sure it is names the persons all the same, and is refused for it.
        PersonsPrecision = Persons is null ? null : Persons.Precision ?? "",
        DataCategories = DataCategories,
        Measures = Measures,
    };
}

/// <param name="Group">What ties the cases together; null for everybody but the ombud.</param>
/// <param name="Cases">In the order sent.</param>
public sealed record JointAnswerBody(string? Group, IReadOnlyList<JsonObject> Cases);
