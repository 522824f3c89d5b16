using Ombud.Pages.Breaches;

namespace Ombud.Web.Breaches;

/// <summary>What reporters see: their own reports, with their state and the dialogue with the ombud.</summary>
public sealed class ShowMyReports(MyReports reports, PageAnswer pages)
{
    [Function("ShowMyReports"), Allow(Roles.Report)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mine-meldinger")] HttpRequest request,
        CancellationToken ct)
    {
        var sent = CaseNumber.Read(request.Query["sendt"].FirstOrDefault())?.Value;
        var view = await reports.OfAsync(request.Caller(), ct) with { Sent = sent };
        return await pages.OfAsync<MyReportsPage, MyReportsView>(request, view);
    }
}

/// <summary>The caller's own reports, newest first.</summary>
public sealed class MyReports(CaseLists lists, CaseStore cases, Municipalities municipalities)
{
    private const int Most = 50;

    public async Task<MyReportsView> OfAsync(Caller caller, CancellationToken ct)
    {
        var own = municipalities.All.Where(m => caller.Municipality is null || caller.Municipality == m.Number)
            .SelectMany(m => m.Partitions);
        var found = await Task.WhenAll(own.Select(place => lists.ReportedByAsync(caller.Person, place, Most, ct)));
        var newest = found.SelectMany(all => all.Cases)
            .Select(stored => stored.Case)
            .OrderBy(c => c.Id.Value, StringComparer.Ordinal)
            .Take(Most);
        var shown = await Task.WhenAll(newest.Select(c => ShowAsync(c, ct)));
        return new([.. shown.OfType<MyReport>()])
        {
            Unreadable = found.Sum(all => all.Unreadable) + shown.Count(one => one is null),
        };
    }

    /// <summary>What the ombud and the reporter wrote to each other, oldest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> DialogueAsync(Case reported, CancellationToken ct) =>
        Dialogue(await cases.HistoryAsync(reported, ct));

    private async Task<MyReport?> ShowAsync(Case reported, CancellationToken ct) =>
        await cases.TryHistoryAsync(reported, ct) is { } history
            ? new(reported, municipalities[reported.Municipality].Name, Dialogue(history))
            : null;

    private static List<HistoryEntry> Dialogue(IReadOnlyList<HistoryEntry> history) =>
        [.. history.Where(e => e.Audience is Audience.Reporter)];
}
