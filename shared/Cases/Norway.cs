namespace Ombud.Cases;

public static class Norway
{
    /// <summary>For showing times to people, and for where a date begins and ends. 72 hours are elapsed hours: they are
    /// never counted in it.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
}
