using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Simulation.Tests.Machine;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Checks;

/// <summary>A case as it stands when the month is over, with all that was written about it.</summary>
internal sealed record FinishedCase(
    Breach Breach, IReadOnlyList<HistoryEntry> History, IReadOnlyList<HistoryEntry> Log);

// What was promised to people: each receipt has its case, each deed its entry; nothing stands there that nobody did.
// That each chain is whole, the night says.
internal sealed class CaseChecks(World world, IReadOnlyList<FinishedCase> finished)
{
    public static IReadOnlyList<FinishedCase> All(World world)
    {
        var cases = new CaseStore(world.TrueTable.Sealed(), StoresSetup.Kinds);
        var log = new CaseLog(world.TrueTable.Sealed(), world.Draw);
        return
        [
            .. world.Rows.All().Where(row => row.RowKey.StartsWith("c_", StringComparison.Ordinal))
                .Select(Stored.Case)
                .Select(breach => new FinishedCase(
                    breach,
                    cases.HistoryAsync(breach, default).GetAwaiter().GetResult(),
                    log.ReadAsync(breach, default).GetAwaiter().GetResult())),
        ];
    }

    public static void OneDraftIsOneCase(World world, string draft, CaseId id)
    {
        if (world.Told.Receipts.Any(r => r.Form.Draft == draft && r.Case != id))
            throw new SimulationFailure(world, "One form led to two cases.");
    }

    public void Run()
    {
        var all = finished.ToDictionary(c => c.Breach.Id);
        foreach (var receipt in world.Told.Receipts)
            Check(receipt, all.GetValueOrDefault(receipt.Case));
        foreach (var one in all.Values)
        {
            new ReminderChecks(world, one).Run();
            var left = Oracle.Left(one, world.Clock.Now);
            if ((left.HasEnded, left.ProposedAt is not null) != (!one.Breach.Open, one.Breach.Proposal is not null))
                throw Failure(one, $"is {one.Breach.State} with {one.Breach.Proposal}, and must not be");
        }

        foreach (var deed in world.Told.Deeds)
            Check(deed, all[deed.Case]);
        CheckNumbers([.. all.Values]);
        CheckTexts([.. all.Values]);
    }

    private void Check(People.SeenReceipt receipt, FinishedCase? one)
    {
        if (one is null || one.Breach.Number != receipt.Number
            || one.Breach.Municipality != receipt.Form.Municipality.Number
            || one.Breach.Facts.WhatHappened != receipt.Form.Report.WhatHappened)
            throw new SimulationFailure(world, $"The receipt for {receipt.Number} has no such case.");
    }

    private void Check(People.SeenDeed deed, FinishedCase one)
    {
        var entry = one.History.ElementAtOrDefault(deed.Version - 1);
        if (entry?.Action != deed.Action || entry.Text != deed.Text)
            throw Failure(one, $"lost version {deed.Version}: {deed.Action}");
    }

    // Each form has a text of its own, so a report that was stored twice shows.
    private void CheckNumbers(IReadOnlyList<FinishedCase> all)
    {
        var numbers = all.Select(c => c.Breach.Number).Distinct().Count();
        var pointers = world.Rows.All().Count(r => r.RowKey.StartsWith("n_", StringComparison.Ordinal));
        var onces = world.Rows.All().Count(r => r.RowKey.StartsWith("o_", StringComparison.Ordinal));
        if (numbers != all.Count || pointers != all.Count || onces != all.Count)
            throw new SimulationFailure(
                world, $"{all.Count} cases have {numbers} numbers, {pointers} pointers and {onces} forms.");
    }

    private void CheckTexts(IReadOnlyList<FinishedCase> all)
    {
        foreach (var one in all)
        {
            var written = one.History.Where(e => e.Text is not null);
            foreach (var twice in written.GroupBy(e => e.Text).Where(g => g.Count() > 1))
                throw Failure(one, $"holds one deed twice: {twice.First().Action}");
        }
    }

    private SimulationFailure Failure(FinishedCase one, string what) =>
        new(world, $"{one.Breach.Number} {what}.", one.Breach.Number.Value);
}
