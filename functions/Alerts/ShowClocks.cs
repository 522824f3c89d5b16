using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Alerts.Teams;
using Mornings = Ombud.Cases.Inquiries.Mornings;

namespace Ombud.Alerts;

// One quiet card each working morning, with every clock that runs. The schedule is in UTC and tries several times; when
// it is morning where the ombud lives, and whether it was shown already, is decided here.
public sealed class ShowClocks(
    ReminderSchedule reminders, MorningStore mornings, IClock clock, ILogger<ShowClocks> log,
    RunningClocks? running = null)
{
    [Function(nameof(ShowClocks))]
    public async Task Run([TimerTrigger("%Morning:Schedule%")] TimerInfo timer, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant().InZone(Norway.Zone);
        if (!reminders.HasCards || running is null || !Mornings.IsOne(now.LocalDateTime)
            || await running.CardAsync(ct) is not { } card || !await mornings.TryClaimAsync(now.Date, ct))
            return;
        var posted = await running.PostAsync(card, ct);
        log.Log(
            posted.Reply is Reply.Sent ? LogLevel.Information : LogLevel.Warning,
            "The card of the morning: {Reply}", posted.Reply);
        if (posted is { Reply: not Reply.Sent, MayHaveArrived: false })
            await mornings.ReleaseAsync(ct);
    }
}
