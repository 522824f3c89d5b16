using NodaTime.Text;

namespace Ombud.Cases;

public static class MomentText
{
    /// <summary>Whether a moment in that year exists in every time zone: the first and last representable years do not
    /// qualify.</summary>
    public static bool HasYear(int year) => year is >= 1 and <= 9998;

    // RFC 3339 and ISO 8601, seconds or none.
    private static readonly IPattern<OffsetDateTime> Pattern = new CompositePatternBuilder<OffsetDateTime>
    {
        { OffsetDateTimePattern.ExtendedIso, _ => true },
        { OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<G>"), _ => false },
    }.Build();

    /// <summary>Reads a moment with its offset, or in UTC; otherwise null with a problem. Without an offset, a time in
    /// the hour that occurs twice would be ambiguous.</summary>
    public static Instant? Read(string field, string text, Problems problems)
    {
        if (Pattern.Parse(text.Trim().ToUpperInvariant().Replace(' ', 'T')) is { Success: true } read
            && HasYear(read.Value.Year))
            return read.Value.ToInstant();
        problems.Add(field, Fault.NotATime);
        return null;
    }
}
