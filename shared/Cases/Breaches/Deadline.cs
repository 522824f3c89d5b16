namespace Ombud.Cases.Breaches;

// GDPR art. 33(1): 72 hours from when the controller became aware. Elapsed hours, through weekends, holidays and
// daylight saving. Regulation 1182/71 could be read to allow up to an hour more; the strict count is the earliest
// defensible one and never says "in time" wrongly. No setting extends it.
public static class Deadline
{
    public static readonly Duration ToAuthority = Duration.FromHours(72);

    /// <summary>9/2022 Annex B v: a short investigation, here 24 hours from discovery, establishes awareness.</summary>
    public static readonly Duration ToDecideAwareness = Duration.FromHours(24);

    public static Instant NotifyAuthority(Instant awareAt) => awareAt + ToAuthority;

    /// <summary>Exactly at the deadline is in time; anything after it is late.</summary>
    public static bool IsLate(Instant awareAt, Instant notifiedAt) => notifiedAt > NotifyAuthority(awareAt);
}
