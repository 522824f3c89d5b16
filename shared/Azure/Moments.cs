using NodaTime;
using Ombud.Cases;

namespace Ombud.Stores;

/// <summary>What every decision of this app is made with.</summary>
public sealed class Moments(IClock clock, Ladder ladder, Randomness random)
{
    public Moment Now() => new(clock.GetCurrentInstant(), ladder, random);
}

/// <summary>The ladder as settings: hours as whole numbers.</summary>
public sealed record LadderOptions
{
    public const string Section = "Ladder";

    public int? UnopenedAfterHours { get; init; }
    public IReadOnlyList<int>? HoursLeft { get; init; }
    public IReadOnlyList<int>? HoursLeftForContact { get; init; }

    /// <summary>The ladder of the design where nothing else is set; the hours left in falling order.</summary>
    public Ladder Ladder()
    {
        var ladder = new Ladder();
        return ladder with
        {
            UnopenedAfter = UnopenedAfterHours is { } hours ? Duration.FromHours(hours) : ladder.UnopenedAfter,
            HoursLeft = [.. (HoursLeft ?? ladder.HoursLeft).OrderDescending()],
            HoursLeftForContact = HoursLeftForContact ?? ladder.HoursLeftForContact,
        };
    }
}
