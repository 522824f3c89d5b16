namespace Ombud.Web.Home;

/// <summary>For external monitoring: 200 while the suite does its rounds, otherwise 503. Contains no secrets.</summary>
public sealed class ShowHealth(SuiteWatch watch)
{
    [Function("ShowHealth"), AllowAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health")] HttpRequest request,
        CancellationToken ct)
    {
        var health = await watch.HealthAsync().WaitAsync(ct);
        var status = health.Status == SuiteWatch.Ok
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
        return Answer.Json(health, status);
    }
}
