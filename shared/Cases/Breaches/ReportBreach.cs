namespace Ombud.Cases.Breaches;

public sealed partial record Breach
{
    /// <summary>Records a checked report. Awareness is presumed at discovery, or when a processor informed the
    /// municipality if that was earlier, and the clock starts at once: what an employee knows, the municipality knows
    /// (EDPB 9/2022). Nothing waits for a decision on awareness.</summary>
    /// <param name="group">For a joint report: what links its cases.</param>
    public static Change Report(
        KnownFacts facts, Municipality municipality, Reporter by, Moment at, string? group = null)
    {
        var reported = Reported(facts, municipality, by, at) with { Group = group };
        // The number ties the chain to its case. Its salt keeps the entry's hash from revealing who reported: without
        // one, anybody with the hash could try every employee's name until one fits.
        var act = new Act(HistoryEntry.Reported, at.Now, by.Person)
        {
            Details = Act.DetailsOf(("number", reported.Number.Value)),
            Alerts = at.Reminders.Alerts(reported, new BreachAlert.Received()),
        };
        return Change.Opening(reported, act, at, by.IdempotencyKey);
    }

    private static Breach Reported(KnownFacts facts, Municipality municipality, Reporter by, Moment at) => new()
    {
        Number = CaseNumber.Draw(municipality, at.Now, at.Random),
        Id = CaseId.Draw(at.Now, at.Random),
        Municipality = municipality.Number,
        ReceivedAt = at.Now,
        Version = 1,
        Clock = FirstClock,
        HistoryHead = HistoryEntry.Beginning,
        State = BreachState.Received,
        Facts = facts.Report,
        Findings = facts.Findings,
        Reporter = by.Person,
        ReporterIsShared = by.IsShared,
        ReporterMail = by.Mail,
        AnswersDigest = facts.Report.Digest(Convert.ToHexStringLower(at.Random(16))),
        AwareAt = PresumedAwareAt(facts.Report, facts.Findings),
        Awareness = Awareness.Presumed,
    };
}

/// <param name="IsShared">Whether the municipality may see who reported.</param>
/// <param name="IdempotencyKey">Makes the same report sent twice one case.</param>
/// <param name="Mail">Where mail reaches them; null where nobody knows.</param>
public sealed record Reporter(Person Person, bool IsShared, IdempotencyKey IdempotencyKey, string? Mail = null);
