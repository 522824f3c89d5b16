using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Pages.Breaches;
using Ombud.Stores;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>What the one who reported sees: the own reports, their state, and what was written to them.</summary>
public sealed class ShowMyReports(CaseLists lists, CaseStore cases, PageAnswer pages, Municipalities municipalities)
{
    private const int Most = 50;

    [Function("ShowMyReports"), Allow(Roles.Report)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mine-meldinger")] HttpRequest request,
        CancellationToken ct)
    {
        var caller = request.Caller();
        var own = municipalities.All.Where(m => caller.Municipality is null || caller.Municipality == m.Number);
        var found = await Task.WhenAll(own.Select(m => lists.ReportedByAsync(caller.Person, m.Number, Most, ct)));
        var newest = found.SelectMany(all => all)
            .Select(stored => stored.Case)
            .OrderBy(c => c.Id.Value, StringComparer.Ordinal)
            .Take(Most);
        var reports = await Task.WhenAll(newest.Select(c => ShowAsync(c, ct)));
        return await pages.OfAsync<MyReportsPage, MyReportsView>(request, new(reports));
    }

    private async Task<MyReport> ShowAsync(Case reported, CancellationToken ct)
    {
        var history = await cases.HistoryAsync(reported, ct);
        var messages = history
            .Where(e => e.Audience is Audience.Reporter && e.Text is not null)
            .Select(e => new MessageToReporter(e.At, e.By.Name, e.Text!));
        return new(
            reported.Number.Value, municipalities[reported.Municipality].Name, reported.ReceivedAt,
            reported.StateName, [.. messages]);
    }
}
