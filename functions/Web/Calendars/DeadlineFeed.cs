using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Ombud.Pages.Desk;
using Ombud.Pages.Kinds;
using Ombud.Web.Desk;
using Duration = NodaTime.Duration;

namespace Ombud.Web.Calendars;

/// <summary>The deadlines of the open cases that somebody sees, as RFC 5545 has it: number, municipality, which
/// deadline, and a link. Whoever has a calendar shares it; nothing of a case belongs there.</summary>
public sealed class DeadlineFeed(
    CaseLists lists, CaseQueries queries, AllKinds words, SiteOptions site, IClock clock)
{
    // Far more than anybody has to watch; the soonest of each page come first.
    private const int MostPages = 5;

    private static readonly Duration Shown = Duration.FromMinutes(15);

    public async Task<string> OfAsync(Caller caller, Language language, CancellationToken ct)
    {
        var feed = new Calendar { ProductId = "-//Ombud//Frister//NO", Method = "PUBLISH" };
        feed.AddProperty("X-WR-CALNAME", CalendarTexts.Name.In(language));
        feed.AddProperty("X-PUBLISHED-TTL", "PT1H");
        var (due, isAll) = await DueAsync(caller, ct);
        foreach (var one in due)
            feed.Events.Add(Event(one, one.DueAt!.Value, language));
        if (!isAll)
            feed.Events.Add(More(language));
        return new CalendarSerializer().SerializeToString(feed) ?? "";
    }

    private async Task<(List<CaseSummary> Due, bool IsAll)> DueAsync(Caller caller, CancellationToken ct)
    {
        var (query, due, after, areRead) = (queries.OwnOpen(caller, isTurn: false, CaseLists.LargestPage),
            new List<CaseSummary>(), (string?)null, true);
        for (var pages = 0; pages < MostPages && (pages == 0 || after is not null); pages++)
        {
            var page = await lists.PageAsync(query.Partitions, query.Filter, query.PageSize, after, ct);
            // A row that was copied into another municipality is shown to nobody there.
            due.AddRange(page.Cases.Where(one =>
                one.DueAt is not null && queries.IsOf(one.Number, one.Municipality)));
            after = page.After;
            areRead &= page.Unreadable.Count == 0;
        }

        return (due, areRead && after is null);
    }

    private CalendarEvent Event(CaseSummary one, Instant due, Language language)
    {
        var kind = StoresSetup.Kinds[one.Kind];
        var what = words[one.Kind].Deadlines[kind.Deadline].In(language);
        var (from, to) = kind.LastDayOf(due) is { } day
            ? (On(day), On(day.PlusDays(1)))
            : (At(due), At(due + Shown));
        return Event(
            $"{one.Number}-{kind.Deadline}", from, to,
            $"{one.Number} ({queries.NameOf(one.Municipality)}): {what}", $"/saker/{one.Number}");
    }

    // Each day anew: what cannot be shown here must not be missing in silence.
    private CalendarEvent More(Language language)
    {
        var today = clock.GetCurrentInstant().InZone(Norway.Zone).Date;
        return Event("more", On(today), On(today.PlusDays(1)), CalendarTexts.More.In(language), "/saker");
    }

    private CalendarEvent Event(string id, CalDateTime from, CalDateTime to, string summary, string path)
    {
        var page = new Uri(new(site.PublicOrigin), path);
        return new()
        {
            Uid = $"{id}@{page.Host}",
            DtStamp = At(clock.GetCurrentInstant()),
            Start = from,
            End = to,
            Summary = summary,
            Description = page.ToString(),
            Url = page,
            Class = "PRIVATE",
            Transparency = TransparencyType.Transparent,
        };
    }

    private static CalDateTime At(Instant at) => new(at.ToDateTimeUtc());

    private static CalDateTime On(LocalDate day) => new(day.ToDateOnly());
}
