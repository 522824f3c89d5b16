using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Ombud.Web.SignIn;

namespace Ombud.Web.Bot;

// That a message came through Teams: its token proves the channel, never the person. Each issuer has its own rules, as
// in TokenReader, so that the keys of one cannot vouch for another.
public sealed class BotTokens(BotOptions options, IClock clock, IDocumentRetriever documents)
{
    private const int LongestToken = 16 * 1024;
    private const string ServiceUrl = "serviceurl";

    private readonly Dictionary<string, Issuer> _issuers = options.Trusted
        .Select(one => new Issuer(RulesOf(one), options.ClientId, clock, documents))
        .ToDictionary(issuer => issuer.Name);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    public bool IsSetUp => options.ClientId.Length > 0;

    /// <exception cref="RequestRefusedException">401: not a token of the bot service for this bot.</exception>
    public async Task<ChannelToken> ReadAsync(string? token, CancellationToken ct)
    {
        if (token is null or { Length: > LongestToken } || !_handler.CanReadToken(token)
            || IssuerOf(token) is not { } issuer)
            throw TokenReader.Invalid();
        await issuer.KeysAsync(ct);
        var result = await _handler.ValidateTokenAsync(token, issuer.Rules);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken read
            || read.TryGetHeaderValue<object>("crit", out _)
            || (issuer.Tenant.Length > 0 && read.Claim("tid") != issuer.Tenant))
            throw TokenReader.Invalid();
        // Fetched anew where the key was not known before.
        var key = (await issuer.KeysAsync(ct)).Keys.FirstOrDefault(one => one.Kid == read.Kid);
        return new(read.Claim(ServiceUrl), issuer.Tenant.Length > 0 ? null : Endorsements.Of(key));
    }

    /// <exception cref="RequestRefusedException">401: the token is good, and does not speak for this message.
    /// </exception>
    public void Check(ChannelToken token, BotActivity activity)
    {
        if (!token.SpeaksFor(activity)
            || activity.ServiceUrl?.StartsWith(options.ServiceUrls, StringComparison.Ordinal) is not true)
            throw TokenReader.Invalid();
    }

    private Issuer? IssuerOf(string token)
    {
        try
        {
            return _issuers.GetValueOrDefault(_handler.ReadJsonWebToken(token).Issuer);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IssuerOptions RulesOf(BotIssuer one) => new()
    {
        Tenant = one.Tenant ?? "",
        Issuer = one.Issuer,
        MetadataAddress = one.Metadata,
        Keys = one.Keys,
    };
}

/// <param name="ServiceUrl">Where Teams awaits answers; null where the token does not say.</param>
/// <param name="Channels">Those that the key is endorsed for; null for Entra's, which endorses none.</param>
public sealed record ChannelToken(string? ServiceUrl, IReadOnlyList<string>? Channels)
{
    internal bool SpeaksFor(BotActivity activity) => Channels is null
        ? ServiceUrl is null || ServiceUrl == activity.ServiceUrl
        : ServiceUrl is not null && ServiceUrl == activity.ServiceUrl
            && activity.ChannelId is { } channel && Channels.Contains(channel);
}
