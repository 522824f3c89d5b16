using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

/// <summary>How long rows are kept that are only needed for a while.</summary>
public sealed record RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>For this many days, a repeated report is answered with the case that it created.</summary>
    public int IdempotencyDays { get; init; } = 30;
}

// Deletes every night what is kept only so that a request sent twice makes one case. Whatever there is no time for is
// deleted the next night.
public sealed class ForgetRequests(
    IdempotencyStore requests, Municipalities municipalities, RetentionOptions options, IClock clock,
    ILogger<ForgetRequests> log)
{
    [Function(nameof(ForgetRequests))]
    public async Task Run([TimerTrigger("0 45 2 * * *", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        var before = clock.GetCurrentInstant() - Duration.FromDays(options.IdempotencyDays);
        foreach (var partition in municipalities.Partitions)
        {
            var count = await requests.ForgetAsync(partition, before, ct);
            log.LogInformation("{Count} requests of {Municipality} forgotten", count, partition);
        }
    }
}
