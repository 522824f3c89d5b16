using NodaTime;
using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;
using Ombud.Simulation.Tests.People;

namespace Ombud.Simulation.Tests.Checks;

// Each case has one card in the ombud's channel and each person one of each advice, and all of them show the case as it
// is. A second stands there only where nobody could know of the first, and then one of them is right.
internal sealed class CardChecks(World world, IReadOnlyList<FinishedCase> finished)
{
    private static readonly Duration Soon = Duration.FromMinutes(5);

    public void Run()
    {
        foreach (var card in world.Teams.Cards.Where(card => card.First.By.Alert is not null))
            if (!finished.Any(one => IsOf(card, one)))
                throw new SimulationFailure(world, $"A card shows {card.First.Numbers[0]}, and there is no such case.");
        foreach (var one in finished)
        {
            var own = world.Teams.Cards.Where(card => card.First.By.Alert?.Case == one.Case.Id).ToList();
            var look = Look.ToOmbud(one, world.Clock.Now);
            CheckSame(one, own, look, face => IsRight(face, one, look));
            CheckReminders(one, own);
        }

        foreach (var person in world.People)
            foreach (var own in person.Chat.Cards.Where(card => card.First.By.Alert is not null)
                .GroupBy(card => card.First.By.Alert!.Id))
                CheckOf(person, [.. own]);
    }

    private void CheckOf(TeamsPerson person, IReadOnlyList<ShownCard> own)
    {
        var one = finished.Single(one => one.Case.Id == own[0].First.By.Alert!.Case);
        if (!person.Who.Has(Roles.Decide) || person.Who.Municipality != one.Case.Municipality)
            throw Failure(one, $"stands before {person.Who.Person.Id}");
        // Who has taken the app away since is not found, and may be unknown when they come again.
        if (person.Turns.Exists(turn => turn >= own[0].First.At))
            return;
        var look = Look.ToController(one, world.Clock.Now);
        CheckSame(one, own, look, face => TellsNothing(face, one)
            ? !world.Weather.IsFair || !person.IsSurelySignedIn(face.At)
            : IsRight(face, one, look));
        if (world.Weather.IsFair && own.SelectMany(card => card.Faces).FirstOrDefault(
            face => person.IsSurelySignedOut(face.At) && !TellsNothing(face, one)) is { } told)
            throw Failure(one, $"is told at {told.At} to {person.Who.Person.Id}, who had signed out");
    }

    // For somebody who is signed out, or was last signed in long ago.
    private static bool TellsNothing(Face face, FinishedCase one) => face.Buttons.Count == 0
        && face.Said.StartsWith(
            $"{one.Case.Number} er endret siden du sist var logget inn.", StringComparison.Ordinal);

    private void CheckSame(FinishedCase one, IReadOnlyList<ShownCard> cards, Look look, Predicate<Face> isRight)
    {
        if (cards.Count == 0)
            throw Failure(one, "has no card");
        var posted = cards[0].First.By.Alert!;
        if (cards.Count > 1 + world.Trace.Disturbances(posted.Id))
            throw Failure(one, $"has {cards.Count} cards of {posted.Id}");
        if (!cards.Any(card => card.IsGone || isRight(card.Newest)))
            throw Failure(one, $"must be {look} on its card, which says at {cards[^1].Newest.At}: "
                + $"{cards[^1].Newest.Said} {string.Join(", ", cards[^1].Newest.Buttons)}");
    }

    private static bool IsOf(ShownCard card, FinishedCase one) =>
        card.First.By.Alert!.Case == one.Case.Id && card.Faces.All(face => face.Numbers is [var number]
            && number == one.Case.Number.Value);

    private static bool IsRight(Face face, FinishedCase one, Look look)
    {
        var place = Town.Municipalities.Place(one.Case.Number.Prefix)!;
        string[] taken = look.IsTaken switch
        {
            null => [],
            true => ["Noen følger opp saken"],
            false => ["Ikke tatt av noen ennå"],
        };
        var standing = string.Join(" · ", [place.Name, look.State, .. taken]);
        return face.Texts[0] == $"Sak {one.Case.Number}" && face.Texts[1] == standing
            && (look.Due is not null == face.Texts.Any(text => text.Contains("Datatilsynet: ", StringComparison.Ordinal)
                || text.Contains("innbyggeren: ", StringComparison.Ordinal)))
            && look.Deadline.All(part => face.Said.Contains(part, StringComparison.Ordinal))
            && face.Buttons.Select(button => button.Verb).Order().SequenceEqual(look.Verbs.Order())
            && face.Buttons.All(button => button.Version == one.History.Count);
    }

    // What rings brings the time that is left: at once where all is well, and in the end wherever it was not.
    private void CheckReminders(FinishedCase one, IReadOnlyList<ShownCard> cards)
    {
        if (cards.Any(card => card.IsGone))
            return;
        foreach (var rung in one.Log.Where(e => e.Action == "reminder" && e.Details["outcome"] == "decided"))
        {
            var until = world.Weather.IsFair ? rung.At + Soon : world.Clock.Now;
            if (!cards.Any(card => card.Faces.Exists(face => rung.At <= face.At && face.At <= until)))
                throw Failure(one, $"rang {rung.Details["rung"]} at {rung.At}, and its card did not change");
        }
    }

    private SimulationFailure Failure(FinishedCase one, string what) =>
        new(world, $"{one.Case.Number} {what}.", one.Case.Id.Value);
}
