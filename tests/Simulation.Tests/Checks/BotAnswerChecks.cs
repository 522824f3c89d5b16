using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;
using Ombud.Simulation.Tests.People;

namespace Ombud.Simulation.Tests.Checks;

// What the bot says to a person: advice to whoever decides and was signed in, and answers to whoever asked just before,
// about cases that they may see. Nothing else is said there.
internal sealed class BotAnswerChecks(World world, IReadOnlyList<FinishedCase> finished)
{
    private static readonly Duration Useful = Duration.FromMinutes(5);
    private static readonly Duration AMoment = Duration.FromMinutes(1);

    public void Run()
    {
        foreach (var person in world.People)
            foreach (var face in person.Chat.Cards.Select(card => card.First))
                if (face.By.Alert is null)
                    CheckAnswer(person, face);
                else if (!person.MayBeSignedIn(face.By.StartedAt, face.At))
                    throw Failure(person, "was shown advice without being signed in");
    }

    private void CheckAnswer(TeamsPerson person, Face face)
    {
        var asked = person.Asked.FindLast(at => at <= face.At && face.At < at + Useful + AMoment);
        if (asked == default || face.By.Asked is null)
            throw Failure(person, "was told something, and had not asked");
        if (face.Numbers.Count > 0 && !person.MayBeSignedIn(asked, asked + AMoment))
            throw Failure(person, "was told of cases without being signed in");
        foreach (var number in face.Numbers)
        {
            var one = finished.Single(one => one.Case.Number.Value == number);
            if (!MaySee(person.Who, one, asked, face.At) || one.WasClosed(asked - AMoment, face.At))
                throw Failure(person, $"was told of {number}");
        }

        // Only what is running is worth a line about its time.
        if (!TimeLeft.IsRight(face))
            throw Failure(person, $"was told a wrong time: {face.Said}");
    }

    private static bool MaySee(Caller who, FinishedCase one, Instant from, Instant to) =>
        who.MaySee(one.Case.Municipality)
        && (who.SeesAll || (one.Case is Inquiry && who.Units.Any(unit =>
            new[] { from - AMoment, from, to }.Any(at => InquiryOracle.UnitAt(one, at) == unit))));

    private SimulationFailure Failure(TeamsPerson person, string what) =>
        new(world, $"{person.Who.Person.Id} {what}.", person.Who.Person.Id);
}
