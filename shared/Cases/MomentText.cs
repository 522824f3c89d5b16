using NodaTime.Text;

namespace Ombud.Cases;

public static class MomentText
{
    /// <summary>Whether a moment in that year exists in every time zone: the first and last representable years do not
    /// qualify.</summary>
    public static bool HasYear(int year) => year is >= 1 and <= 9998;

    /// <summary>Reads a moment with its offset, or in UTC; otherwise null with a problem. Without an offset, a time in
    /// the hour that occurs twice would be ambiguous.</summary>
    public static Instant? Read(string field, string text, Problems problems)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } read && HasYear(read.Value.Year))
            return read.Value.ToInstant();
        problems.Add(field, Fault.NotATime);
        return null;
    }
}
