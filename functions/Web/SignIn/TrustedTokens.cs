using Microsoft.IdentityModel.JsonWebTokens;
using Ombud.Pages.Errors;

namespace Ombud.Web.SignIn;

// Whether a token is what it says, a person's and the bot service's alike: the issuer must be on the list, the token
// must satisfy its rules, and the tenant inside must be the one that the issuer stands for.
internal sealed class TrustedTokens(IEnumerable<Issuer> issuers)
{
    private const int LongestToken = 16 * 1024;

    private readonly Dictionary<string, Issuer> _issuers = issuers.ToDictionary(issuer => issuer.Name);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <exception cref="RequestRefusedException">401.</exception>
    public async Task<(JsonWebToken Token, Issuer Issuer)> ReadAsync(string? token, CancellationToken ct)
    {
        if (token is null or { Length: > LongestToken } || !_handler.CanReadToken(token)
            || IssuerOf(token) is not { } issuer)
            throw Invalid();
        await issuer.KeysAsync(ct);
        var result = await _handler.ValidateTokenAsync(token, issuer.Rules);
        if (!result.IsValid
            || result.SecurityToken is not JsonWebToken read
            // Critical headers must be understood (RFC 7515, 4.1.11), and we understand no extension.
            || read.TryGetHeaderValue<object>("crit", out _)
            || !IsOfTenant(read, issuer))
            throw Invalid();
        return (read, issuer);
    }

    public static RequestRefusedException Invalid() =>
        new(StatusCodes.Status401Unauthorized, RefusalTexts.TokenInvalid)
        {
            Challenge = "Bearer error=\"invalid_token\"",
        };

    // The bot service itself stands for no tenant.
    private static bool IsOfTenant(JsonWebToken read, Issuer issuer) =>
        issuer.Tenant.Length == 0
        || string.Equals(read.Claim("tid"), issuer.Tenant, StringComparison.OrdinalIgnoreCase);

    private Issuer? IssuerOf(string token)
    {
        try
        {
            return _issuers.GetValueOrDefault(_handler.ReadJsonWebToken(token).Issuer);
        }
        catch (ArgumentException)
        {
            // Three parts separated by dots, but not a token.
            return null;
        }
    }
}
