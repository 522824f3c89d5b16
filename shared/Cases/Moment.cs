namespace Ombud.Cases;

/// <summary>When something is decided, and what the decision draws on. The rules themselves read no clock, random
/// numbers or settings, so a simulation can replay them.</summary>
public sealed record Moment(Instant Now, ReminderSchedule Reminders, Randomness Random);
