namespace Ombud.Cases;

/// <summary>When something is decided, and what it is decided with. The rules themselves know no clock, draw no
/// numbers and read no settings, so a simulation can replay them.</summary>
public sealed record Moment(Instant Now, ReminderSchedule Reminders, Randomness Random);
