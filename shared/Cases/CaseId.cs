using System.Globalization;

namespace Ombud.Cases;

/// <summary>Sorts newest first: inverted ticks of when the case was received, then random letters. Reveals nothing
/// about a person, so it may appear in keys, messages and logs.</summary>
public sealed record CaseId
{
    private const int TimeLength = 19;
    private const int RandomLength = 13;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly long Last = DateTime.MaxValue.Ticks;

    /// <exception cref="ArgumentException">It is no case id.</exception>
    public CaseId(string value) =>
        Value = IsOne(value) ? value : throw new ArgumentException("This is not a case id.", nameof(value));

    public string Value { get; }

    public static CaseId Draw(Instant receivedAt, Randomness random)
    {
        var letters = random(RandomLength).Select(b => Alphabet[b & 31]).ToArray();
        return new(Inverted(receivedAt) + new string(letters));
    }

    /// <summary>Under which the case goes on in another partition: of the same time, and always the same, so that
    /// whoever does it again finds what is there.</summary>
    public CaseId Successor() => new(
        Value[..TimeLength] + new string(
            [.. Convert.FromHexString(Sha256.Of($"moved\n{Value}"))[..RandomLength].Select(b => Alphabet[b & 31])]));

    /// <summary>Null when the text is no case id.</summary>
    public static CaseId? Read(string text) => IsOne(text) ? new(text) : null;

    /// <summary>Nineteen digits that sort later times first.</summary>
    public static string Inverted(Instant at) =>
        (Last - at.ToDateTimeUtc().Ticks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Nineteen digits that sort earlier times first.</summary>
    public static string Ascending(Instant at) =>
        at.ToDateTimeUtc().Ticks.ToString("D19", CultureInfo.InvariantCulture);

    public override string ToString() => Value;

    private static bool IsOne(string text) =>
        text.Length == TimeLength + RandomLength
        && text[..TimeLength].All(char.IsAsciiDigit)
        && text[TimeLength..].All(Alphabet.Contains);
}
