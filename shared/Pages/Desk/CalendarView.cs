namespace Ombud.Pages.Desk;

/// <summary>The person's own link to a feed of deadlines.</summary>
public sealed record CalendarView
{
    /// <summary>Just made, and shown this once.</summary>
    public Uri? Made { get; init; }

    /// <summary>Null where there is none.</summary>
    public Instant? MadeAt { get; init; }

    /// <summary>Last, to the day.</summary>
    public Instant? UsedAt { get; init; }

    /// <summary>The person has just ended it.</summary>
    public bool HasEnded { get; init; }
}
