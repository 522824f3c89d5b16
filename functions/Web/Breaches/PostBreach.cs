using System.Text.Json;
using Ombud.Pages.Breaches;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>The same report as JSON: from an employee for their own municipality, from a system for those it
/// serves.</summary>
public sealed class PostBreach(
    RecordBreach record, Municipalities municipalities, Moments moments, CaseBodies bodies)
{
    private const int LongestKey = 200;

    [Function("PostBreach"), Allow(Roles.Report | Roles.Ingest), Costs(Effort.Report)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/breaches")] HttpRequest request,
        CancellationToken ct)
    {
        var at = moments.Now();
        var caller = request.Caller();
        var problems = new Problems();
        using var body = await request.ReadJsonAsync<JsonDocument>(ct);
        var (report, named) = ReportJson.Read(body.RootElement);
        var municipality = Municipality(caller, named, problems);
        var key = KeyOf(request, problems);
        var facts = report.Check(at.Now, problems);
        if (problems.Any || facts is null || municipality is null)
            return Answer.Invalid(request, problems);

        var by = new Sender(caller, SharesName: caller.Has(Roles.Ingest));
        var committed = await record.RunAsync(facts, report, municipality, by, key, at, ct);
        // 201 even if it was there already: the same request gets the same response.
        return committed.Kept is { } kept
            ? Answer.Json(bodies.Of(kept), StatusCodes.Status201Created)
                .WithHeader("Location", $"/api/cases/{kept.Number}")
            : KeyReused(request);
    }

    internal static string KeyOf(HttpRequest request, Problems problems) =>
        problems.Required("Idempotency-Key", request.Headers["Idempotency-Key"].ToString(), LongestKey);

    internal static IResult KeyReused(HttpRequest request) =>
        Answer.Problem(request, StatusCodes.Status422UnprocessableEntity, ReportTexts.KeyReused);

    private Municipality? Municipality(Caller caller, string? named, Problems problems)
    {
        var asked = municipalities.Find(named);
        if (asked is null)
            problems.Add("municipality", string.IsNullOrWhiteSpace(named) ? Fault.Required : Fault.UnknownMunicipality);
        else if (!caller.MayReportFor(asked.Number))
            problems.Add("municipality", Fault.UnknownMunicipality);
        return asked;
    }
}
