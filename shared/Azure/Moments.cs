using Ombud.Cases.Breaches;

namespace Ombud.Stores;

/// <summary>What every decision of this app is made with.</summary>
public sealed class Moments(IClock clock, ReminderSchedule reminders, Randomness random)
{
    public Moment Now() => new(clock.GetCurrentInstant(), reminders, random);
}

/// <summary>The reminder schedule as settings: hours as whole numbers.</summary>
public sealed record ReminderOptions
{
    public const string Section = "Reminders";

    public int? UnopenedAfterHours { get; init; }
    public IReadOnlyList<int>? HoursLeft { get; init; }
    public IReadOnlyList<int>? HoursLeftForContact { get; init; }

    /// <summary>Each case stands on a card in the ombud's channel in Teams; <c>Teams:Channel</c> of Alerts says which.
    /// </summary>
    public bool Cards { get; init; }

    /// <summary>The law's deadline of each open case stands in the calendar of <c>Graph:Ombud</c>.</summary>
    public bool Calendar { get; init; }

    /// <summary>The schedule of the design where nothing else is set; the hours left in falling order.</summary>
    /// <exception cref="InvalidOperationException">An hour that is none of those before a deadline.</exception>
    public ReminderSchedule Schedule()
    {
        if ((HoursLeft ?? []).Any(hours => hours < 1 || Duration.FromHours(hours) >= Deadline.ToAuthority))
            throw new InvalidOperationException("Reminders:HoursLeft are whole hours before the deadline, 1 to 71.");
        var schedule = new ReminderSchedule();
        return schedule with
        {
            UnopenedAfter = UnopenedAfterHours is { } hours ? Duration.FromHours(hours) : schedule.UnopenedAfter,
            HoursLeft = [.. (HoursLeft ?? schedule.HoursLeft).OrderDescending()],
            HoursLeftForContact = HoursLeftForContact ?? schedule.HoursLeftForContact,
            HasCards = Cards,
            HasCalendar = Calendar,
        };
    }
}
