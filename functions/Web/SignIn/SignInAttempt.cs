using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ombud.Web.SignIn;

// Ties the answer from Entra to the browser that asked. The browser keeps a secret and the time in a cookie; Entra is
// sent their hash together with the way back, and signs that hash into the token as its nonce. So nobody can sign a
// browser in as somebody else, send it elsewhere, or use an old answer, and no key of ours is needed.
/// <param name="Earlier">The session that the browser had then, by its hash; empty for none. Entra's answer comes from
/// another site, and the browser keeps the session's own cookie back.</param>
internal sealed record SignInAttempt(string Secret, long StartedAt, string Earlier)
{
    private static readonly Duration Lifetime = Duration.FromMinutes(15);

    public static SignInAttempt Begin(Instant now, Randomness random, string earlier = "") =>
        new(Base64Url.EncodeToString(random(32)), now.ToUnixTimeSeconds(), earlier);

    /// <summary>Null when the cookie is missing or not one of ours.</summary>
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
