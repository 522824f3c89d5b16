using Ombud.Cases.Breaches;

namespace Ombud.Web.Register;

/// <summary>The register that GDPR art. 33(5) requires, for one municipality, newest first.</summary>
public sealed class ShowRegister(RegisterStore register, RegisterQueries queries, RegisterPages pages)
{
    [Function("ShowRegister"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "register")] HttpRequest request,
        CancellationToken ct)
    {
        var problems = new Problems();
        var query = queries.Read(request, problems);
        var slice = problems.Any ? null : await SliceAsync(query, ct);
        return await pages.ShowAsync(request, query, slice, problems);
    }

    [Function("GetRegister"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/register")] HttpRequest request,
        CancellationToken ct)
    {
        var problems = new Problems();
        var query = queries.Read(request, problems);
        if (problems.Any)
            return Answer.Invalid(request, problems);
        var slice = await SliceAsync(query, ct);
        var body = new RegisterBody(
            query.Municipality.Number, query.From, query.To,
            [.. slice.Cases.OfType<Breach>().Select(RegisterRows.Body)],
            queries.Seal(slice.After, request.Caller(), query),
            slice.Unreadable.Count > 0 ? slice.Unreadable : null);
        return Answer.Json(body);
    }

    private async Task<RegisterSlice> SliceAsync(RegisterQuery query, CancellationToken ct)
    {
        var slice = await register.PageAsync(
            query.Municipality.Partitions, Breach.AsKind, query.Period, query.PageSize, query.After, ct);
        return slice with { Unreadable = [.. slice.Unreadable.Select(query.Municipality.NameOfUnreadable)] };
    }
}
