using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Cases.Inquiries;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Checks;

/// <summary>A case as it stands when the month is over, with all that was written about it.</summary>
internal sealed class FinishedCase(Case one, IReadOnlyList<HistoryEntry> history, IReadOnlyList<HistoryEntry> log)
{
    public Case Case => one;

    public Breach Breach => (Breach)one;

    public Inquiry Inquiry => (Inquiry)one;

    public IReadOnlyList<HistoryEntry> History => history;

    public IReadOnlyList<HistoryEntry> Log => log;

    /// <summary>The same where it was before it went on; null if it came here first.</summary>
    public FinishedCase? Before { get; private set; }

    /// <summary>The same where it went on; null if it stayed.</summary>
    public FinishedCase? After { get; private set; }

    public FinishedCase First => Before?.First ?? this;

    public FinishedCase Last => After?.Last ?? this;

    /// <summary>Done here: what was said before it came stands in the history too.</summary>
    public IEnumerable<HistoryEntry> Own => history.Where(entry => entry.At >= history[0].At);

    /// <summary>Whether somebody took the text of the entry out later.</summary>
    public bool IsTakenOut(HistoryEntry entry) => history.Any(later =>
        later.Sequence > entry.Sequence && later.Details.GetValueOrDefault("entries") is { } taken
        && taken.Split(' ').Contains($"{entry.Sequence}:text"));

    /// <summary>All the time from the one until the other.</summary>
    public bool WasClosed(Instant from, Instant to)
    {
        var (isClosed, always) = (false, true);
        foreach (var entry in Own.Where(entry => entry.At <= to))
        {
            isClosed = entry.Action switch
            {
                "close" or "withdraw" => entry.Details.GetValueOrDefault("proposed") is null,
                "confirm" or "moved" => true,
                "reopen" => false,
                _ => isClosed,
            };
            always = entry.At <= from ? isClosed : always && isClosed;
        }

        return always && isClosed;
    }

    public static IReadOnlyList<FinishedCase> All(World world)
    {
        var cases = new CaseStore(world.TrueTable.Sealed(), StoresSetup.Kinds);
        var log = new CaseLog(world.TrueTable.Sealed(), world.Draw);
        var all = world.Rows.All().Where(row => row.RowKey.StartsWith("c_", StringComparison.Ordinal))
            .Select(Stored.AnyCase)
            .Select(one => new FinishedCase(
                one,
                cases.HistoryAsync(one, default).GetAwaiter().GetResult(),
                log.ReadAsync(one, default).GetAwaiter().GetResult()))
            .ToList();
        foreach (var later in all.Where(one => one.Case is Inquiry { MovedFrom: not null }))
        {
            later.Before = all.Find(one => one.Case.Number == later.Inquiry.MovedFrom)
                ?? throw new SimulationFailure(world, $"{later.Case.Number} came from nowhere.");
            later.Before.After = later;
        }

        return all;
    }
}
