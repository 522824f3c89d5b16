using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;

namespace Ombud.Simulation.Tests.Checks;

/// <param name="From">When the clock began that this reminder belongs to.</param>
/// <param name="Until">When that clock ended, or the simulation did.</param>
internal sealed record ExpectedReminder(string Name, DateTime Due, DateTime From, DateTime Until);

/// <param name="To">Whom, and through which channel.</param>
internal sealed record ExpectedAlert(string Topic, Instant DecidedAt, IReadOnlyList<(string To, string Via)> To);

/// <summary>What was promised about a case of some kind, worked out from what was done to it alone: it shares no code
/// with what the suite works out.</summary>
internal abstract class KindOracle
{
    private static readonly KindOracle Breaches = new BreachOracle();
    private static readonly KindOracle Inquiries = new InquiryOracle();

    public static KindOracle Of(FinishedCase one) => one.Case is Breach ? Breaches : Inquiries;

    public abstract IEnumerable<ExpectedReminder> Reminders(FinishedCase one, Instant end);

    /// <summary>Where it stands when all is done.</summary>
    public abstract (bool HasEnded, bool IsProposed) Left(FinishedCase one, Instant end);

    public abstract IEnumerable<ExpectedAlert> Alerts(FinishedCase one);

    /// <summary>What was to be told before need not be told any more.</summary>
    public abstract bool MaySetTheClock(HistoryEntry entry);

    /// <summary>What rang, as the log tells.</summary>
    protected static IEnumerable<(string Topic, Instant At)> Rung(FinishedCase one) =>
        from entry in one.Log
        where entry.Details.GetValueOrDefault("outcome") == "decided"
        select (entry.Details["rung"], entry.At);
}
