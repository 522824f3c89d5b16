namespace Ombud.Cases.Breaches;

/// <summary>Times that are possible but need an explanation, which is kept.</summary>
public enum Oddity
{
    /// <summary>Longer than the day that a short investigation takes (EDPB 9/2022, Annex B v).</summary>
    AwareLongAfterDiscovery,

    /// <summary>The report arrived after the 72 hours from discovery were over.</summary>
    ReportedLongAfterDiscovery,

    /// <summary>The processor informed the municipality before it considers itself aware.</summary>
    ToldBeforeAware,
}

// Six times, and the clock runs from one of them. Impossible times are refused with an explanation; merely odd ones are
// queried and kept.
internal static class BreachTimes
{
    public static KnownFacts NotAfter(this KnownFacts known, Instant now) => known with
    {
        Report = known.Report with
        {
            DiscoveredAt = Instant.Min(known.Report.DiscoveredAt, now),
            OccurredFrom = known.Report.OccurredFrom.NotAfter(now),
            OccurredTo = known.Report.OccurredTo.NotAfter(now),
        },
        Findings = known.Findings with { ProcessorToldAt = known.Findings.ProcessorToldAt.NotAfter(now) },
    };

    public static void CheckOrder(
        Instant? discoveredAt, Instant? from, Instant? to, bool ongoing, Problems problems)
    {
        if (ongoing && to is not null)
            problems.Add("occurredTo", Fault.OngoingHasEnd);
        if (to < from)
            problems.Add("occurredTo", Fault.EndBeforeStart);
        if (discoveredAt < from)
            problems.Add("discoveredAt", Fault.DiscoveredBeforeStart);
    }

    /// <summary>What is wrong with the time at which something about the breach was sent; null when it is
    /// possible.</summary>
    public static Fault? IsTooEarly(Breach breach, Instant sentAt)
    {
        if (sentAt < breach.Facts.OccurredFrom)
            return Fault.SentBeforeStart;
        var known = Instant.Min(breach.AwareAt, breach.Facts.DiscoveredAt);
        return sentAt < Instant.Min(known, breach.Findings.ProcessorToldAt ?? known) ? Fault.SentBeforeKnown : null;
    }

    public static void CheckTold(Instant? processorToldAt, Instant? from, Problems problems)
    {
        if (processorToldAt < from)
            problems.Add("processorToldAt", Fault.ToldBeforeStart);
    }
}

public sealed partial record Breach
{
    /// <summary>What is odd about the times and not yet explained.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<Oddity> Unexplained => Findings.TimesExplanation is null ? [.. Oddities()] : [];

    private IEnumerable<Oddity> Oddities()
    {
        if (AwareAt - Facts.DiscoveredAt > Deadline.ToDecideAwareness)
            yield return Oddity.AwareLongAfterDiscovery;
        if (ReceivedAt - Facts.DiscoveredAt > Deadline.ToAuthority)
            yield return Oddity.ReportedLongAfterDiscovery;
        if (Findings.ProcessorToldAt < AwareAt)
            yield return Oddity.ToldBeforeAware;
    }

    // An explanation of other times does not explain these.
    internal Breach AskingAnew(Breach before) =>
        Findings.TimesExplanation == before.Findings.TimesExplanation && Oddities().Except(before.Oddities()).Any()
            ? this with { Findings = Findings with { TimesExplanation = null } }
            : this;
}
