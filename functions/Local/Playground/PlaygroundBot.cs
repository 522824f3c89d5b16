using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Ombud.Local.Suite;
using Ombud.Local.Teams;

namespace Ombud.Local.Playground;

/// <summary>The bot service of the playground: Web believes its tokens, because it runs in Development and is given the
/// public half of a key that ends with the host.</summary>
/// <param name="address">Where the playground takes messages.</param>
internal sealed class PlaygroundBot(Uri address, IClock clock) : IDisposable
{
    private const string Issuer = "http://localhost/local/bot";

    private static readonly string[] Endorsed = ["msteams"];
    private static readonly Duration Lifetime = Duration.FromMinutes(5);

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "playground" };

    /// <summary>Of Web.</summary>
    public IEnumerable<string> Settings =>
    [
        $"--Bot:ClientId={LocalConnector.ClientId}",
        $"--Bot:TeamsAppId={GraphSettings.TeamsApp}",
        $"--Bot:ServiceUrl={new Uri(address, "/")}",
        $"--Bot:Issuers:0:Issuer={Issuer}",
        "--Bot:Issuers:0:Metadata=none",
        $"--Bot:Issuers:0:Keys={PublicKeySet()}",
    ];

    /// <summary>For a message from the playground, and from nowhere else.</summary>
    public string Token()
    {
        var now = clock.GetCurrentInstant();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = LocalConnector.ClientId,
                NotBefore = now.ToDateTimeUtc(),
                Expires = (now + Lifetime).ToDateTimeUtc(),
                Claims = new Dictionary<string, object> { ["serviceurl"] = address.ToString() },
                SigningCredentials = new(_key, SecurityAlgorithms.RsaSha256),
            });
    }

    public void Dispose() => _key.Rsa.Dispose();

    private string PublicKeySet()
    {
        var published = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA",
                    use = "sig",
                    kid = _key.KeyId,
                    n = Base64UrlEncoder.Encode(published.Modulus),
                    e = Base64UrlEncoder.Encode(published.Exponent),
                    endorsements = Endorsed,
                },
            },
        });
    }
}
