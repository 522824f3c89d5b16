using System.Globalization;

namespace Ombud.Cases;

public enum Reply
{
    /// <summary>Accepted, which is not read.</summary>
    Sent,

    /// <summary>Nobody is set as this recipient.</summary>
    Nobody,

    /// <summary>This person cannot be reached this way: no such user, app not installed, blocked.</summary>
    Unreachable,

    /// <summary>The channel is ill or asks for patience; the same may go through later.</summary>
    Ill,

    /// <summary>What we sent was wrong; sending it again would be too.</summary>
    Refused,
}

/// <param name="Status">HTTP status, or null when there was no answer.</param>
/// <param name="RetryAfter">As the channel asked.</param>
public sealed record Attempt(Reply Reply, int? Status, Duration? RetryAfter = null);

/// <summary>What follows one attempt to deliver an alert.</summary>
/// <param name="Outcome">For the log: sent, not-needed, retry, nobody, unreachable, refused, gave-up, failed.</param>
/// <param name="Following">The next attempt, and the same alert by mail.</param>
/// <param name="Ends">No further attempt of this very alert.</param>
/// <param name="Dead">Given up: the message is dead-lettered and the desk shows it.</param>
public sealed record DeliveryStep(
    string Outcome, IReadOnlyList<Outgoing> Following, bool Ends = true, bool Dead = false)
{
    public const string Sent = "sent";
    public const string NotNeeded = "not-needed";
    public const string Retry = "retry";

    public static DeliveryStep Nothing { get; } = new(NotNeeded, []);
}

// How stubborn an alert is. It never sleeps: another attempt is another message. A feed notification that cannot be
// had goes by mail at once; one that is only late goes by mail after two minutes as well, unless it arrived.
public static class Delivery
{
    public const int MostAttempts = 10;

    private static readonly Duration First = Duration.FromSeconds(15);
    private static readonly Duration Longest = Duration.FromMinutes(30);
    private static readonly Duration MailAfter = Duration.FromMinutes(2);

    /// <summary>Something that nobody foresaw kept the alert from being sent.</summary>
    public static DeliveryStep Failed(AlertDecided alert, Instant now) =>
        new("failed", [.. ByMail(alert, now), .. Stuck(alert, now)], Dead: true);

    /// <param name="jitter">0 (inclusive) to 1 (exclusive): what failed together does not return together.</param>
    public static DeliveryStep After(AlertDecided alert, Attempt attempt, Instant now, double jitter)
    {
        var byMail = ByMail(alert, now);
        return attempt.Reply switch
        {
            Reply.Sent => new(DeliveryStep.Sent, []),
            Reply.Nobody => new("nobody", []),
            Reply.Unreachable when byMail.Count > 0 => new("unreachable", byMail),
            Reply.Unreachable => new("unreachable", Stuck(alert, now), Dead: true),
            Reply.Refused => new("refused", [.. byMail, .. Stuck(alert, now)], Dead: true),
            _ when alert.Attempt >= MostAttempts => new("gave-up", Stuck(alert, now), Dead: true),
            _ => new(DeliveryStep.Retry, Later(alert, attempt, now, jitter), Ends: false),
        };
    }

    /// <summary>Whether the alert still means something: nothing is sent about a closed case, nor a reminder of a
    /// clock that was set anew, nor that a decision is awaited which has been made.</summary>
    public static bool IsNeeded(AlertDecided alert, Case about) =>
        about.Open && about.OfKind.TopicNamed(alert.Topic).IsNeeded(about, alert.Clock);

    /// <summary>One line of the log; who and what are names of roles, channels and outcomes. It seals what follows it.
    /// </summary>
    public static Act Entry(AlertDecided alert, DeliveryStep step, int? status, Instant now) =>
        new("delivery", now, Person.Suite)
        {
            Alerts = [.. step.Following.Select(following => following.Alert)],
            Details = new Dictionary<string, string>
            {
                ["rung"] = alert.Topic,
                ["to"] = WireName.Of(alert.To),
                ["via"] = WireName.Of(alert.Via),
                ["attempt"] = alert.Attempt.ToString(CultureInfo.InvariantCulture),
                ["outcome"] = step.Outcome,
                ["status"] = status?.ToString(CultureInfo.InvariantCulture) ?? "",
            },
        };

    // A mail that cannot be had is itself an alert, through the other channel and to the others: once for each
    // recipient and clock, or a Graph that is ill for days would drown in alerts about its own illness.
    private static List<Outgoing> Stuck(AlertDecided alert, Instant now)
    {
        if (alert.Via is Channel.Feed || AlertTopic.Undelivered.Is(alert.Topic))
            return [];
        var topic = new AlertTopic.Undelivered(alert.To);
        return
        [
            .. new[] { Recipient.Ombud, Recipient.Deputy }
                .Where(to => to != alert.To)
                .Select(to => new Outgoing(alert.Through(Channel.Feed) with { Topic = topic.Name, To = to }, now)),
        ];
    }

    private static List<Outgoing> ByMail(AlertDecided alert, Instant now) =>
        alert.Via is Channel.Feed ? [new(alert.Through(Channel.Mail), now)] : [];

    private static List<Outgoing> Later(AlertDecided alert, Attempt attempt, Instant now, double jitter)
    {
        var later = new List<Outgoing> { new(alert.Again(), now, now + Wait(alert, attempt, jitter)) };
        if (alert is { Via: Channel.Feed, Attempt: 1 })
            later.Add(new(alert.Through(Channel.Mail), now, now + MailAfter));
        return later;
    }

    private static Duration Wait(AlertDecided alert, Attempt attempt, double jitter)
    {
        var grown = Duration.Min(First * Math.Pow(2, alert.Attempt - 1), Longest);
        return (attempt.RetryAfter ?? grown) + grown * (jitter / 4);
    }
}
