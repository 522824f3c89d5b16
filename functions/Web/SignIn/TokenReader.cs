using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;

namespace Ombud.Web.SignIn;

// From a token to a caller.
public sealed class TokenReader(
    SignInOptions options, Municipalities municipalities, IClock clock, IDocumentRetriever documents)
{
    private readonly TrustedTokens _trusted = new(
        options.Issuers.Select(one => new Issuer(one, options.ClientId, clock, documents)));

    /// <exception cref="RequestRefusedException">401 for an invalid token; 403 for a valid one whose roles give no
    /// single municipality.</exception>
    public async Task<Caller> CallerAsync(string token, CancellationToken ct) =>
        CallerOf(await ClaimsAsync(token, ct));

    internal Caller CallerOf(JsonWebToken token) => CallerClaims.Read(token, municipalities, options.Ombud);

    internal async Task<JsonWebToken> ClaimsAsync(string token, CancellationToken ct)
    {
        var (read, _) = await _trusted.ReadAsync(token, ct);
        return string.IsNullOrWhiteSpace(read.Claim("oid")) ? throw TrustedTokens.Invalid() : read;
    }
}
