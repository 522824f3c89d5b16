namespace Ombud.Cases;

public sealed record CodeOptions
{
    public const string Section = "Codes";

    private const int LongestDays = 3650;

    /// <summary>Newest first, in Web alone. The id is one capital letter, which stands in the code; a key stays for as
    /// long as a code under it may open something.</summary>
    public IReadOnlyList<SigningKeyOptions> Keys { get; init; } = [];

    /// <summary>For how long a code opens a case that has ended.</summary>
    public int DaysAfterClosing { get; init; } = 90;

    /// <exception cref="InvalidOperationException">The days make no sense.</exception>
    public CodeOptions Checked() => DaysAfterClosing is > 0 and <= LongestDays
        ? this
        : throw new InvalidOperationException($"Codes:DaysAfterClosing is from 1 to {LongestDays}.");
}

/// <summary>The keys under which storage knows receipt codes. Storage holds none of them: whoever reads it finds no
/// code, and can try none.</summary>
public sealed class CodeKeys
{
    private readonly SigningKeys _keys;

    /// <exception cref="InvalidOperationException">There is none, or one is too short or not named by a letter.
    /// </exception>
    public CodeKeys(CodeOptions options)
    {
        if (options.Keys.Count == 0 || options.Keys.Any(key => key.Id is not [>= 'A' and <= 'Z']))
            throw new InvalidOperationException("Codes:Keys needs ids of one capital letter, and secrets of 32 bytes.");
        _keys = new(new() { Keys = options.Keys });
    }

    internal SigningKey Newest => _keys.Newest;

    /// <summary>Null when it has been taken away, or was never ours.</summary>
    internal SigningKey? Find(string id) => _keys.Find(id);
}
