namespace Ombud.Cases;

// The same request sent twice is one case. What is kept to recognise it must not confirm what somebody guesses that it
// said: its digest is made with a key of the suite, which storage does not hold, and goes when the case is redacted.
/// <param name="Key">Lower-case SHA-256 in hex of who asks what under which key.</param>
/// <param name="Body">What is stored of the request: the id of the suite's key, and an HMAC.</param>
public sealed record IdempotencyKey(string Key, string Body)
{
    private const string Purpose = "request";

    /// <summary>The same with older keys of the suite, and the plain SHA-256 that an earlier release stored.</summary>
    public IReadOnlyList<string> OlderBodies { get; init; } = [];

    /// <param name="keys">Of the suite, newest first.</param>
    public static IdempotencyKey Of(string key, string body, IReadOnlyList<SigningKey> keys)
    {
        var digests = keys.Select(own => $"{own.Id}.{Signature.Of(own, Purpose, body)}").ToList();
        return new(Sha256.Of(key), digests[0]) { OlderBodies = [.. digests.Skip(1), Sha256.Of(body)] };
    }

    /// <summary>Whether a stored digest is of this request; null where nobody can tell any more: it went with a
    /// redaction, or its key is gone.</summary>
    public bool? IsOf(string? stored)
    {
        if (stored is null)
            return null;
        string[] bodies = [Body, .. OlderBodies];
        var own = bodies.Where(body => KeyIdOf(body) == KeyIdOf(stored)).ToList();
        return own.Count == 0 ? null : own.Contains(stored);
    }

    private static string KeyIdOf(string digest) => digest.Contains('.') ? digest.Split('.')[0] : "";
}
