using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Cases.Feedbacks;

namespace Ombud.Alerts;

// Deletes every night the feedback whose time is over. Whatever there is no time for is deleted the next night.
public sealed class DeleteFeedback(
    RetentionStore retention, Municipalities municipalities, FeedbackOptions options, IClock clock,
    ILogger<DeleteFeedback> log)
{
    [Function(nameof(DeleteFeedback))]
    public async Task Run([TimerTrigger("0 50 2 * * *", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var rule = new RetentionRule(
            Feedback.KindName, $"{FeedbackOptions.Section}:{nameof(options.KeepDays)}={options.KeepDays}",
            now - Duration.FromDays(options.KeepDays));
        foreach (var partition in municipalities.Partitions)
        {
            var count = await retention.DeleteAsync(partition, rule, now, ct);
            log.LogInformation("{Count} feedback cases of {Municipality} deleted", count, partition);
        }
    }
}
