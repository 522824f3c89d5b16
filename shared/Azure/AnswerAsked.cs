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

    internal AnswerAsked SealedBy(SigningKeys keys) => this with { Seal = Signature.Seal(keys, Purpose, Text) };

    public bool IsSealedBy(SigningKeys keys) => Signature.IsSealed(keys, Purpose, Text, Seal);

    private string Text => JsonSerializer.Serialize(this with { Seal = null }, CaseJson.Options);
}
