using System.Text.Json.Serialization;
using NodaTime;

namespace Ombud.Cases;

/// <summary>What a decision leaves behind: committed as one transaction, all or nothing.</summary>
public sealed record Change
{
    public required Case Case { get; init; }

    /// <summary>The case as it was read; null for a new one.</summary>
    public Case? Before { get; init; }

    public required HistoryEntry Entry { get; init; }

    /// <summary>When the case's clock next wants attention; null when it does not, or is unchanged.</summary>
    public Alarm? Alarm { get; init; }

    public IReadOnlyList<AlertDecided> Alerts { get; init; } = [];

    public IReadOnlyList<Outgoing> Outgoing => [.. Alerts.Select(a => new Outgoing(a, Entry.At))];

    /// <summary>Earlier entries that stand from now on without a text that was redacted.</summary>
    public IReadOnlyList<HistoryEntry> Rewritten { get; init; } = [];

    /// <summary>Set for what a person or system may send twice.</summary>
    public IdempotencyKey? IdempotencyKey { get; init; }
}

/// <summary>Both are lower-case SHA-256 in hex: of who asks for what under which key, and of what was asked.</summary>
public sealed record IdempotencyKey(string Key, string Body);

/// <summary>The next moment at which a clock of the case wants attention.</summary>
/// <param name="Clock">The case's clock when the alarm was set; with another number there this one is stale.</param>
public sealed record Alarm(string Municipality, CaseId Case, Instant At, int Clock)
{
    /// <summary>Names the alarm for duplicate detection on the bus.</summary>
    [JsonIgnore]
    public string Id => $"{Case}:{Clock}:{CaseId.Ascending(At)}";
}

public enum Recipient
{
    Ombud,
    Deputy,
    Contact,
}

public enum Channel
{
    Feed,
    Mail,
}

/// <summary>One alert to one recipient through one channel. Carries ids alone: what the alert says is read from
/// the case when it is sent, and nothing is sent about a closed one.</summary>
/// <param name="Clock">The case's clock when the alert was decided: a reminder of an older clock is not sent.</param>
/// <param name="Attempt">From 1.</param>
public sealed record AlertDecided(
    string Municipality, CaseId Case, int Clock,
    [property: JsonPropertyName("rung"), JsonRequired] AlertTopic Topic,
    Recipient To, Channel Via, int Attempt = 1)
{
    public static AlertDecided Of(Case about, AlertTopic topic, Recipient to, Channel via) =>
        new(about.Municipality, about.Id, about.Clock, topic, to, via);

    /// <summary>The same alert decided twice is one.</summary>
    [JsonIgnore]
    public string Id => $"{Case}:{Name}";

    /// <summary>Tells it from every other alert of its case.</summary>
    [JsonIgnore]
    public string Name => $"{Clock}:{Topic.Name}:{WireName.Of(To)}:{WireName.Of(Via)}";

    /// <summary>Service Bus drops a second message with the same id; an attempt is another message.</summary>
    [JsonIgnore]
    public string MessageId => $"{Id}:{Attempt}";

    public AlertDecided Again() => this with { Attempt = Attempt + 1 };

    public AlertDecided Through(Channel channel) => this with { Via = channel, Attempt = 1 };
}

/// <summary>An alert on its way: a row until the bus has it.</summary>
/// <param name="NotBefore">When it is to be received; null: at once.</param>
public sealed record Outgoing(AlertDecided Alert, Instant DecidedAt, Instant? NotBefore = null);
