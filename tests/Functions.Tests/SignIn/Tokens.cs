using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using Ombud.Cases;
using Ombud.Web.SignIn;

namespace Ombud.Functions.Tests.SignIn;

/// <summary>An issuer for tests: keys made here, tokens as Entra writes them.</summary>
internal static class Tokens
{
    public const string Audience = "11111111-0000-0000-0000-000000000001";
    public const string Lillehammer = "aaaaaaaa-0000-0000-0000-000000003405";
    public const string Shared = "aaaaaaaa-0000-0000-0000-000000003439";
    public const string Ombud = "aaaaaaaa-0000-0000-0000-00000000dddd";

    public const string ObjectId = "bbbbbbbb-0000-0000-0000-000000000007";

    public static readonly Instant Now = Instant.FromUtc(2026, 4, 25, 8, 0);

    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "test" };
    private static readonly RsaSecurityKey Stranger = new(RSA.Create(2048)) { KeyId = "test" };

    /// <summary>Lillehammer has a tenant alone; Ringebu and Øyer share one; the ombud's has no municipality.</summary>
    public static Municipalities Municipalities { get; } = new(
    [
        new() { Number = "3405", Slug = "lillehammer", Name = "Lillehammer", Prefix = "LIL", Tenant = Lillehammer },
        new() { Number = "3439", Slug = "ringebu", Name = "Ringebu", Prefix = "RIN", Tenant = Shared, Language = "nn" },
        new() { Number = "3440", Slug = "oyer", Name = "Øyer", Prefix = "OYE", Tenant = Shared },
    ]);

    public static SignInOptions Options { get; } = new()
    {
        ClientId = Audience,
        Issuers = [.. new[] { Lillehammer, Shared, Ombud }.Select(IssuerOf)],
        Ombud = new() { Tenant = Ombud, ObjectIds = [ObjectId] },
    };

    public static string Issuer(string tenant) => $"https://login.microsoftonline.com/{tenant}/v2.0";

    public static string For(string tenant, params string[] roles) => Write(Claims(tenant, roles));

    public static Dictionary<string, object> Claims(string tenant, params string[] roles) => new()
    {
        ["iss"] = Issuer(tenant),
        ["aud"] = Audience,
        ["tid"] = tenant,
        ["oid"] = ObjectId.ToUpperInvariant(),
        ["name"] = "Kari Prøve",
        ["roles"] = roles,
        ["nbf"] = Now.ToUnixTimeSeconds(),
        ["exp"] = (Now + Duration.FromHours(1)).ToUnixTimeSeconds(),
    };

    public static string Write(Dictionary<string, object> claims) => Write(claims, Key, SecurityAlgorithms.RsaSha256);

    public static string ByStranger(Dictionary<string, object> claims) =>
        Write(claims, Stranger, SecurityAlgorithms.RsaSha256);

    public static string WithAlgorithm(Dictionary<string, object> claims, string algorithm) =>
        Write(claims, Key, algorithm);

    /// <summary>Signed with the public key as if it were a shared secret.</summary>
    public static string WithSharedSecret(Dictionary<string, object> claims) =>
        Write(
            claims,
            new SymmetricSecurityKey(Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "test" },
            SecurityAlgorithms.HmacSha256);

    /// <summary>Signed well, with one thing more in its header.</summary>
    public static string WithHeader(Dictionary<string, object> claims, string name, object value) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = new(Key, SecurityAlgorithms.RsaSha256),
            AdditionalHeaderClaims = new Dictionary<string, object> { [name] = value },
        });

    public static string Unsigned(Dictionary<string, object> claims) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor { Claims = claims });

    private static string Write(Dictionary<string, object> claims, SecurityKey key, string algorithm) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor { Claims = claims, SigningCredentials = new(key, algorithm) });

    private static IssuerOptions IssuerOf(string tenant) => new() { Tenant = tenant, Keys = KeySet() };

    private static string KeySet()
    {
        var rsa = Key.Rsa.ExportParameters(includePrivateParameters: false);
        var (modulus, exponent) = (Base64UrlEncoder.Encode(rsa.Modulus), Base64UrlEncoder.Encode(rsa.Exponent));
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"test","n":"{{modulus}}","e":"{{exponent}}"}]}""";
    }

    /// <summary>What Entra publishes for Lillehammer's tenant; everything else cannot be reached.</summary>
    internal sealed class Published : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
            address == $"{Issuer(Lillehammer)}/.well-known/openid-configuration" ? Task.FromResult(
                $$"""{"issuer":"{{Issuer(Lillehammer)}}","jwks_uri":"https://login.microsoftonline.com/keys"}""")
            : address == "https://login.microsoftonline.com/keys" ? Task.FromResult(KeySet())
            : throw new HttpRequestException($"{address} does not answer.");
    }
}
