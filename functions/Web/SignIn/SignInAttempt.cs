using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ombud.Web.SignIn;

// Ties Entra's response to the browser that asked. The browser keeps a secret and the time in a cookie; Entra is sent
// their hash together with the return path, and signs that hash into the token as its nonce. So nobody can sign a
// browser in as somebody else, send it elsewhere, or reuse an old response, and none of our keys is needed.
/// <param name="Earlier">Hash of the session that the browser had then; empty for none. Entra's response comes from
/// another site, so the browser withholds the session cookie itself.</param>
internal sealed record SignInAttempt(string Secret, long StartedAt, string Earlier)
{
    private static readonly Duration Lifetime = Duration.FromMinutes(15);

    public static SignInAttempt Begin(Instant now, Randomness random, string earlier = "") =>
        new(Base64Url.EncodeToString(random(32)), now.ToUnixTimeSeconds(), earlier);

    /// <summary>Null if the cookie is missing or is not one of ours.</summary>
    public static SignInAttempt? Read(string? cookie) =>
        cookie?.Split('.') is [{ Length: > 0 } secret, var time, var earlier]
        && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var startedAt)
            ? new(secret, startedAt, earlier)
            : null;

    public string Cookie => $"{Secret}.{StartedAt.ToString(CultureInfo.InvariantCulture)}.{Earlier}";

    public string Nonce(string path) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Cookie}\n{path}")));

    public bool Made(string? nonce, string path, Instant now)
    {
        var age = now.ToUnixTimeSeconds() - StartedAt;
        return nonce is not null
            && age >= 0 && age <= Lifetime.TotalSeconds
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(nonce), Encoding.UTF8.GetBytes(Nonce(path)));
    }
}
