using Ombud.Alerts.Graph;

namespace Ombud.Alerts.Mailbox;

/// <summary>An alert that a mail system gave back did not arrive, though Graph had taken it: it is recorded so, and the
/// ombud hears of it as of any alert that does not get through.</summary>
public sealed class ReportBounce(
    DeliveryLog deliveries, CaseStore cases, Outbox outbox, SigningKeys keys, IClock clock)
{
    /// <returns>Whether it could be told which alert it was.</returns>
    public async Task<bool> RunAsync(ReceivedMail mail, CancellationToken ct)
    {
        // A mail system sends the headers of what it gives back, as text or among its own.
        var said = string.Join('\n', mail.Headers.Select(header => header.Value).Append(mail.Text));
        if (MailMark.In(said, keys) is not { Via: Channel.Mail } alert
            || await cases.FindAsync(alert.Municipality, alert.Case, ct) is null)
            return false;
        // What came back has left, whether or not it is recorded yet. What was given up, the ombud has heard of.
        if (await deliveries.FindAsync(alert, ct) is not { IsForged: false } mark
            || mark is { Ends: true, Outcome: not DeliveryStep.Sent })
            return true;
        var now = clock.GetCurrentInstant();
        var again = alert with { Attempt = mark.Attempt + 1 };
        var step = Delivery.After(again, new(Reply.Unreachable, Status: null), now, jitter: 0);
        if (await deliveries.RecordAsync(again, mark with { Ends = false }, step, status: null, now, ct))
            await outbox.TrySendAsync(step.Following, alarm: null);
        return true;
    }
}
