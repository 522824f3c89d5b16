using Ombud.Pages.Breaches;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>What reporters see: their own reports, with their state and the dialogue with the ombud.</summary>
public sealed class ShowMyReports(MyReports reports, PageAnswer pages)
{
    [Function("ShowMyReports"), Allow(Roles.Report)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mine-meldinger")] HttpRequest request,
        CancellationToken ct)
    {
        var view = await reports.OfAsync(request.Caller(), ct) with
        {
            IsSent = Names(request, "sendt"),
            IsTakenOut = Names(request, "fjernet"),
        };
        return await pages.OfAsync<MyReportsPage, MyReportsView>(request, view);
    }

    private static bool Names(HttpRequest request, string name) =>
        CaseNumber.Read(request.Query[name].FirstOrDefault()) is not null;
}

/// <summary>The caller's own reports, newest first.</summary>
public sealed class MyReports(CaseLists lists, CaseStore cases, Municipalities municipalities, Drafts drafts)
{
    private const int Most = 50;

    public async Task<MyReportsView> OfAsync(Caller caller, CancellationToken ct)
    {
        var own = municipalities.OfEmployee(caller.Municipality).SelectMany(m => m.Partitions);
        var found = await Task.WhenAll(own.Select(place => lists.ReportedByAsync(caller.Person, place, Most, ct)));
        var newest = found.SelectMany(all => all.Cases)
            .Select(stored => stored.Case)
            .OrderBy(c => c.Id.Value, StringComparer.Ordinal)
            .Take(Most);
        var shown = await Task.WhenAll(newest.Select(c => ShowAsync(c, caller, ct)));
        return new([.. shown.OfType<MyReport>()])
        {
            Unreadable = found.Sum(all => all.Unreadable) + shown.Count(one => one is null),
        };
    }

    /// <summary>What the ombud and the reporter wrote to each other, oldest first.</summary>
    internal static IReadOnlyList<HistoryEntry> Dialogue(IReadOnlyList<HistoryEntry> history) =>
        [.. history.Where(e => e.Audience is Audience.Reporter)];

    private async Task<MyReport?> ShowAsync(Case reported, Caller caller, CancellationToken ct) =>
        await cases.TryHistoryAsync(reported, ct) is { } history
            ? new(reported, municipalities[reported.Municipality].Name, Dialogue(history))
            {
                Draft = drafts.Open(caller),
                OwnTexts = OwnWords.Of(reported, caller, history).Texts,
            }
            : null;
}
