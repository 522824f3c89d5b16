using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

/// <summary>How long rows are kept that are needed only for a while.</summary>
public sealed record RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>For so many days a report that is sent again is answered with the case that it made.</summary>
    public int IdempotencyDays { get; init; } = 30;
}

// Deletes once a night what is kept only so that a request sent twice makes one case. What the time does not suffice
// for is deleted the night after.
public sealed class ForgetRequests(
    IdempotencyStore requests, Municipalities municipalities, RetentionOptions options, IClock clock,
    ILogger<ForgetRequests> log)
{
    [Function(nameof(ForgetRequests))]
    public async Task Run([TimerTrigger("0 45 2 * * *", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        var before = clock.GetCurrentInstant() - Duration.FromDays(options.IdempotencyDays);
        foreach (var municipality in municipalities.All)
        {
            var count = await requests.ForgetAsync(municipality.Number, before, ct);
            log.LogInformation("{Count} requests of {Municipality} forgotten", count, municipality.Number);
        }
    }
}
