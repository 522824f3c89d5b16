using NodaTime.Text;

namespace Ombud.Cases;

public static class MomentText
{
    /// <summary>Whether a moment of that year is one in every time zone: the first and the last that can be written are
    /// not.</summary>
    public static bool HasYear(int year) => year is >= 1 and <= 9998;

    /// <summary>Reads a moment with its offset, or in UTC; null with a problem otherwise. Without an offset a time in
    /// the hour that comes twice would mean two moments.</summary>
    public static Instant? Read(string field, string text, Problems problems)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } read && HasYear(read.Value.Year))
            return read.Value.ToInstant();
        problems.Add(field, Fault.NotATime);
        return null;
    }
}
