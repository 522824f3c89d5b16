using NodaTime.Text;
using NodaTime.TimeZones;

namespace Ombud.Web.Forms;

/// <summary>A moment in a form: two fields, a date and a time of day in Europe/Oslo.</summary>
internal static class FormTime
{
    private static readonly ZoneLocalMappingResolver Early =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private static readonly ZoneLocalMappingResolver Late =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    public static string DateOf(string name) => name + "Date";

    public static string TimeOf(string name) => name + "Time";

    /// <summary>The two fields as a page shows them.</summary>
    public static KeyValuePair<string, IReadOnlyList<string>>[] Shown(string name, Instant? at) =>
    [
        new(DateOf(name), [at is { } day ? Times.DateField(day) : ""]),
        new(TimeOf(name), [at is { } time ? Times.TimeField(time) : ""]),
    ];

    /// <summary>Null if neither is filled in, or with a problem if one cannot be read. A date alone means the start of
    /// that day. In an hour that occurs twice the first counts, so that no deadline starts late; a time in the hour
    /// that summer time skips is moved past the gap.</summary>
    /// <param name="name">The prefix of the two fields' names.</param>
    /// <param name="field">The name that problems are reported under.</param>
    /// <param name="endsDeadline">When something was sent: the time is then required, and in an hour that occurs twice
    /// the second counts, so that nothing late appears to be in time.</param>
    public static Instant? Read(
        FormFields form, string name, string field, Problems problems, bool endsDeadline = false)
    {
        var (date, time) = (form[DateOf(name)]?.Trim() ?? "", form[TimeOf(name)]?.Trim() ?? "");
        if (date.Length == 0 && time.Length == 0)
            return null;
        if (endsDeadline && time.Length == 0)
        {
            problems.Add(field, Fault.TimeMissing);
            return null;
        }

        var day = LocalDatePattern.Iso.Parse(date);
        var hour = time.Length == 0
            ? ParseResult<LocalTime>.ForValue(LocalTime.Midnight)
            : LocalTimePattern.GeneralIso.Parse(time) is { Success: true } exact
                ? exact
                : LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(time.Replace('.', ':'));
        if (day.Success && hour.Success && MomentText.HasYear(day.Value.Year))
            return day.Value.At(hour.Value).InZone(Norway.Zone, endsDeadline ? Late : Early).ToInstant();
        problems.Add(field, Fault.NotATime);
        return null;
    }
}
