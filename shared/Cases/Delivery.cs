using System.Globalization;

namespace Ombud.Cases;

public enum Reply
{
    /// <summary>Accepted, which does not mean read.</summary>
    Sent,

    /// <summary>Nobody is configured as this recipient.</summary>
    Nobody,

    /// <summary>This person cannot be reached this way: no such user, app not installed, blocked.</summary>
    Unreachable,

    /// <summary>The channel is failing or asks us to wait; a retry may succeed.</summary>
    Ill,

    /// <summary>What we sent was wrong; sending it again would not help.</summary>
    Refused,

    /// <summary>It is for several persons, and each gets a message of their own.</summary>
    HandedOn,
}

/// <param name="Status">HTTP status, or null when there was no answer.</param>
/// <param name="RetryAfter">As the channel asked.</param>
public sealed record Attempt(Reply Reply, int? Status, Duration? RetryAfter = null)
{
    /// <summary>Where what was sent stands, if it can be changed there, and where what is yet to be sent does; null if
    /// there is no such place.</summary>
    public string? Place { get; init; }

    /// <summary>It failed as far as anybody knows, and may have got there all the same: its answer was lost.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>What is sent instead of what was handed on.</summary>
    public IReadOnlyList<AlertDecided> Instead { get; init; } = [];
}

/// <summary>What follows from one attempt to deliver an alert.</summary>
/// <param name="Outcome">For the log: sent, handed-on, not-needed, retry, nobody, unreachable, refused, gave-up,
/// failed.</param>
/// <param name="Following">The next attempt, and the same alert by mail.</param>
/// <param name="Ends">No further attempt at this particular alert.</param>
/// <param name="Dead">Given up: the message is dead-lettered and the desk shows it.</param>
public sealed record DeliveryStep(
    string Outcome, IReadOnlyList<Outgoing> Following, bool Ends = true, bool Dead = false)
{
    /// <summary>As the attempt said.</summary>
    public string? Place { get; init; }

    public const string Sent = "sent";
    public const string NotNeeded = "not-needed";
    public const string Retry = "retry";

    public static DeliveryStep Nothing { get; } = new(NotNeeded, []);
}

// How persistent an alert is. It never sleeps: each further attempt is another message. A feed notification, or a card
// to a person, that cannot be delivered goes by mail at once; one that is merely late goes by mail after two minutes,
// unless it arrived. What stands on cards goes by mail an hour later, unless somebody has acted on it. What changes a
// card or an event outlasts an outage of a day: until then that shows what is wrong, and nothing goes instead.
public static class Delivery
{
    public const int MostAttempts = 10;

    public const int MostAttemptsWhereItStands = 24;

    private static readonly Duration First = Duration.FromSeconds(15);
    private static readonly Duration Longest = Duration.FromMinutes(30);
    private static readonly Duration LongestWhereItStands = Duration.FromHours(2);
    private static readonly Duration MailAfter = Duration.FromMinutes(2);

    /// <summary>How long the mail of advice waits that stands on a card: whoever has it may be on holiday.</summary>
    public static readonly Duration MailAfterCards = Duration.FromHours(1);

    /// <summary>Something unforeseen kept the alert from being sent.</summary>
    public static DeliveryStep Failed(AlertDecided alert, Instant now) =>
        new("failed", [.. ByMail(alert, now), .. Stuck(alert, now)], Dead: true);

    /// <param name="jitter">0 (inclusive) to 1 (exclusive): what failed together is not retried together.</param>
    public static DeliveryStep After(AlertDecided alert, Attempt attempt, Instant now, double jitter)
    {
        var byMail = ByMail(alert, now);
        return attempt.Reply switch
        {
            Reply.Sent => new(DeliveryStep.Sent, []) { Place = attempt.Place },
            Reply.HandedOn => new("handed-on", HandedOn(alert, attempt, now)),
            // Whatever only one hears of must not be heard of by nobody.
            Reply.Nobody when alert.To is Recipient.Controller => new("nobody", byMail),
            Reply.Nobody when AlertTopic.IsForOneAlone(alert.Topic) => new("nobody", Stuck(alert, now)),
            Reply.Nobody => new("nobody", []),
            Reply.Unreachable when byMail.Count > 0 => new("unreachable", byMail),
            // Somebody took the card away, or the bot out of the channel, or the event out of the calendar.
            Reply.Unreachable when Stands(alert) => new("unreachable", []),
            Reply.Unreachable => new("unreachable", Stuck(alert, now), Dead: true),
            Reply.Refused => new("refused", [.. byMail, .. Stuck(alert, now)], Dead: true),
            _ when alert.Attempt >= MostOf(alert) => new("gave-up", Stuck(alert, now), Dead: true),
            _ => new(DeliveryStep.Retry, Later(alert, attempt, now, jitter), Ends: false) { Place = attempt.Place },
        };
    }

    /// <summary>Whether the alert is still relevant: of a closed case nothing is told but what somebody did to it, and
    /// there is no reminder from a clock that has been reset, and no call for a decision that has been made.</summary>
    public static bool IsNeeded(AlertDecided alert, Case about) =>
        about.OfKind.TopicNamed(alert.Topic) is var topic
        && (about.Open || topic.IsForEnded) && topic.IsNeeded(about, alert.Clock);

    /// <summary>One log line; who and what are names of roles, channels and outcomes. It seals what follows from
    /// it.</summary>
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

    // Failing to deliver a mail is itself an alert, through the other channel and to the others: once per recipient and
    // clock, or a Graph outage lasting days would cause a flood of alerts about itself. But the ombud waits for an
    // answer to each question, and hears of each.
    private static List<Outgoing> Stuck(AlertDecided alert, Instant now)
    {
        if (alert.Via is not Channel.Mail || AlertTopic.Undelivered.Is(alert.Topic))
            return [];
        var topic = AlertTopic.Undelivered.Of(alert);
        return
        [
            .. new[] { Recipient.Ombud, Recipient.Deputy }
                .Where(to => to != alert.To)
                .Select(to => new Outgoing(alert.Through(Channel.Feed) with { Topic = topic.Name, To = to }, now)),
        ];
    }

    private static bool Stands(AlertDecided alert) => alert.Via is Channel.Card or Channel.Calendar;

    private static int MostOf(AlertDecided alert) => Stands(alert) ? MostAttemptsWhereItStands : MostAttempts;

    private static List<Outgoing> ByMail(AlertDecided alert, Instant now) =>
        alert.ByMail() is { } mail ? [new(mail, now)] : [];

    private static List<Outgoing> Later(AlertDecided alert, Attempt attempt, Instant now, double jitter)
    {
        var later = new List<Outgoing> { new(alert.Again(), now, now + Wait(alert, attempt, jitter)) };
        if (alert.Attempt == 1 && alert.ByMail() is { } mail)
            later.Add(new(mail, now, now + MailAfter));
        return later;
    }

    private static List<Outgoing> HandedOn(AlertDecided alert, Attempt attempt, Instant now)
    {
        var cards = attempt.Instead.Select(one => new Outgoing(one, now)).ToList();
        if (alert.LaterByMail() is { } mail)
            cards.Add(new(mail, now, now + MailAfterCards));
        return cards;
    }

    // No sooner than the channel asks for, and longer each time: one that asks for seconds while it is down for an hour
    // must not use up all attempts.
    private static Duration Wait(AlertDecided alert, Attempt attempt, double jitter)
    {
        var longest = Stands(alert) ? LongestWhereItStands : Longest;
        var grown = Duration.Min(First * Math.Pow(2, alert.Attempt - 1), longest);
        return Duration.Max(attempt.RetryAfter ?? grown, grown) + grown * (jitter / 4);
    }
}
