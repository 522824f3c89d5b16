using NodaTime;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;

namespace Ombud.Simulation.Tests.Checks;

/// <summary>One quiet card on a working morning at the most, with cases that were open then.</summary>
internal sealed class MorningChecks(World world, IReadOnlyList<FinishedCase> finished)
{
    private static readonly Duration AMoment = Duration.FromMinutes(1);

    public void Run()
    {
        var quiet = world.Teams.Cards.Where(card => card.First.By is { Alert: null }).ToList();
        foreach (var (day, cards) in quiet.GroupBy(card => SlowCalendar.DateOf(card.First.At.ToDateTimeUtc()))
            .Select(day => (day.Key, day.ToList())))
        {
            var clock = SlowCalendar.ClockOf(cards[0].First.At.ToDateTimeUtc());
            if (cards.Count > 1 || SlowCalendar.NextWorkingDay(day) != day || clock.Hour is < 7 or > 9)
                throw new SimulationFailure(world, $"{cards.Count} cards came on the morning of {day} at {clock}.");
            foreach (var number in cards[0].First.Numbers)
                CheckOpen(cards[0].First, number);
        }
    }

    private void CheckOpen(Face face, string number)
    {
        var one = finished.Single(one => one.Case.Number.Value == number);
        if (face.At < one.History[0].At || one.WasClosed(face.At - AMoment, face.At))
            throw new SimulationFailure(world, $"The card of a morning shows {number}, which is closed.", number);
    }
}
