namespace Ombud.Cases.Breaches;

public enum Phase
{
    First,
    FollowUp,
    Complete,
}

/// <summary>One notification to Datatilsynet, as somebody recorded it: the suite itself submits nothing.</summary>
/// <param name="Reference">From Altinn.</param>
/// <param name="ReasonForDelay">Art. 33(1), last sentence.</param>
public sealed record Notification(
    Phase Phase, string Reference, Instant SentAt, string? ReasonForDelay, Person By, Instant RecordedAt);

// One can always be recorded, however many there are (art. 33(4)), and a row holds a megabyte. So the case keeps those
// that decide something, the newest and a count; the history has them all.
public sealed partial record Breach
{
    private const int MostNotifications = 10;

    internal Breach Notifying(Notification sent)
    {
        var (kept, left) = (Notifications.Append(sent).ToList(), NotificationsInHistory ?? 0);
        for (; kept.Count > MostNotifications; left++)
            kept.RemoveAt(kept.FindIndex(1, one =>
                one != kept.FindLast(n => n.Phase is Phase.Complete)
                && one != kept.Find(n => n.ReasonForDelay is not null)));
        return this with { Notifications = kept, NotificationsInHistory = left > 0 ? left : null };
    }
}
