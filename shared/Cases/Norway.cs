namespace Ombud.Cases;

public static class Norway
{
    /// <summary>For showing times to people. No deadline is computed in it: 72 hours are elapsed hours.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
}
