using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Ombud.Web.Forms;

/// <summary>A moment in a form: two fields, a date and a time of day in Europe/Oslo.</summary>
internal static partial class FormTime
{
    private static readonly ZoneLocalMappingResolver Early =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private static readonly ZoneLocalMappingResolver Late =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    // As browsers write them, and as people do where a browser lets them.
    private static readonly LocalDatePattern[] Dates =
    [
        LocalDatePattern.Iso,
        .. new[]
            {
                "d.M.uuuu", "d.M.yy", "d'/'M'/'uuuu", "d'/'M'/'yy", "d-M-uuuu", "ddMMuuuu", "d'.'MMMMuuuu", "dMMMMuuuu",
            }
            .Select(pattern => LocalDatePattern.Create(pattern, CultureInfo.GetCultureInfo("nb-NO"))),
    ];

    private static readonly LocalTimePattern[] TimesOfDay =
    [
        LocalTimePattern.GeneralIso,
        .. new[] { "H:mm", "H.mm", "H.mm.ss", "H:mm:ss.FFF", "HHmm", "%H" }
            .Select(LocalTimePattern.CreateWithInvariantCulture),
    ];

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
    /// <param name="sentBy">When something was sent it is not after this: the time is then required, and in an hour
    /// that occurs twice the second counts if it has been, so that nothing late appears to be in time.</param>
    public static Instant? Read(
        FormFields form, string name, string field, Problems problems, Instant? sentBy = null)
    {
        var (date, time) = (Tidy(form[DateOf(name)]), Tidy(form[TimeOf(name)]));
        // Both in the first field, as in a sentence.
        if (time.Length == 0 && date.Split("kl") is [var day, var hour])
            (date, time) = (day, hour.TrimStart('.'));
        if (date.Length == 0 && time.Length == 0)
            return null;
        if (sentBy is not null && time.Length == 0)
        {
            problems.Add(field, Fault.TimeMissing);
            return null;
        }

        if (Read(Dates, date) is { } at
            && (time.Length == 0 ? LocalTime.Midnight : Read(TimesOfDay, time)) is { } past
            && MomentText.HasYear(at.Year))
            return Resolve(at.At(past), sentBy);
        problems.Add(field, Fault.NotATime);
        return null;
    }

    private static Instant Resolve(LocalDateTime local, Instant? sentBy)
    {
        var early = local.InZone(Norway.Zone, Early).ToInstant();
        var late = local.InZone(Norway.Zone, Late).ToInstant();
        return late <= sentBy ? late : early;
    }

    private static T? Read<T>(IEnumerable<IPattern<T>> patterns, string text) where T : struct => patterns
        .Select(pattern => pattern.Parse(text)).FirstOrDefault(read => read.Success)?.Value;

    // Without «kl.», and without the blanks and invisible characters that come along when a text is copied.
    private static string Tidy(string? text) => Beside().Replace(PlainText.Of(text ?? "").ToLowerInvariant(), "");

    [GeneratedRegex(@"\p{Cf}|\s+|^(klokka|klokken|kl|den)\.?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}
