using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Pages.Desk;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>The same actions for a system. If-Match is optional: without it the newest version is acted on.</summary>
public sealed class PostAction(OpenCase open, DoAction doAction)
{
    [Function("PostAction"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{number}/actions/{action}")]
        HttpRequest request,
        string number, string action, CancellationToken ct)
    {
        var caller = request.Caller();
        var problems = new Problems();
        var fields = ActionFields.Of(await request.ReadJsonAsync<ActionBody>(ct), problems);
        var stored = await open.FindAsync(caller, number, ct);
        var language = request.Language();
        return await doAction.RunAsync(stored, new(action, caller, fields, problems), Version(request), ct) switch
        {
            ActionOutcome.Done(var done) =>
                Answer.Json(CaseBody.Of(done), CaseJson.Options).WithHeader("ETag", CaseAnswers.Tag(done)),
            ActionOutcome.Invalid(var wrong) => ApiProblems.Invalid(request, wrong),
            ActionOutcome.NotNow(var actions) => Answer.Problem(
                StatusCodes.Status409Conflict, ActionRefusals.NotNow.In(language),
                more: new Dictionary<string, object?> { ["actions"] = actions }),
            ActionOutcome.NotAllowed =>
                Answer.Problem(StatusCodes.Status403Forbidden, ActionRefusals.NotAllowed.In(language)),
            ActionOutcome.ChangedMeanwhile =>
                Answer.Problem(StatusCodes.Status412PreconditionFailed, ActionRefusals.ChangedMeanwhile.In(language)),
            _ => throw new UnreachableException("An outcome is one of five."),
        };
    }

    private static string? Version(HttpRequest request) =>
        request.Headers.IfMatch.ToString() is { Length: > 0 } match && match != "*" ? match.Trim('"') : null;
}
