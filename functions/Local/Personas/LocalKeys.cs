using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Ombud.Local.Personas;

/// <summary>The keys that a developer's stored data depends on: one signs receipts and drafts, the other tokens. They
/// live as long as the data.</summary>
internal sealed class LocalKeys
{
    private static readonly Lazy<LocalKeys> OfProcess = new(New);

    private LocalKeys(string signingSecret, RSA issuer)
    {
        SigningSecret = signingSecret;
        var thumbprint = Convert.ToHexStringLower(SHA256.HashData(issuer.ExportSubjectPublicKeyInfo()))[..16];
        Issuer = new(issuer) { KeyId = thumbprint };
        var published = Public(issuer.ExportParameters(false), thumbprint);
        PublicKeySet = JsonSerializer.Serialize(new { keys = new[] { published } });
    }

    /// <summary>One process's keys, for suites that keep nothing: making a key takes longer than using it.</summary>
    public static LocalKeys OfThisProcess => OfProcess.Value;

    public string SigningSecret { get; }

    /// <summary>Of receipt codes; follows from the other, so that data stored before still opens.</summary>
    public string CodeSecret =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"codes\n{SigningSecret}")));

    public RsaSecurityKey Issuer { get; }

    /// <summary>A JSON Web Key Set.</summary>
    public string PublicKeySet { get; }

    public static LocalKeys ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            var made = New();
            var stored = new Stored(made.SigningSecret, made.Issuer.Rsa.ExportPkcs8PrivateKey());
            File.WriteAllText(path + ".new", JsonSerializer.Serialize(stored));
            File.Move(path + ".new", path, overwrite: true);
            return made;
        }
        var read = JsonSerializer.Deserialize<Stored>(File.ReadAllText(path))!;
        var issuer = RSA.Create();
        issuer.ImportPkcs8PrivateKey(read.Issuer, out _);
        return new(read.Signing, issuer);
    }

    private static LocalKeys New() => new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), RSA.Create(2048));

    private static object Public(RSAParameters key, string id) => new
    {
        kty = "RSA",
        use = "sig",
        alg = SecurityAlgorithms.RsaSha256,
        kid = id,
        n = Base64UrlEncoder.Encode(key.Modulus),
        e = Base64UrlEncoder.Encode(key.Exponent),
    };

    private sealed record Stored(string Signing, byte[] Issuer);
}
