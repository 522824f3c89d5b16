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
/// <param name="Person">As <see cref="PersonPlace.KeyOf"/> makes it.</param>
/// <param name="Language">As it stands in addresses.</param>
/// <param name="Cases">In order.</param>
/// <param name="HasMore">There are others.</param>
public sealed record AnswerAsked(
    string Key, string Person, BotReply Reply, string Language, Instant At, IReadOnlyList<CasePlace> Cases,
    bool HasMore)
{
    /// <summary>Service Bus drops a second message with the same id.</summary>
    [JsonIgnore]
    public string Id => $"{Person}:{Key}";
}
