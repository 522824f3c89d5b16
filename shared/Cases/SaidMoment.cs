namespace Ombud.Cases;

// A time that somebody says something happened at.
internal static class SaidMoment
{
    // Before personregisterloven (lov 9.6.1978 nr. 48) there was no law to break: the date is a slip of the pen.
    private static readonly Instant Earliest = Instant.FromUtc(1978, 6, 9, 0, 0);

    // A fast clock is not a lie: so far ahead counts as now.
    private static readonly Duration Slack = Duration.FromMinutes(5);

    public static Instant? NotAfter(this Instant? at, Instant now) => at is { } given ? Instant.Min(given, now) : null;

    public static void Check(string field, Instant? at, Instant now, Problems problems)
    {
        if (at > now + Slack)
            problems.Add(field, Fault.Future);
        else if (at < Earliest)
            problems.Add(field, Fault.NotATime);
    }
}
