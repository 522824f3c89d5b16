using NodaTime.Text;

namespace Ombud.Cases;

public static class MomentText
{
    /// <summary>Whether a moment in that year exists in every time zone: the first and last representable years do not
    /// qualify.</summary>
    public static bool HasYear(int year) => year is >= 1 and <= 9998;

    // RFC 3339 and ISO 8601, seconds or none.
    private static readonly OffsetDateTimePattern[] Patterns =
    [
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<G>"),
    ];

    /// <summary>Reads a moment with its offset, or in UTC; otherwise null with a problem. Without an offset, a time in
    /// the hour that occurs twice would be ambiguous.</summary>
    public static Instant? Read(string field, string text, Problems problems)
    {
        var written = text.Trim().ToUpperInvariant().Replace(' ', 'T');
        var read = Patterns.Select(pattern => pattern.Parse(written)).FirstOrDefault(one => one.Success);
        if (read is { Value: var moment } && HasYear(moment.Year))
            return moment.ToInstant();
        problems.Add(field, Fault.NotATime);
        return null;
    }
}
