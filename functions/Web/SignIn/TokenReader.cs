using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Ombud.Pages.Errors;

namespace Ombud.Web.SignIn;

// From a token to a caller: the issuer must be on the list, the token must satisfy its rules, and the tenant inside
// must be the one that the issuer stands for.
public sealed class TokenReader(
    SignInOptions options, Municipalities municipalities, IClock clock, IDocumentRetriever documents)
{
    private const int LongestToken = 16 * 1024;

    private readonly Dictionary<string, Issuer> _issuers = options.Issuers
        .Select(one => new Issuer(one, options.ClientId, clock, documents))
        .ToDictionary(issuer => issuer.Name);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <exception cref="RequestRefusedException">401 for an invalid token; 403 for a valid one whose roles give no
    /// single municipality.</exception>
    public async Task<Caller> CallerAsync(string token, CancellationToken ct) =>
        CallerOf(await ClaimsAsync(token, ct));

    internal Caller CallerOf(JsonWebToken token) => CallerClaims.Read(token, municipalities, options.Ombud);

    internal async Task<JsonWebToken> ClaimsAsync(string token, CancellationToken ct)
    {
        if (token.Length > LongestToken || !_handler.CanReadToken(token) || IssuerOf(token) is not { } issuer)
            throw Invalid();
        await issuer.KeysAsync(ct);
        var result = await _handler.ValidateTokenAsync(token, issuer.Rules);
        if (!result.IsValid
            || result.SecurityToken is not JsonWebToken read
            // Critical headers must be understood (RFC 7515, 4.1.11), and we understand no extension.
            || read.TryGetHeaderValue<object>("crit", out _)
            || !string.Equals(read.Claim("tid"), issuer.Tenant, StringComparison.OrdinalIgnoreCase)
            || string.IsNullOrWhiteSpace(read.Claim("oid")))
        {
            throw Invalid();
        }

        return read;
    }

    internal static RequestRefusedException Invalid() =>
        new(StatusCodes.Status401Unauthorized, RefusalTexts.TokenInvalid)
        {
            Challenge = "Bearer error=\"invalid_token\"",
        };

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
