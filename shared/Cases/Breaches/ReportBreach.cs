using NodaTime;

namespace Ombud.Cases;

public sealed partial record Breach
{
    /// <summary>Records a checked report. Awareness is presumed at discovery and its clock runs at once:
    /// what an employee knows is the municipality's knowledge (EDPB 9/2022), and nothing is blocked meanwhile.</summary>
    public static Change Report(
        BreachFacts facts, Municipality municipality, Reporter by, Instant now, Randomness random)
    {
        var act = new Act("reported", now, by.Person) { Text = null };
        var entry = HistoryEntry.After(HistoryEntry.Beginning, 1, act, random);
        var breach = new Breach
        {
            Id = CaseId.Draw(now, random),
            Number = CaseNumber.Draw(municipality, now, random),
            Municipality = municipality.Number,
            ReceivedAt = now,
            Version = entry.Sequence,
            Clock = 1,
            HistoryHead = entry.Hash,
            State = BreachState.Received,
            Facts = facts,
            Reporter = by.Person,
            ReporterIsShared = by.IsShared,
            AnswersDigest = Receipt.DigestOf(facts),
            AwareAt = facts.DiscoveredAt,
            Awareness = Awareness.Presumed,
        };
        return new()
        {
            Case = breach,
            Entry = entry,
            Alarm = Ladder.FirstAlarm(breach, now),
            Alerts = Ladder.Alerts(breach, Ladder.Received),
            Once = by.Once,
        };
    }
}

/// <param name="IsShared">Whether the municipality may see who reported.</param>
/// <param name="Once">So that the same report sent twice is one case.</param>
public sealed record Reporter(Person Person, bool IsShared, Once Once);
