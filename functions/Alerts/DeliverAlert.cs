namespace Ombud.Alerts;

/// <summary>One attempt: sends, decides what follows, records it, and sends whatever follows.</summary>
/// <param name="metrics">Null where nobody counts.</param>
public sealed class DeliverAlert(
    SendAlert send, DeliveryLog deliveries, Outbox outbox, Moments moments, SuiteMetrics? metrics = null)
{
    /// <param name="before">The alert's marker, as read before the attempt.</param>
    /// <param name="since">From when the recipient was to hear of it; null where that is not known.</param>
    public async Task<DeliveryStep> RunAsync(
        AlertDecided alert, DeliveryMark? before, Case about, Instant? since, CancellationToken ct)
    {
        var progress = new DeliveryProgress(deliveries, alert, before, moments);
        var (step, status, now) = await AttemptAsync(alert, about, progress, ct);
        step = step with { Following = [.. step.Following.Select(one => Waiting(one, alert, since))] };
        try
        {
            if (await deliveries.RecordAsync(alert, progress.Mark, step, status, now, ct))
            {
                Count(alert, step, since is { } at ? now - at : null);
                await outbox.TrySendAsync(step.Following, alarm: null);
                // Only now: what is gone and not recorded as given up would look as if it had been sent.
                if (step.Ends && !WasSent(step))
                    await send.DiscardAsync(alert, progress, ct);
            }
        }
        catch (Exception e) when (WasSent(step) && !StorageFailure.Is(e) && !ct.IsCancellationRequested)
        {
            throw new SentUnrecordedException(e);
        }
        return step;
    }

    /// <summary>For an alert that fails in an unforeseen way: the others are told, through another channel.</summary>
    public async Task GiveUpAsync(AlertDecided alert, CancellationToken ct)
    {
        var now = moments.Now().Now;
        var step = Delivery.Failed(alert, now);
        var before = await deliveries.FindAsync(alert, ct);
        if (await deliveries.RecordAsync(alert, before, step, status: null, now, ct))
        {
            Count(alert, step, delay: null);
            await outbox.TrySendAsync(step.Following, alarm: null);
        }
    }

    private static bool WasSent(DeliveryStep step) => step.Outcome == DeliveryStep.Sent;

    // Another attempt, through whichever channel, is about the same waiting; another topic is another matter.
    private static Outgoing Waiting(Outgoing following, AlertDecided alert, Instant? since) =>
        following.Alert.Topic == alert.Topic ? following with { Since = since } : following;

    private void Count(AlertDecided alert, DeliveryStep step, Duration? delay)
    {
        if (step.Dead)
            metrics?.GivenUp(alert.Via);
        else if (WasSent(step) && delay is { } waited)
            metrics?.Sent(alert.Via, waited);
    }

    // One time for what follows and for the entry that decides it, so that each can be found from the other.
    private async Task<(DeliveryStep Step, int? Status, Instant Now)> AttemptAsync(
        AlertDecided alert, Case about, DeliveryProgress progress, CancellationToken ct)
    {
        if (!Delivery.IsNeeded(alert, about) || await ArrivedAsync(alert, about, ct)
            || await send.RunAsync(alert, about, progress, ct) is not { } attempt)
            return (DeliveryStep.Nothing, null, moments.Now().Now);
        var (now, _, random) = moments.Now();
        return (Delivery.After(alert, attempt, now, random(1)[0] / 256.0), attempt.Status, now);
    }

    // A mail sent because Teams was slow is not needed once Teams has got through, nor one that waited for a decision
    // where the mail before it has gone.
    private async Task<bool> ArrivedAsync(AlertDecided alert, Case about, CancellationToken ct) => alert switch
    {
        { Via: not Channel.Mail } => false,
        { To: Recipient.Ombud or Recipient.Deputy } =>
            await deliveries.FindAsync(alert.Through(Channel.Feed), ct) is { Outcome: DeliveryStep.Sent },
        _ when alert.EarlierMail(about.OfKind.TopicNamed(alert.Topic)) is { } earlier =>
            await deliveries.FindAsync(earlier, ct)
                is { IsForged: false, Ends: true, Outcome: not DeliveryStep.NotNeeded },
        _ => about.OfKind.TopicNamed(alert.Topic) is AlertTopic.AdviceGiven
            && await deliveries.IsOnACardAsync(alert, ct),
    };
}

/// <summary>Graph accepted the alert, but storage permanently refuses to record it. It must be neither sent again nor
/// reported as undelivered.</summary>
public sealed class SentUnrecordedException(Exception cause) : Exception("An alert was sent but not recorded.", cause);
