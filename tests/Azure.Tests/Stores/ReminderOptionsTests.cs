using NodaTime;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

public sealed class ReminderOptionsTests
{
    [Fact]
    public void The_hours_left_are_set_in_any_order_and_told_in_their_own()
    {
        var schedule = new ReminderOptions { HoursLeft = [1, 71, 6], UnopenedAfterHours = 2 }.Schedule();

        Assert.Equal([71, 6, 1], schedule.HoursLeft);
        Assert.Equal(Duration.FromHours(2), schedule.UnopenedAfter);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(72)]
    public void An_hour_that_does_not_lie_before_the_deadline_is_refused_at_the_start(int hours)
    {
        Assert.Throws<InvalidOperationException>(() => new ReminderOptions { HoursLeft = [24, hours] }.Schedule());
    }
}
