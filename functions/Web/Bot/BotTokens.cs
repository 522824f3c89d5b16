using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Ombud.Web.SignIn;

namespace Ombud.Web.Bot;

// That a message came through Teams: its token proves the channel, never the person. Each issuer has its own rules, as
// for those who sign in, so that the keys of one cannot vouch for another.
public sealed class BotTokens(BotOptions options, IClock clock, IDocumentRetriever documents)
{
    private const string Teams = "msteams";

    private readonly TrustedTokens _trusted = new(
        options.Trusted.Select(one => new Issuer(RulesOf(one), options.ClientId, clock, documents)));

    public bool IsSetUp => options.ClientId.Length > 0;

    /// <summary>The address that the token speaks for.</summary>
    /// <exception cref="RequestRefusedException">401: not a token of the bot service for this bot in Teams.</exception>
    public async Task<string> ReadAsync(string? token, CancellationToken ct)
    {
        var (read, issuer) = await _trusted.ReadAsync(token, ct);
        var isOfTeams = issuer.Tenant.Length > 0
            ? IsOfServiceApp(read)
            // Fetched anew where the key was not known before.
            : Endorsements.Of((await issuer.KeysAsync(ct)).Keys.FirstOrDefault(one => one.Kid == read.Kid))
                .Contains(Teams);
        return isOfTeams && read.Claim("serviceurl") is { Length: > 0 } url ? url : throw TrustedTokens.Invalid();
    }

    /// <param name="url">The address that the message's token speaks for.</param>
    /// <exception cref="RequestRefusedException">401: the token is good, and does not speak for this message.
    /// </exception>
    public void Check(string url, BotActivity activity)
    {
        if (activity.ChannelId != Teams || activity.ServiceUrl != url
            || !url.StartsWith(options.ServiceUrl, StringComparison.Ordinal))
            throw TrustedTokens.Invalid();
    }

    // Entra issues a token for our audience to any app of the service's tenant that asks: so it counts which one asked
    // (azp, and appid in tokens of version 1). One with scopes stands for a person.
    private bool IsOfServiceApp(JsonWebToken read) =>
        read.Claims.All(claim => claim.Type != "scp")
        && (read.Claim("azp") ?? read.Claim("appid")) is { } app
        && options.ServiceApps.Contains(app, StringComparer.OrdinalIgnoreCase);

    private static IssuerOptions RulesOf(BotIssuer one) => new()
    {
        Tenant = one.Tenant ?? "",
        Issuer = one.Issuer,
        MetadataAddress = one.Metadata,
        Keys = one.Keys,
    };
}
