using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using Ombud.Web.Bot;

namespace Ombud.Functions.Tests.Bot;

/// <summary>The bot service as it signs its tokens, with keys made here.</summary>
internal static class Connector
{
    public const string ClientId = "0fbd0000-0000-4000-8000-00000000b075";
    public const string TeamsApp = "0fbd0000-0000-4000-8000-00000000a440";
    public const string Url = "https://smba.trafficmanager.net/emea/";
    public const string Tenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    public const string ServiceApp = "0fbd0000-0000-4000-8000-00000000b0f0";
    public const string Own = "https://api.botframework.com";
    public const string OfEntra = $"https://login.microsoftonline.com/{Tenant}/v2.0";

    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "teams" };
    private static readonly RsaSecurityKey Unendorsed = new(RSA.Create(2048)) { KeyId = "directline" };
    private static readonly RsaSecurityKey Stranger = new(RSA.Create(2048)) { KeyId = "teams" };

    public static IReadOnlyList<BotIssuer> Issuers { get; } =
        [new(Own, "") { Keys = KeySet() }, new(OfEntra, "", Tenant) { Keys = KeySet() }];

    /// <summary>The settings of an app that believes it.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        $"--Bot:ClientId={ClientId}",
        $"--Bot:TeamsAppId={TeamsApp}",
        $"--Bot:ServiceApps:0={ServiceApp}",
        .. Issuers.SelectMany((issuer, place) => new[]
        {
            $"--Bot:Issuers:{place}:Issuer={issuer.Issuer}", $"--Bot:Issuers:{place}:Metadata=none",
            $"--Bot:Issuers:{place}:Tenant={issuer.Tenant}", $"--Bot:Issuers:{place}:Keys={issuer.Keys}",
        }),
    ];

    /// <param name="url">Where the service takes messages.</param>
    public static Dictionary<string, object> Claims(Instant now, string url = Url) => new()
    {
        ["iss"] = Own,
        ["aud"] = ClientId,
        ["serviceurl"] = url,
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = (now + Duration.FromHours(1)).ToUnixTimeSeconds(),
    };

    /// <summary>As Entra issues it to the bot service.</summary>
    public static Dictionary<string, object> EntraClaims(Instant now) =>
        new(Claims(now)) { ["iss"] = OfEntra, ["tid"] = Tenant, ["azp"] = ServiceApp };

    /// <summary>The same in a token of version 1, which names the application otherwise.</summary>
    public static Dictionary<string, object> OldEntraClaims(Instant now) => new(Claims(now))
    {
        ["iss"] = $"https://sts.windows.net/{Tenant}/",
        ["tid"] = Tenant,
        ["appid"] = ServiceApp.ToUpperInvariant(),
    };

    public static string Token(Instant now) => Signed(Claims(now));

    public static string Signed(Dictionary<string, object> claims) => Write(claims, Key, SecurityAlgorithms.RsaSha256);

    public static string ForAnotherChannel(Dictionary<string, object> claims) =>
        Write(claims, Unendorsed, SecurityAlgorithms.RsaSha256);

    public static string Forged(Dictionary<string, object> claims) =>
        Write(claims, Stranger, SecurityAlgorithms.RsaSha256);

    public static string Unsigned(Dictionary<string, object> claims) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor { Claims = claims });

    /// <summary>Signed with the public key as if it were a shared secret.</summary>
    public static string WithSharedSecret(Dictionary<string, object> claims) => Write(
        claims, new SymmetricSecurityKey(Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "teams" },
        SecurityAlgorithms.HmacSha256);

    private static string Write(Dictionary<string, object> claims, SecurityKey key, string algorithm) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor { Claims = claims, SigningCredentials = new(key, algorithm) });

    private static string KeySet() => new JsonObject
    {
        ["keys"] = new JsonArray(Published(Key, "msteams"), Published(Unendorsed, "directline")),
    }.ToJsonString();

    private static JsonObject Published(RsaSecurityKey key, string channel)
    {
        var rsa = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(rsa.Modulus),
            ["e"] = Base64UrlEncoder.Encode(rsa.Exponent),
            ["endorsements"] = new JsonArray(channel),
        };
    }

    /// <summary>What Microsoft publishes, with the keys made here.</summary>
    internal sealed class PublishedKeys : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) => Task.FromResult(
            address.EndsWith("configuration", StringComparison.Ordinal)
                ? $$"""{"issuer":"any","jwks_uri":"{{new Uri(new Uri(address), "/keys")}}"}"""
                : KeySet());
    }
}
