using NodaTime;
using NodaTime.Text;

namespace Ombud.Cases;

public static class MomentText
{
    /// <summary>Reads a moment with its offset, or in UTC; null with a problem otherwise. Without an offset a time in
    /// the hour that comes twice would mean two moments.</summary>
    public static Instant? Read(string field, string text, Problems problems)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } read)
            return read.Value.ToInstant();
        problems.Add(field, Fault.NotATime);
        return null;
    }
}
