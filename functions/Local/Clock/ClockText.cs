using NodaTime.Text;

namespace Ombud.Local.Clock;

internal static class ClockText
{
    // A longer step is a typing error, and would leave the calendar.
    private static readonly Duration Longest = Duration.FromDays(10 * 366);

    /// <summary>Any ISO 8601 duration. Months and years are calendar ones in UTC; a day is 24 hours.</summary>
    public static bool TryParse(string? text, Instant now, out Duration forward)
    {
        forward = Duration.Zero;
        if (text is null || !PeriodPattern.NormalizingIso.Parse(text.Trim()).TryGetValue(Period.Zero, out var period))
            return false;
        try
        {
            forward = now.InUtc().LocalDateTime.Plus(period).InUtc().ToInstant() - now;
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return false;
        }
        return forward >= Duration.Zero && forward <= Longest;
    }

    /// <summary>Null if the clock has not been moved.</summary>
    public static string? Ahead(LocalClock clock)
    {
        var offset = Duration.FromSeconds((long)Math.Round(clock.Offset.TotalSeconds));
        return offset == Duration.Zero
            ? null
            : PeriodPattern.Roundtrip.Format(
                Period.FromHours((long)offset.TotalHours) + Period.FromMinutes(offset.Minutes)
                + Period.FromSeconds(offset.Seconds));
    }
}
