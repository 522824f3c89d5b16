using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using Ombud.Cases;
using Ombud.Stores;
using Ombud.Web.Requests;

namespace Ombud.Web.Home;

/// <param name="Status">ok, late (sweep or outbox is behind) or down (storage does not answer).</param>
public sealed record Health(string Status, string Storage, Instant? LastSweep, Instant? OldestUnsent);

// What a watchman asks from outside. It costs a few reads, so an answer stands for ten seconds: a flood of questions
// is no load.
public sealed class ShowHealth(SuiteMarks marks, Outbox outbox, Municipalities municipalities, IClock clock)
{
    private static readonly Duration Fresh = Duration.FromSeconds(10);
    private static readonly Duration SweepAge = Duration.FromMinutes(15);

    private (Instant At, Task<Health> Health)? last;

    [Function("ShowHealth"), AllowAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request,
        CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (last is not { } known || now - known.At > Fresh || now < known.At)
            last = known = (now, LookAsync(now, CancellationToken.None));
        var health = await known.Health.WaitAsync(ct);
        return Answer.Json(
            health, CaseJson.Options,
            health.Status == "ok" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<Health> LookAsync(Instant now, CancellationToken ct)
    {
        try
        {
            var sweep = await marks.LastSweepAsync(ct);
            var unsent = await Task.WhenAll(municipalities.All.Select(m => outbox.OldestUnsentAsync(m.Number, ct)));
            var oldest = unsent.Min();
            var late = now - sweep > SweepAge || now - oldest > SweepAge;
            return new(late ? "late" : "ok", "ok", sweep, oldest);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return new("down", "no answer", null, null);
        }
    }
}
