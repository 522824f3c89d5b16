using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Cases.Feedbacks;

namespace Ombud.Alerts;

/// <summary>How long what people say about the pages is kept, answered or not.</summary>
public sealed record FeedbackOptions
{
    public const string Section = "Feedback";

    public int KeepDays { get; init; } = 365;

    /// <exception cref="InvalidOperationException">Nothing would be kept long enough to be read.</exception>
    public FeedbackOptions Checked() => KeepDays > 0
        ? this
        : throw new InvalidOperationException("Feedback:KeepDays is a whole number of days, 1 or more.");
}

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
