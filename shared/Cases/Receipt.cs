using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ombud.Cases;

/// <summary>A secret of the suite. The first one signs; all verify, so that old receipts stay valid.</summary>
public sealed record SigningKey(string Id, IReadOnlyList<byte> Secret);

// What the reporter can keep: an HMAC over number, time and answers, with the id of its key. It can prove later that
// this report, with these answers, reached the municipality at this time.
public sealed record Receipt(CaseNumber Number, Instant ReceivedAt, string AnswersDigest)
{
    private const int Parts = 5;

    /// <summary><c>keyId.number.time.digest.mac</c>; only the number says anything about the case.</summary>
    public string Proof(SigningKey key)
    {
        var ticks = ReceivedAt.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);
        var signed = $"{key.Id}.{Number}.{ticks}.{AnswersDigest}";
        return $"{signed}.{Mac(key, signed)}";
    }

    /// <summary>The receipt that the proof stands for, or null if none of our keys made it.</summary>
    public static Receipt? Verify(string proof, IReadOnlyList<SigningKey> keys)
    {
        var parts = proof.Split('.');
        if (parts.Length != Parts || keys.FirstOrDefault(k => k.Id == parts[0]) is not { } key)
            return null;
        var given = Encoding.ASCII.GetBytes(parts[^1]);
        var right = Encoding.ASCII.GetBytes(Mac(key, string.Join('.', parts[..^1])));
        if (!CryptographicOperations.FixedTimeEquals(given, right))
            return null;
        var ticks = long.Parse(parts[2], CultureInfo.InvariantCulture);
        return new(CaseNumber.Read(parts[1])!, Instant.FromUnixTimeTicks(ticks), parts[3]);
    }

    private static string Mac(SigningKey key, string text) => Signature.Of(key, "receipt", text);
}
