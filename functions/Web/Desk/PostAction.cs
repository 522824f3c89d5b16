using System.Text.Json;

namespace Ombud.Web.Desk;

/// <summary>The same actions for a system. If-Match is optional: without it the newest version is acted on.</summary>
public sealed class PostAction(OpenCase open, DoAction doAction, FieldInput input, CaseBodies bodies)
{
    [Function("PostAction"), Allow(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage), Costs(Effort.Action)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{number}/actions/{action}")]
        HttpRequest request,
        string number, string action, CancellationToken ct)
    {
        using var body = await request.ReadJsonAsync<JsonDocument>(ct);
        var stored = await open.FindAsync(request.Caller(), number, ct);
        var (rule, problems) = (stored.Case.Action(action), new Problems());
        var fields = input.OfJson(body.RootElement, stored.Case, rule, problems);
        var asked = new AskedAction(rule, request.Caller(), fields, problems)
        {
            HasNoIdentityNumber = FieldInput.HasNoIdentityNumber(body.RootElement),
        };
        var result = await doAction.RunAsync(stored, asked, Version(request), ct);
        return ActionAnswers.Json(request, result, bodies.Of);
    }

    private static string? Version(HttpRequest request) =>
        request.Headers.IfMatch.ToString() is { Length: > 0 } match && match != "*" ? match.Trim('"') : null;
}
