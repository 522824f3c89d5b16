using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Ombud.Pages.Breaches;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>One incident that affected several municipalities, reported once by the ombud or a system: a case for
/// each.</summary>
public sealed class PostJointBreach(
    RecordJointBreach record, Municipalities municipalities, Moments moments, CaseBodies bodies)
{
    [Function("PostJointBreach"), Allow(Roles.Triage | Roles.Ingest), Costs(Effort.Report)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/breaches/joint")] HttpRequest request,
        CancellationToken ct)
    {
        var at = moments.Now();
        var caller = request.Caller();
        var problems = new Problems();
        using var body = await request.ReadJsonAsync<JsonDocument>(ct);
        var joint = ReportJson.ReadJoint(body.RootElement);
        var parts = joint.Check(
            municipalities, at.Now, problems,
            isServed: one => caller.Has(Roles.Triage) || caller.Serves.Contains(one.Number));
        var key = PostBreach.KeyOf(request, problems);
        if (problems.Any)
            return Answer.Invalid(request, problems);
        return await record.RunAsync(parts, caller, key, at, ct) switch
        {
            JointOutcome.Stored(var group, var cases) => Answer.Json(
                new JointAnswerBody(caller.Has(Roles.Triage) ? group : null, [.. cases.Select(bodies.Of)]),
                StatusCodes.Status201Created),
            JointOutcome.HalfWay(var cases) => HalfWay(request, cases),
            JointOutcome.KeyReused => PostBreach.KeyReused(request),
            _ => throw new UnreachableException("A joint report ends in one of three ways."),
        };
    }

    private static IResult HalfWay(HttpRequest request, IReadOnlyList<Case> stored) =>
        Answer.Problem(
            request, StatusCodes.Status503ServiceUnavailable, ReportTexts.HalfWay,
            more: new Dictionary<string, object?>
            {
                ["stored"] = stored.Select(one => new { number = one.Number.Value, one.Municipality }).ToList(),
            })
        .WithHeader("Retry-After", HandleErrors.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture));
}
