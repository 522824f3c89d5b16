using Ombud.Pages.Desk;
using Ombud.Web.Forms;
using Ombud.Web.Home;

namespace Ombud.Web.Desk;

/// <summary>The list, as a page and as JSON: all municipalities for the ombud, their own for others.</summary>
public sealed class ListCases(
    CaseLists lists, CaseQueries queries, CaseBodies bodies, PageAnswer pages, SuiteWatch watch)
{
    [Function("ListCases"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker")] HttpRequest request, CancellationToken ct)
    {
        var problems = new Problems();
        var query = queries.Read(request, problems);
        var (cases, unreadable, after) = problems.Any ? new([], [], null) : await ReadAsync(request, query, ct);
        var view = new CaseListView
        {
            State = query.Filter.State,
            Municipality = query.Filter.Municipality,
            Order = WireName.Of(query.Filter.Order),
            PageSize = query.PageSize,
            Municipalities = queries.Choices(request.Caller()),
            Cases = [.. cases.Select(Row)],
            Unreadable = unreadable,
            After = after,
            Continued = query.After is not null,
            Problems = FormProblems.Of(problems),
        };
        var status = problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return await pages.OfAsync<CaseListPage, CaseListView>(request, view, status, await watch.BannerAsync());
    }

    [Function("GetCases"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases")] HttpRequest request,
        CancellationToken ct)
    {
        var problems = new Problems();
        var query = queries.Read(request, problems);
        if (problems.Any)
            return Answer.Invalid(request, problems);
        var (cases, unreadable, after) = await ReadAsync(request, query, ct);
        return Answer.Json(new CaseListBody(
            [.. cases.Select(bodies.Of)], after, unreadable.Count > 0 ? unreadable : null));
    }

    private async Task<CaseSlice> ReadAsync(HttpRequest request, CaseQuery query, CancellationToken ct)
    {
        var page = await lists.PageAsync(query.Partitions, query.Filter, query.PageSize, query.After, ct);
        return page with
        {
            // A row that was copied into another municipality is shown to nobody there.
            Cases = [.. page.Cases.Where(one => queries.IsOf(one.Number, one.Municipality))],
            After = queries.Seal(page.After, request.Caller(), query),
        };
    }

    private CaseRow Row(CaseSummary one) => new(
        one.Number.Value, one.Kind, queries.NameOf(one.Municipality), one.ReceivedAt, one.State, one.DueAt, one.TakenBy,
        one.Severity);
}
