using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests;

// The clock beside a slow and obvious oracle: walk the wall clock of Europe/Oslo by half hours, look at what each step
// means in elapsed time, and count 144 of them.
public sealed class DeadlineProperties
{
    private static readonly Instant First = Instant.FromUtc(2020, 1, 1, 0, 0);
    private static readonly int Minutes = (int)(Instant.FromUtc(2040, 12, 31, 0, 0) - First).TotalMinutes;

    // The 72 hours end at the change, have it in their middle, or begin at it.
    private static readonly int[] ChangesHours = [-74, -73, -72, -71, -37, -2, -1, 0, 1];

    [Property(MaxTest = 300)]
    public FsCheck.Property The_deadline_is_what_counting_every_half_hour_gives() =>
        Prop.ForAll(Gen.Choose(0, Minutes).ToArbitrary(), minute =>
        {
            var aware = First + Duration.FromMinutes(minute);
            return Deadline.NotifyAuthority(aware) == Counted(aware);
        });

    [Fact]
    public void Both_nights_of_daylight_saving_are_right_in_every_year_from_2020_to_2040()
    {
        var changes = Norway.Zone.GetZoneIntervals(new NodaTime.Interval(First, First + Duration.FromMinutes(Minutes)))
            .Where(i => i.HasStart && i.Start > First)
            .Select(i => i.Start)
            .ToList();

        Assert.Equal(42, changes.Count);
        foreach (var change in changes)
            foreach (var hours in ChangesHours)
            {
                var aware = change + Duration.FromHours(hours) + Duration.FromMinutes(30);
                Assert.Equal(Counted(aware), Deadline.NotifyAuthority(aware));
            }
    }

    // Half hours that the night skips are not walked; those that come twice are walked twice.
    private static Instant Counted(Instant aware)
    {
        var step = Duration.FromMinutes(30);
        var (at, wall) = (aware, aware.InZone(Norway.Zone));
        for (var walked = 0; walked < 72 * 2; walked++)
        {
            at += step;
            var next = at.InZone(Norway.Zone);
            var shift = Duration.FromSeconds(next.Offset.Seconds - wall.Offset.Seconds);
            Assert.Equal(step, next.LocalDateTime.Minus(wall.LocalDateTime).ToDuration() - shift);
            wall = next;
        }

        return at;
    }
}
