using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.People;

namespace Ombud.Simulation.Tests.Checks;

// What was promised to citizens: each receipt has its one inquiry, wherever it went; what was said between citizen and
// municipality went along, each word once; and the code opens it there.
internal sealed class AskedChecks(World world, IReadOnlyList<FinishedCase> finished)
{
    // What a municipality says to the citizen, who reads it wherever the inquiry went.
    private static readonly string[] Said =
        ["citizen-wrote", "reply", "ask-identity", "extend", "continued", "attached"];

    private readonly List<FinishedCase> _all = [.. finished.Where(one => one.Case is Inquiry)];

    public void Run()
    {
        foreach (var receipt in world.Told.Asked)
            Check(receipt);
        foreach (var code in world.Told.Codes.Where(world.Told.IsNewest))
            Check(code);
        foreach (var (number, text) in world.Told.Written)
            if (Of(number).Last.History.Count(entry => entry.Text == text) != 1)
                throw new SimulationFailure(world, $"{number} lost, or doubled, what the citizen wrote.", number);
        foreach (var one in _all.Where(one => one.Before is not null || one.Inquiry.Moved is not null))
            CheckMoved(one);
        foreach (var twice in _all.Where(one => one.After is null).GroupBy(one => one.Inquiry.Text)
            .Where(same => same.Count() > 1 && !same.Key.StartsWith(MailChecks.NotRead, StringComparison.Ordinal)))
            throw new SimulationFailure(world, $"{twice.First().Case.Number} stands there twice.");
    }

    private FinishedCase Of(string number) => _all.Find(one => one.Case.Number.Value == number)
        ?? throw new SimulationFailure(world, $"The receipt for {number} has no such case.");

    private void Check(SeenAsked receipt)
    {
        var (first, last) = (Of(receipt.Number), Of(receipt.Number).Last.Inquiry);
        if (first.Before is not null || first.Case.Municipality != receipt.Form.Municipality.Number
            || last.Text != receipt.Form.Text || last.ReachedAt != first.Inquiry.ReachedAt
            || last.Citizen.Mail != receipt.Form.Sent["email"])
            throw new SimulationFailure(world, $"{receipt.Number} is not what was sent.", receipt.Number);
    }

    private void Check(SeenCode code)
    {
        // Nothing is in the way any more: it answers at once.
        var opened = new WebApp(world, world.TrueTable).ByCode.FindAsync(code.Code, default).GetAwaiter().GetResult();
        if (opened?.Id != Of(code.Number).Last.Case.Id)
            throw new SimulationFailure(world, $"The code of {code.Number} opens {opened?.Number}.", code.Number);
    }

    private void CheckMoved(FinishedCase one)
    {
        var isGone = one.Inquiry.Moved is not null;
        if (isGone != one.After is not null || (isGone && (one.Case.Open || one.Inquiry.Text != "[sladdet]")))
            throw new SimulationFailure(world, $"{one.Case.Number} has not left as it must.", one.Case.Number.Value);
        if (one.Before is not { } before)
            return;
        // The notes of one message have one time.
        foreach (var said in before.History.Where(entry => IsBrought(before, entry)).GroupBy(e => (e.Action, e.At)))
        {
            var there = one.History.Where(entry => (entry.Action, entry.At) == said.Key).Select(e => e.Text).ToList();
            var texts = said.Select(entry => entry.Text).OfType<string>();
            if (there.Count != said.Count() || (one.Inquiry.Moved is null && !texts.All(there.Contains)))
                throw new SimulationFailure(
                    world, $"{one.Case.Number} lost, or doubled, {said.Key.Action} of {before.Case.Number}.",
                    before.Case.Number.Value);
        }

        // What the municipality wrote to itself stays there.
        if (one.History.Except(one.Own).FirstOrDefault(entry => !IsBrought(before, entry)) is { } brought)
            throw new SimulationFailure(world, $"{one.Case.Number} was brought {brought.Action}.");
    }

    // Whether it is to be in the journal is decided for what nobody has placed, and not again where it is placed.
    private static bool IsBrought(FinishedCase before, HistoryEntry entry) =>
        Said.Contains(entry.Action) || (before.Case.IsUnsorted && entry.Action == "journal");
}
