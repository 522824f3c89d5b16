using System.Globalization;
using Microsoft.Graph.Models;
using Ombud.Alerts.Graph;
using Ombud.Pages.Kinds;

namespace Ombud.Alerts.Calendar;

/// <summary>A deadline as the ombud's calendar shows it: number, municipality, which deadline, and a link. Nothing that
/// anybody wrote: a calendar is shared, searched and shown on walls.</summary>
public sealed class EventFaces(AllKinds kinds, Municipalities municipalities, GraphOptions options)
{
    // It is no appointment: it begins when the time is out.
    private static readonly Duration Shown = Duration.FromMinutes(15);

    private const int FourHoursBefore = 4 * 60;
    private const int NineOClockTheDayBefore = 15 * 60;

    public Event Of(Case one, RunningDeadline deadline)
    {
        var what = kinds[one.Kind].Deadlines[deadline.Name].In(options.OmbudsLanguage);
        var lastDay = one.OfKind.LastDayOf(deadline.DueAt);
        // An hour in UTC, which no night in autumn has twice.
        var (from, to, zone) = lastDay is { } day
            ? (day.AtMidnight(), day.PlusDays(1).AtMidnight(), Norway.Zone)
            : (AtUtc(deadline.DueAt), AtUtc(deadline.DueAt + Shown), DateTimeZone.Utc);
        return new()
        {
            Subject = $"{one.Number} ({municipalities[one.Municipality].Name}): {what}",
            Body = new()
            {
                ContentType = BodyType.Text,
                Content = $"{new Uri(options.Desk, $"/saker/{one.Number}")}\n",
            },
            Start = Written(from, zone),
            End = Written(to, zone),
            IsAllDay = lastDay is not null,
            ShowAs = FreeBusyStatus.Free,
            Sensitivity = Sensitivity.Private,
            IsReminderOn = true,
            ReminderMinutesBeforeStart = lastDay is null ? FourHoursBefore : NineOClockTheDayBefore,
        };
    }

    private static LocalDateTime AtUtc(Instant at) => at.InUtc().LocalDateTime;

    private static DateTimeTimeZone Written(LocalDateTime at, DateTimeZone zone) => new()
    {
        DateTime = at.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        TimeZone = zone.Id,
    };
}
