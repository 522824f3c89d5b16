using Ombud.Pages.Desk;
using Ombud.Web.Forms;
using Ombud.Web.Home;

namespace Ombud.Web.Desk;

/// <summary>The list, as a page and as JSON: all municipalities for the ombud, their own for others.</summary>
public sealed class ListCases(
    CaseLists lists, CaseQueries queries, CaseBodies bodies, PageAnswer pages, SuiteWatch watch)
{
    [Function("ListCases"), Allow(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker")] HttpRequest request, CancellationToken ct)
    {
        if (CaseQueries.NumberIn(request) is { } number)
            return Answer.SeeOther(request.Link($"/saker/{number}"));
        var problems = new Problems();
        var query = queries.Read(request, problems);
        var (cases, unreadable, after) = problems.Any ? new([], [], null) : await ReadAsync(request, query, ct);
        var view = new CaseListView
        {
            Asked = Asked(request, query),
            Municipalities = queries.Choices(request.Caller()),
            Cases = [.. cases.Select(Row)],
            Unreadable = unreadable,
            After = after,
            Continued = query.After is not null,
            IsByUrgency = query.Filter.Order is CaseOrder.Due,
            Problems = FormProblems.Of(problems),
        };
        var status = problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return await pages.OfAsync<CaseListPage, CaseListView>(request, view, status, await watch.BannerAsync());
    }

    [Function("GetCases"), Allow(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage)]
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
            Unreadable = [.. page.Unreadable.Select(one => queries.NameOfUnreadable(one, request.Caller()))],
            After = queries.Seal(page.After, request.Caller(), query),
        };
    }

    // As asked, so that a filter that is refused stands in its field again.
    private static AskedList Asked(HttpRequest request, CaseQuery query)
    {
        var filter = query.Filter;
        string? Typed(string name) => request.Query[name].FirstOrDefault();
        return new()
        {
            State = filter.State,
            Municipality = filter.Municipality,
            Kind = filter.Kind,
            Order = WireName.Of(filter.Order),
            PageSize = query.PageSize,
            Unit = Typed("unit"),
            Severity = filter.Severity,
            About = filter.About,
            IsMine = filter.Turn is not null,
            Owes = filter.Owes,
            From = Typed("from"),
            To = Typed("to"),
        };
    }

    private CaseRow Row(CaseSummary one) => new()
    {
        Number = one.Number.Value,
        Kind = one.Kind,
        Municipality = queries.NameOf(one.Municipality),
        ReceivedAt = one.ReceivedAt,
        State = one.State,
        Deadline = one.DueAt,
        TakenBy = one.TakenBy,
        Severity = one.Severity,
        Proposed = one.Proposed,
        Wait = one.Wait,
        Next = one.Next,
        Turn = one.Turn,
        Unit = one.Unit,
        Data = Split(one.Data),
        Flags = Split(one.Flags),
    };

    private static string[] Split(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
