using System.Text.Json;

namespace Ombud.Web.Bot;

/// <summary>What the bot service sends, as far as the suite reads it.</summary>
public sealed record BotActivity
{
    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web) { MaxDepth = 64 };

    /// <summary>message, invoke, conversationUpdate …</summary>
    public string? Type { get; init; }

    /// <summary>Teams may send an activity again, under the same id.</summary>
    public string? Id { get; init; }

    /// <summary>Of an invoke.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installationUpdate: whether the app was added or removed.</summary>
    public string? Action { get; init; }

    /// <summary>Of a conversationUpdate: who has left, the bot itself among them.</summary>
    public IReadOnlyList<BotSender>? MembersRemoved { get; init; }

    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public string? Text { get; init; }
    public string? Locale { get; init; }
    public BotSender? From { get; init; }
    public BotConversation? Conversation { get; init; }
    public BotPlace? ChannelData { get; init; }

    /// <summary>What an invoke is about.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>In lower case, as the suite names persons.</summary>
    public string? Tenant => ChannelData?.Tenant?.Id?.ToLowerInvariant();

    /// <summary>The person's object id in the tenant, in lower case; null for what no person sent.</summary>
    public string? Sender => From?.AadObjectId?.ToLowerInvariant();

    /// <summary>As the suite names persons; null for what no person sent.</summary>
    public string? Person => Tenant is { } tenant && Sender is { } id ? $"{tenant}:{id}" : null;

    public bool IsPersonal => Conversation?.ConversationType == "personal";

    /// <summary>The language of the person's Teams; null where it is none of the desk's.</summary>
    public Language? Language => Languages.From(Locale?.Split('-')[0].ToLowerInvariant()) switch
    {
        Pages.Language.En => null,
        var language => language,
    };

    /// <exception cref="RequestRefusedException">400.</exception>
    public static BotActivity Read(JsonDocument body)
    {
        try
        {
            return body.Deserialize<BotActivity>(Lenient) ?? throw JsonRefusals.WrongType("");
        }
        catch (JsonException problem)
        {
            throw JsonRefusals.Of(problem, "");
        }
    }
}

/// <param name="AadObjectId">Of the person in their tenant.</param>
public sealed record BotSender(string? Id, string? Name, string? AadObjectId);

public sealed record BotConversation(string? Id, string? ConversationType);

public sealed record BotPlace(BotTenant? Tenant);

public sealed record BotTenant(string? Id);
