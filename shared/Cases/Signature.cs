using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ombud.Cases;

/// <summary>HMAC-SHA256, base64url. The purpose is signed too: a draft's signature does not fit a receipt.</summary>
public static class Signature
{
    public static string Of(SigningKey key, string purpose, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(
            key.Secret.ToArray(), Encoding.UTF8.GetBytes($"{purpose}\n{text}")));

    public static bool Holds(SigningKey key, string purpose, string text, string signature) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Of(key, purpose, text)), Encoding.UTF8.GetBytes(signature));

    /// <summary>With the id of the newest key before it, by which <see cref="IsSealed"/> finds the key again.</summary>
    public static string Seal(SigningKeys keys, string purpose, string text) =>
        $"{keys.Newest.Id}.{Of(keys.Newest, purpose, text)}";

    /// <summary>Whether the seal is of this text, under a key that is still ours.</summary>
    public static bool IsSealed(SigningKeys keys, string purpose, string text, string? seal) =>
        seal?.Split('.', 2) is [var id, var mac] && keys.Find(id) is { } key && Holds(key, purpose, text, mac);
}
