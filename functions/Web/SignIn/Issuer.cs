using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Ombud.Web.SignIn;

// One issuer with its own set of rules, made once and never changed: with rules shared between issuers, one's keys
// could vouch for another.
internal sealed class Issuer
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private readonly ConfigurationManager<OpenIdConnectConfiguration>? _metadata;
    private readonly JsonWebKeySet? _keys;

    public Issuer(IssuerOptions options, string clientId, IClock clock, IDocumentRetriever documents)
    {
        Name = options.ExactIssuer;
        Tenant = options.Tenant;
        _keys = options.Keys is { } keys ? new(keys) : null;
        _metadata = _keys is null
            ? new(options.Metadata, new OpenIdConnectConfigurationRetriever(), documents)
            : null;
        Rules = new()
        {
            ValidIssuer = options.ExactIssuer,
            ValidAudiences = options.Audiences is { Count: > 0 } audiences ? audiences : [clientId],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ConfigurationManager = _metadata,
            IssuerSigningKeys = _keys?.GetSigningKeys(),
            TryAllIssuerSigningKeys = false,
            // The suite's clock, which a developer can move, not the machine's.
            LifetimeValidator = (from, until, _, _) => IsNow(from, until, clock.GetCurrentInstant().ToDateTimeUtc()),
        };
    }

    public string Name { get; }

    public string Tenant { get; }

    public TokenValidationParameters Rules { get; }

    /// <summary>As they are published with what is said about each.</summary>
    /// <exception cref="SignInUnavailableException">The keys cannot be fetched: the token is not at fault.</exception>
    public async Task<JsonWebKeySet> KeysAsync(CancellationToken ct)
    {
        if (_metadata is null)
            return _keys!;
        try
        {
            return (await _metadata.GetConfigurationAsync(ct)).JsonWebKeySet;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            throw new SignInUnavailableException(exception);
        }
    }

    private static bool IsNow(DateTime? from, DateTime? until, DateTime now) =>
        until is not null && now < until + Skew && (from is null || now > from - Skew);
}
