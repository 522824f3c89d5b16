using NodaTime.Text;

namespace Ombud.Pages;

/// <summary>Times as people in Norway read them: Europe/Oslo, in words. Machines read <see cref="Iso"/>.</summary>
public sealed class Times(Language language, Instant now)
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly Interval Shown = new(Instant.FromUtc(1, 1, 2, 0, 0), Instant.FromUtc(9999, 12, 30, 0, 0));

    /// <summary>Such as "fredag 9. januar kl. 12.00"; with the year if it is not this year.</summary>
    public string Moment(Instant at) => $"{Day(at)} {Clock(at)}";

    /// <summary>Such as "9. jan. kl. 12.00", for lists.</summary>
    public string Brief(Instant at) => BriefIn(at, YearUnlessThis(at.InZone(Oslo)));

    /// <summary>Such as "9. jan. 2026 kl. 12.00", for what is printed and kept.</summary>
    public string Dated(Instant at) => BriefIn(at, $" {at.InZone(Oslo).Year}");

    /// <summary>Such as "fredag 9. januar", without the time of day.</summary>
    public string Day(Instant at)
    {
        var local = at.InZone(Oslo);
        var weekday = TimeWords.Weekday(language, local.DayOfWeek);
        return $"{weekday} {DayOfMonth(local.Day)} {TimeWords.Month(language, local.Month)}{YearUnlessThis(local)}";
    }

    /// <summary>Such as "9. januar 2026", always with the year.</summary>
    public string Date(LocalDate day) => $"{DayOfMonth(day.Day)} {TimeWords.Month(language, day.Month)} {day.Year}";

    /// <summary>Such as "14 t 20 min igjen" or "3 d 4 t over fristen"; whole minutes, rounded down.</summary>
    public string Remaining(Instant due)
    {
        var words = TimeWords.Countdown(language);
        var passed = due <= now;
        var span = Span(passed ? now - due : due - now, words);
        return $"{span} {(passed ? words.Over : words.Left)}";
    }

    /// <summary>The time between the two, such as "1 d 6 t"; whole minutes, rounded down.</summary>
    public string Between(Instant from, Instant to) => Span(to - from, TimeWords.Countdown(language));

    /// <summary>A moment stored as ISO 8601, in UTC; anything else unchanged.</summary>
    public string Written(string at) => Read(at) is { } moment ? Moment(moment) : at;

    /// <summary>Null for anything else, and at the ends of the calendar, which are beyond it in Norway.</summary>
    public static Instant? Read(string written) =>
        InstantPattern.ExtendedIso.Parse(written) is { Success: true, Value: var at } && Shown.Contains(at) ? at : null;

    public Urgency Urgency(Instant due) => (due - now) switch
    {
        var left when left <= Duration.Zero => Pages.Urgency.Passed,
        var left when left <= Duration.FromHours(4) => Pages.Urgency.Critical,
        var left when left <= Duration.FromHours(24) => Pages.Urgency.Soon,
        _ => Pages.Urgency.Calm,
    };

    /// <summary>For <c>datetime</c> attributes, in UTC.</summary>
    public static string Iso(Instant at) => InstantPattern.General.Format(at);

    /// <summary>The format of a date field, such as <c>2026-11-20</c>, in Europe/Oslo.</summary>
    public static string DateField(Instant at) => LocalDatePattern.Iso.Format(at.InZone(Oslo).Date);

    /// <summary>The format of a time field, such as <c>09:20</c>, in Europe/Oslo.</summary>
    public static string TimeField(Instant at)
    {
        var local = at.InZone(Oslo);
        return $"{local.Hour:00}:{local.Minute:00}";
    }

    private string BriefIn(Instant at, string year)
    {
        var local = at.InZone(Oslo);
        return $"{DayOfMonth(local.Day)} {TimeWords.MonthBrief(language, local.Month)}{year} {Clock(at)}";
    }

    private static string Span(Duration span, CountdownWords words)
    {
        if (span.Days > 0)
            return span.Hours > 0 ? $"{span.Days} {words.Day} {span.Hours} {words.Hour}" : $"{span.Days} {words.Day}";
        return span.Hours > 0
            ? $"{span.Hours} {words.Hour} {span.Minutes} {words.Minute}"
            : $"{span.Minutes} {words.Minute}";
    }

    private string Clock(Instant at)
    {
        var local = at.InZone(Oslo);
        var clock = language == Language.En
            ? $"at {local.Hour:00}:{local.Minute:00}"
            : $"kl. {local.Hour:00}.{local.Minute:00}";

        // A time in the hour that occurs twice when summer time ends says which of the two it is.
        var twice = Oslo.MapLocal(local.LocalDateTime).Count == 2;
        return twice ? $"{clock} ({TimeWords.SummerOrNormal(language, local.IsDaylightSavingTime())})" : clock;
    }

    private string DayOfMonth(int day) => language == Language.En ? $"{day}" : $"{day}.";

    private string YearUnlessThis(ZonedDateTime local) =>
        local.Year == now.InZone(Oslo).Year ? "" : $" {local.Year}";
}

/// <summary>How a deadline is shown; never by colour alone, the words say it too.</summary>
public enum Urgency
{
    Calm,
    Soon,
    Critical,
    Passed,
}
