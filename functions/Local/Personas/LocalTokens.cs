using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ombud.Local.Personas;

/// <summary>Issues what Entra would issue, for personas. The apps trust it because they run in Development and are
/// given this issuer's keys; lifetimes follow the suite's clock.</summary>
internal sealed class LocalTokens(LocalKeys keys, IClock clock)
{
    public const string Audience = "ombud-local";

    private static readonly Duration Lifetime = Duration.FromHours(1);

    public static string IssuerOf(string tenant) => $"http://localhost/local/{tenant}";

    public string Issue(Persona persona)
    {
        var now = clock.GetCurrentInstant();
        var claims = new Dictionary<string, object>
        {
            ["ver"] = "2.0",
            ["tid"] = persona.Tenant,
            ["oid"] = persona.ObjectId,
            ["sub"] = persona.ObjectId,
            [persona.IsSystem ? "app_displayname" : "name"] = persona.Name,
            ["roles"] = persona.Roles,
        };
        if (!persona.IsSystem)
            claims["preferred_username"] = persona.Mail;
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = IssuerOf(persona.Tenant),
            Audience = Audience,
            IssuedAt = now.ToDateTimeUtc(),
            NotBefore = now.ToDateTimeUtc(),
            Expires = (now + Lifetime).ToDateTimeUtc(),
            Claims = claims,
            SigningCredentials = new(keys.Issuer, SecurityAlgorithms.RsaSha256),
        });
    }

    /// <summary>The settings that make Web trust these tokens.</summary>
    public static IEnumerable<string> Settings(IEnumerable<string> tenants, LocalKeys keys) =>
        tenants.Distinct().SelectMany((tenant, index) => new[]
        {
            $"--SignIn:Issuers:{index}:Tenant={tenant}",
            $"--SignIn:Issuers:{index}:Issuer={IssuerOf(tenant)}",
            $"--SignIn:Issuers:{index}:Audiences:0={Audience}",
            $"--SignIn:Issuers:{index}:Keys={keys.PublicKeySet}",
        });
}
