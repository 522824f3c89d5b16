using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Ombud.Web.SignIn;

// One issuer with its own set of rules, made once and never changed: with rules shared between issuers, one's keys
// could vouch for another.
internal sealed class Issuer
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private readonly BaseConfigurationManager? _metadata;

    public Issuer(IssuerOptions options, string clientId, IClock clock, IDocumentRetriever documents)
    {
        Name = options.ExactIssuer;
        Tenant = options.Tenant;
        _metadata = options.Keys is null
            ? new ConfigurationManager<OpenIdConnectConfiguration>(
                options.Metadata, new OpenIdConnectConfigurationRetriever(), documents)
            : null;
        Rules = new()
        {
            ValidIssuer = options.ExactIssuer,
            ValidAudiences = options.Audiences is { Count: > 0 } audiences ? audiences : [clientId],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ConfigurationManager = _metadata,
            IssuerSigningKeys = options.Keys is { } keys ? new JsonWebKeySet(keys).GetSigningKeys() : null,
            TryAllIssuerSigningKeys = false,
            // The suite's clock, which a developer can move, not the machine's.
            LifetimeValidator = (from, until, _, _) => IsNow(from, until, clock.GetCurrentInstant().ToDateTimeUtc()),
        };
    }

    public string Name { get; }

    public string Tenant { get; }

    public TokenValidationParameters Rules { get; }

    /// <exception cref="SignInUnavailableException">The keys cannot be fetched: the token is not at fault.</exception>
    public async Task HaveKeysAsync(CancellationToken ct)
    {
        if (_metadata is null)
            return;
        try
        {
            await _metadata.GetBaseConfigurationAsync(ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            throw new SignInUnavailableException(exception);
        }
    }

    private static bool IsNow(DateTime? from, DateTime? until, DateTime now) =>
        until is not null && now < until + Skew && (from is null || now > from - Skew);
}
