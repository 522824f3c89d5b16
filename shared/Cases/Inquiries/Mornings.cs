namespace Ombud.Cases.Inquiries;

/// <summary>When people come to work in Norway.</summary>
public static class Mornings
{
    private static readonly LocalTime Begins = new(7, 30);
    private static readonly LocalTime Ends = new(9, 0);

    /// <summary>Half past seven to nine on a working day.</summary>
    public static bool IsOne(LocalDateTime at) =>
        at.TimeOfDay >= Begins && at.TimeOfDay < Ends
        && at.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        && Holidays.Of(at.Year).All(off => off.Date != at.Date);
}
