using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ombud.Cases;

public enum Recipient
{
    Ombud,
    Deputy,
    Contact,

    /// <summary>The employee who reported, or the citizen who asked.</summary>
    Reporter,

    /// <summary>The part of the municipality that handles the case.</summary>
    Unit,

    /// <summary>The ombud's channel in Teams: it shows a case to whoever looks, and tells nobody.</summary>
    Channel,

    /// <summary>The ombud's calendar: it shows when a case is due, and tells nobody.</summary>
    Calendar,

    /// <summary>Whoever decides for the municipality, as far as the bot in Teams has spoken with them.</summary>
    Controller,
}

public enum Channel
{
    Feed,
    Mail,
    Card,
    Calendar,
}

/// <summary>One alert to one recipient through one channel. Carries ids only: its text is read from the case when it is
/// sent.</summary>
/// <param name="Clock">The case's clock when the alert was decided: a reminder from an older clock is not sent.</param>
/// <param name="Topic">The topic's name; the kind of case defines what it means.</param>
/// <param name="Attempt">From 1.</param>
public sealed record AlertDecided(
    string Municipality, CaseId Case, int Clock,
    [property: JsonPropertyName("rung"), JsonRequired] string Topic,
    Recipient To, Channel Via, int Attempt = 1) : IJsonOnDeserialized
{
    public static AlertDecided Of(Case about, AlertTopic topic, Recipient to, Channel via) =>
        new(about.Municipality, about.Id, about.Clock, topic.Name, to, via);

    /// <summary>The one that puts the case's card into the ombud's channel.</summary>
    public static AlertDecided OfCard(Case about) =>
        OfCard(about, new AlertTopic.CardPosted()) with { Clock = Cases.Case.FirstClock };

    /// <summary>Another, about the same card.</summary>
    internal static AlertDecided OfCard(Case about, AlertTopic topic) =>
        Of(about, topic, Recipient.Channel, Channel.Card);

    /// <summary>The one that brings the ombud's calendar up to date. Whatever clock the case is on, it is about the one
    /// event.</summary>
    internal static AlertDecided OfEvent(Case about, int sequence) =>
        Of(about, new AlertTopic.DeadlineSet(sequence), Recipient.Calendar, Channel.Calendar) with
        {
            Clock = Cases.Case.FirstClock,
        };

    /// <summary>About the cards that whoever decides has, or is to get.</summary>
    internal static AlertDecided ToControllers(Case about, AlertTopic topic) =>
        Of(about, topic, Recipient.Controller, Channel.Card);

    /// <summary>The same alert decided twice counts as one.</summary>
    [JsonIgnore]
    public string Id => $"{Case}:{Name}";

    /// <summary>Distinguishes it from every other alert of its case.</summary>
    [JsonIgnore]
    public string Name => $"{Clock}:{Topic}:{WireName.Of(To)}:{WireName.Of(Via)}";

    /// <summary>Service Bus drops a second message with the same id, so each attempt is a message of its own.</summary>
    [JsonIgnore]
    public string MessageId => $"{Id}:{Attempt}";

    void IJsonOnDeserialized.OnDeserialized()
    {
        if (Topic is null)
            throw new JsonException("An alert must have a topic.");
    }

    public AlertDecided Again() => this with { Attempt = Attempt + 1 };

    public AlertDecided Through(Channel channel) => this with { Via = channel, Attempt = 1 };

    /// <summary>What goes by mail where this does not arrive; null where nothing does.</summary>
    internal AlertDecided? ByMail() => this switch
    {
        { Via: Channel.Feed } => Through(Channel.Mail),
        { To: Recipient.Controller } when AlertTopic.AdviceIn(Topic) is { } advice =>
            Through(Channel.Mail) with { To = Recipient.Contact, Topic = advice.Name },
        _ => null,
    };

    /// <summary>What goes by mail later, where it is on cards and nobody has acted on it; null where nothing does.
    /// </summary>
    internal AlertDecided? LaterByMail() => AlertTopic.AdviceIn(Topic) is { } advice && ByMail() is { } mail
        ? mail with { Topic = new AlertTopic.DecisionAwaited(advice.Sequence).Name }
        : null;

    /// <summary>The mail that goes before this one if no card arrives; null where this is none that waits for that.
    /// </summary>
    public AlertDecided? EarlierMail(AlertTopic topic) => topic is AlertTopic.DecisionAwaited(var sequence)
        ? this with { Topic = new AlertTopic.AdviceGiven(sequence).Name, Attempt = 1 }
        : null;
}

/// <summary>An alert on its way: a row until the bus has it.</summary>
/// <param name="NotBefore">The earliest time it may be received; null for at once.</param>
public sealed record Outgoing(AlertDecided Alert, Instant DecidedAt, Instant? NotBefore = null)
{
    /// <summary>When it came back because its municipality was held; null for one that never did.</summary>
    public Instant? HeldAt { get; init; }

    /// <summary>As <see cref="AlertDecided.MessageId"/>; another for one that the bus has had before.</summary>
    [JsonIgnore]
    public string MessageId => HeldAt is { } at ? $"{Alert.MessageId}:{CaseId.Ascending(at)}" : Alert.MessageId;

    /// <summary>From when its recipient was to hear of it, where an attempt was made before; null for the first.
    /// </summary>
    public Instant? Since { get; init; }

    /// <summary>Of the work that decided it, as W3C writes a trace context: what it leads to is part of the same. Null
    /// where nobody traces, and from a release that did not.</summary>
    public string? Trace { get; init; }

    [JsonIgnore]
    public Instant WantedSince => Since ?? NotBefore ?? DecidedAt;
}
