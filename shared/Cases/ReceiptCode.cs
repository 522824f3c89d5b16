using System.Text.RegularExpressions;

namespace Ombud.Cases;

/// <summary><c>RIN-A-7K3F-9QWX-2MTC-HB4D</c>: municipality, key, sixteen random characters without look-alikes. Whoever
/// holds it is whoever asked. It is shown once, and nobody can find it again: storage holds an HMAC of it.</summary>
public sealed partial record ReceiptCode
{
    private const string Purpose = "receipt code";
    private const int Length = 16;
    private const int OfGroup = 4;
    private const int LongestTyped = 200;

    private readonly string _key;
    private readonly string _secret;

    private ReceiptCode(string prefix, string key, string secret) =>
        (Prefix, _key, _secret) = (prefix, key, secret);

    /// <summary>The capital letters that begin the municipality's case numbers, too.</summary>
    public string Prefix { get; }

    public static ReceiptCode Draw(Municipality municipality, CodeKeys keys, Randomness random) =>
        new(municipality.Prefix, keys.Newest.Id, Signs.Draw(Length, random));

    /// <summary>Null when it cannot be one. Letter case, and what stands between the characters, make no difference.
    /// </summary>
    public static ReceiptCode? Read(string? typed)
    {
        if (typed is null || typed.Length > LongestTyped)
            return null;
        var signs = string.Concat(typed.ToUpperInvariant().Where(char.IsLetterOrDigit));
        return Shape().IsMatch(signs) ? new(signs[..3], signs[3..4], signs[4..]) : null;
    }

    /// <summary>What storage knows it as; null where its key has been taken away.</summary>
    public string? Digest(CodeKeys keys) =>
        keys.Find(_key) is { } key ? Signature.Of(key, Purpose, $"{Prefix}{_key}{_secret}") : null;

    /// <summary>In groups, for people.</summary>
    public override string ToString() =>
        $"{Prefix}-{_key}-{string.Join('-', _secret.Chunk(OfGroup).Select(group => new string(group)))}";

    [GeneratedRegex("^[A-Z]{4}[2-9A-HJKMNP-TV-Z]{16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
