namespace Ombud.Cases;

public sealed record SigningOptions
{
    public const string Section = "Signing";

    /// <summary>Newest first, the same in both apps. Old keys stay, so that old receipts and rows still verify.
    /// </summary>
    public IReadOnlyList<SigningKeyOptions> Keys { get; init; } = [];
}

/// <param name="Secret">32 bytes or more, base64; in Azure a key vault reference.</param>
public sealed record SigningKeyOptions(string Id, string Secret);

/// <summary>The suite's signing secrets. The newest signs, all verify.</summary>
public sealed class SigningKeys
{
    private const int ShortestSecret = 32;

    public SigningKeys(SigningOptions options)
    {
        All = [.. options.Keys.Select(k => new SigningKey(k.Id, Convert.FromBase64String(k.Secret)))];
        if (All.Count == 0 || All.Any(k => k.Secret.Count < ShortestSecret || k.Id.Contains('.')))
            throw new InvalidOperationException("Signing:Keys needs a key id without dots and a secret of 32 bytes.");
    }

    public IReadOnlyList<SigningKey> All { get; }

    public SigningKey Newest => All[0];

    /// <summary>Null when it has been taken away, or was never ours.</summary>
    public SigningKey? Find(string id) => All.FirstOrDefault(key => key.Id == id);
}
