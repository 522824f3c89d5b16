namespace Ombud.Web.Desk;

public sealed class ShowCase(OpenCase open, CasePages casePages, CaseBodies bodies)
{
    [Function("ShowCase"), Allow(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var file = await open.OpenAsync(request.Caller(), number, ct);
        var done = request.Query["gjort"].FirstOrDefault();
        return await casePages.ShowAsync(
            request, file, done: file.Case.Actions.Any(action => action.Name == done) ? done : null);
    }

    [Function("GetCase"), Allow(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{number}")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var file = await open.OpenAsync(request.Caller(), number, ct);
        return Answer.Json(bodies.Details(file)).WithHeader("ETag", file.Case.Tag());
    }
}
