using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ombud.Stores;

/// <summary>What the bot answers with.</summary>
public enum BotReply
{
    Help,

    /// <summary>The same to whoever sees cases.</summary>
    HelpWithList,

    /// <summary>The cases whose next step is the person's.</summary>
    Turns,
    Deadlines,
    NoCases,
    SignIn,
    TooMuch,
}

/// <summary>A case by its place.</summary>
public sealed record CasePlace(string Municipality, CaseId Case);

/// <summary>Somebody asked the bot, and gets an answer where they asked. Web knows what the person may see, and says
/// which cases; what the answer tells of them is read when it is sent.</summary>
/// <param name="Key">Of what was asked: Teams may send it twice.</param>
/// <param name="Person">As <see cref="PersonPlace.Key"/>.</param>
/// <param name="Language">As it stands in addresses.</param>
/// <param name="Cases">In order.</param>
/// <param name="HasMore">There are others.</param>
public sealed record AnswerAsked(
    string Key, string Person, BotReply Reply, string Language, Instant At, IReadOnlyList<CasePlace> Cases,
    bool HasMore)
{
    private const string Purpose = "asked in Teams";

    /// <summary>Whoever can write to the queue can have nobody told of cases that Web did not choose.</summary>
    public string? Seal { get; init; }

    /// <summary>Service Bus drops a second message with the same id.</summary>
    [JsonIgnore]
    public string Id => $"{Person}:{Key}";

    internal AnswerAsked SealedBy(SigningKey key) =>
        this with { Seal = $"{key.Id}.{Signature.Of(key, Purpose, Text)}" };

    public bool IsSealedBy(SigningKeys keys) =>
        Seal?.Split('.', 2) is [var id, var mac] && keys.Find(id) is { } key
        && Signature.Holds(key, Purpose, Text, mac);

    private string Text => JsonSerializer.Serialize(this with { Seal = null }, CaseJson.Options);
}
