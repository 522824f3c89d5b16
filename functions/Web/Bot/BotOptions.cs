namespace Ombud.Web.Bot;

/// <summary>The bot that the Teams app declares, and whose word is taken that a message came through Teams.</summary>
public sealed record BotOptions
{
    public const string Section = "Bot";

    private static readonly string[] Services =
        ["https://login.botframework.com/", "https://login.microsoftonline.com/"];

    /// <summary>Of its registration in Entra, the same as the Teams app's. Empty: there is no bot.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>Of the Teams app, whose tab the buttons open; Alerts has the same. Needed where there is a bot.
    /// </summary>
    public string TeamsAppId { get; init; } = "";

    /// <summary>Null for those that Microsoft names, of both families.</summary>
    public IReadOnlyList<BotIssuer>? Issuers { get; init; }

    /// <summary>Ids of the bot service's own applications in Entra. Anybody may have an application in its tenant, and
    /// Entra would issue it a token for us. Empty: no token of Entra's is believed.</summary>
    public IReadOnlyList<string> ServiceApps { get; init; } = [];

    /// <summary>Below it lies every address at which Teams awaits answers; ends with a slash.</summary>
    public string ServiceUrl { get; init; } = "https://smba.trafficmanager.net/";

    internal IReadOnlyList<BotIssuer> Trusted => Issuers ?? BotIssuer.Microsofts;

    /// <exception cref="InvalidOperationException">An app that would believe anybody must not start.</exception>
    internal BotOptions Checked(bool isDevelopment)
    {
        if (!Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var url) || !ServiceUrl.EndsWith('/')
            || (url.Scheme != Uri.UriSchemeHttps && !(isDevelopment && url.Scheme == Uri.UriSchemeHttp)))
            throw new InvalidOperationException("Bot:ServiceUrl must be an https address that ends with a slash.");
        if (ClientId.Length > 0 && TeamsAppId.Length == 0)
            throw new InvalidOperationException("Bot:ClientId needs Bot:TeamsAppId, the id of the Teams app.");
        if (isDevelopment)
            return this;
        foreach (var issuer in Trusted)
            if (issuer.Keys is not null
                || !Services.Any(name => issuer.Metadata.StartsWith(name, StringComparison.Ordinal)))
                throw new InvalidOperationException(
                    $"Bot:Issuers names {issuer.Issuer} with its own keys or address. Outside Development only the bot "
                    + "service and Entra are believed.");
        return this;
    }
}

/// <summary>One issuer of the tokens that come with messages. The bot service signs its own, and is moving to tokens of
/// Entra's; both are valid meanwhile.</summary>
/// <param name="Metadata">Where its keys are published.</param>
/// <param name="Tenant">The tenant of the bot service that Entra issued it for; null for the service's own tokens,
/// whose keys are endorsed for a channel each.</param>
public sealed record BotIssuer(string Issuer, string Metadata, string? Tenant = null)
{
    // Microsoft's tenants for the bot service (Microsoft 365 Agents SDK, AspNetExtensions.cs).
    private static readonly string[] Tenants =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
        "69e9b82d-4842-4902-8d1e-abc5b98a55e8",
    ];

    /// <summary>A JSON Web Key Set instead of metadata, for Development.</summary>
    public string? Keys { get; init; }

    internal static IReadOnlyList<BotIssuer> Microsofts { get; } =
    [
        new(
            "https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration"),
        .. Tenants.SelectMany(OfEntra),
    ];

    // The keys that the tenant itself publishes: those common to all tenants sign for everybody's.
    private static BotIssuer[] OfEntra(string tenant)
    {
        var published = $"https://login.microsoftonline.com/{tenant}/v2.0/.well-known/openid-configuration";
        return
        [
            new($"https://sts.windows.net/{tenant}/", published, tenant),
            new($"https://login.microsoftonline.com/{tenant}/v2.0", published, tenant),
        ];
    }
}
