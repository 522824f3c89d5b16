using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.People;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Checks;

// A press acts once or not at all, on the case that its card showed and as it showed it, by somebody who may; and what
// whoever pressed was told is so.
internal sealed class Presses(World world)
{
    private readonly List<Press> _done = [];

    /// <summary>Told of what is stored while a press is answered.</summary>
    public void Acted(Press press, Case stored)
    {
        var (by, button) = (press.By.Who, press.Button);
        var entry = CaseRows.ReadEntry(
            world.Rows.Find(stored.Municipality, Rows.History(stored.Id, stored.Version))!);
        var isAsked = stored.Number.Value == button.Case && stored.Version == button.Version + 1
            && entry.Action == button.Verb && entry.By.Id == by.Person.Id;
        if (!isAsked || press.HasActed)
            throw Failure(press, $"led to version {stored.Version}: {entry.Action}, by {entry.By.Id}");
        press.HasActed = true;
        if (!Decides(button.Verb, by, stored.Municipality)
            || !press.By.MayBeSignedIn(world.Steps.Current!.StartedAt, world.Clock.Now))
            throw Failure(press, "counted, and may not");
    }

    /// <summary>Told of what whoever pressed sees.</summary>
    public void Saw(Press press, PressAnswer answer)
    {
        world.Witness.HoldsNothingPersonal("An answer", answer.Whole);
        if (answer.IsCard && !press.By.Who.MaySee(Town.Municipalities.Place(press.Button.Case[..3])!.Number))
            throw Failure(press, "showed a card that is none of theirs");
        if (answer.SaysChanged && press.HasActed)
            throw Failure(press, "acted, and they were told that nothing is done");
        if (answer.SaysDone)
            _done.Add(press);
    }

    /// <summary>Whoever was told that it is done did it.</summary>
    public void Check(IReadOnlyList<FinishedCase> all)
    {
        foreach (var press in _done)
        {
            var entry = all.Single(one => one.Case.Number.Value == press.Button.Case)
                .History.ElementAtOrDefault(press.Button.Version);
            if (entry?.Action != press.Button.Verb || entry.By.Id != press.By.Who.Person.Id)
                throw Failure(press, "is not done, and they were told that it is");
        }
    }

    // What a card of a breach offers: the ombud takes it, and whoever decides there does the rest.
    private static bool Decides(string verb, Caller by, string municipality) => verb == "take"
        ? by.Has(Roles.Triage)
        : verb is "decide" or "confirm" && by.Has(Roles.Decide) && by.Municipality == municipality;

    private SimulationFailure Failure(Press press, string what) => new(
        world,
        $"The press of {press.Button.Verb} of {press.Button.Case} ({press.Button.Version}) by "
        + $"{press.By.Who.Person.Id} {what}.",
        press.Button.Case);
}
