using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.Checks;

// What was promised to people: each receipt has its case, each deed its entry; nothing stands there that nobody did.
// That each chain is whole, the night says.
internal sealed class CaseChecks(World world, IReadOnlyList<FinishedCase> finished)
{
    public static void OneDraftIsOneCase(World world, string draft, CaseId id)
    {
        if (world.Told.Receipts.Any(r => r.Form.Draft == draft && r.Case != id))
            throw new SimulationFailure(world, "One form led to two cases.");
    }

    public void Run()
    {
        var all = finished.ToDictionary(c => c.Case.Id);
        foreach (var receipt in world.Told.Receipts)
            Check(receipt, all.GetValueOrDefault(receipt.Case));
        foreach (var one in all.Values)
        {
            new ReminderChecks(world, one).Run();
            var left = KindOracle.Of(one).Left(one, world.Clock.Now);
            if (left != (!one.Case.Open, one.Case.Proposal is not null))
                throw Failure(one, $"is {one.Case.StateName} with {one.Case.Proposal}, and must not be");
        }

        foreach (var deed in world.Told.Deeds)
            Check(deed, all[deed.Case]);
        CheckNumbers([.. all.Values]);
        CheckTexts([.. all.Values]);
    }

    private void Check(People.SeenReceipt receipt, FinishedCase? one)
    {
        if (one?.Case is not Breach || one.Case.Number != receipt.Number
            || one.Breach.Municipality != receipt.Form.Municipality.Number
            || one.Breach.Facts.WhatHappened != receipt.Form.Report.WhatHappened)
            throw new SimulationFailure(world, $"The receipt for {receipt.Number} has no such case.");
    }

    private void Check(People.SeenDeed deed, FinishedCase one)
    {
        var entry = one.History.ElementAtOrDefault(deed.Version - 1);
        var isThere = entry?.Action == deed.Action && (entry.Text == deed.Text || one.IsTakenOut(entry));
        if (!isThere)
            throw Failure(one, $"lost version {deed.Version}: {deed.Action}");
    }

    // Each form has a text of its own, so a report that was stored twice shows.
    private void CheckNumbers(IReadOnlyList<FinishedCase> all)
    {
        var numbers = all.Select(c => c.Case.Number).Distinct().Count();
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
        new(world, $"{one.Case.Number} {what}.", one.Case.Number.Value);
}
