using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

public sealed class ShowCase(OpenCase open, CasePages casePages)
{
    [Function("ShowCase"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var file = await open.OpenAsync(request.Caller(), number, ct);
        var done = request.Query["gjort"].FirstOrDefault();
        return await casePages.ShowAsync(request, file, done: BreachAction.All.Contains(done) ? done : null);
    }

    [Function("GetCase"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{number}")] HttpRequest request,
        string number, CancellationToken ct) =>
        CaseAnswers.Details(await open.OpenAsync(request.Caller(), number, ct));
}
