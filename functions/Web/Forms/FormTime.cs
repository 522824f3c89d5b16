using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using Ombud.Cases;

namespace Ombud.Web.Forms;

/// <summary>A date and a time of day as a browser posts them, in Europe/Oslo.</summary>
internal static class FormTime
{
    private static readonly ZoneLocalMappingResolver Early =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private static readonly ZoneLocalMappingResolver Late =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    public static string Date(Instant at) => LocalDatePattern.Iso.Format(at.InZone(Norway.Zone).Date);

    public static string Time(Instant at) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(at.InZone(Norway.Zone).TimeOfDay);

    /// <summary>Null when neither is filled in, or with a problem when one of them cannot be read. A date alone means
    /// the start of that day. Of an hour that comes twice the first counts, so that no deadline begins late; an hour
    /// that summer time skips is moved behind the gap.</summary>
    /// <param name="endsDeadline">When something was sent: then its time must be told, and of an hour that comes
    /// twice the second counts, so that nothing late looks as if it had been in time.</param>
    public static Instant? Read(
        string? date, string? time, string field, Problems problems, bool endsDeadline = false)
    {
        if (string.IsNullOrWhiteSpace(date) && string.IsNullOrWhiteSpace(time))
            return null;
        if (endsDeadline && string.IsNullOrWhiteSpace(time))
        {
            problems.Add(field, Fault.TimeMissing);
            return null;
        }

        var day = LocalDatePattern.Iso.Parse(date?.Trim() ?? "");
        var hour = string.IsNullOrWhiteSpace(time)
            ? ParseResult<LocalTime>.ForValue(LocalTime.Midnight)
            : LocalTimePattern.GeneralIso.Parse(time.Trim()) is { Success: true } exact
                ? exact
                : LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(time.Trim().Replace('.', ':'));
        if (day.Success && hour.Success && MomentText.HasYear(day.Value.Year))
            return day.Value.At(hour.Value).InZone(Norway.Zone, endsDeadline ? Late : Early).ToInstant();
        problems.Add(field, Fault.NotATime);
        return null;
    }
}
