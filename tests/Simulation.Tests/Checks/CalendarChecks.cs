using System.Globalization;
using Ombud.Cases.Breaches;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.Neighbours;

namespace Ombud.Simulation.Tests.Checks;

// Each open case whose time runs stands once in the ombud's calendar: a breach at its hour, an inquiry on its last day.
// Nothing else stands there.
internal sealed class CalendarChecks(World world, IReadOnlyList<FinishedCase> finished)
{
    public void Run()
    {
        var left = world.Graph.Calendar.Standing.ToList();
        foreach (var one in finished)
        {
            var own = left.FindAll(kept => ((string)kept.Body["subject"]!)
                .StartsWith($"{one.Case.Number} (", StringComparison.Ordinal));
            var due = world.Reminders.HasCalendar ? Look.ToOmbud(one, world.Clock.Now).Due : null;
            if (own.Count != (due is null ? 0 : 1))
                throw Failure(one, $"is due {due:u} and stands {own.Count} times in the calendar");
            if (due is { } at && Begins(own[0]) != (one.Case is Breach ? at : LastDay(at)))
                throw Failure(one, $"is due {at:u} and stands in the calendar at {Begins(own[0])}");
            left.RemoveAll(own.Contains);
        }

        if (left is [var astray, ..])
            throw new SimulationFailure(world, $"The calendar holds {astray.Body["subject"]}.");
    }

    private static DateTime LastDay(DateTime utc) => SlowCalendar.DateOf(utc).ToDateTime(default);

    private static DateTime Begins(CalendarEvent kept)
    {
        var start = kept.Body["start"]!;
        var isDay = (bool)kept.Body["isAllDay"]!;
        if ((string?)start["timeZone"] != (isDay ? "Europe/Oslo" : "UTC"))
            return default;
        var at = DateTime.Parse((string)start["dateTime"]!, CultureInfo.InvariantCulture);
        return isDay ? at.Date : DateTime.SpecifyKind(at, DateTimeKind.Utc);
    }

    private SimulationFailure Failure(FinishedCase one, string what) =>
        new(world, $"{one.Case.Number} {what}.", one.Case.Id.Value);
}
