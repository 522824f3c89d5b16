using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

public sealed class MorningTests
{
    [Theory]
    [InlineData("2026-11-23T07:30", true)]
    [InlineData("2026-11-23T08:59", true)]
    [InlineData("2026-11-23T07:29", false)]
    [InlineData("2026-11-23T09:00", false)]
    [InlineData("2026-11-21T07:30", false)]
    [InlineData("2026-11-22T07:30", false)]
    [InlineData("2026-12-25T07:30", false)]
    [InlineData("2026-04-06T07:30", false)]
    public void A_morning_is_one_on_which_people_come_to_work(string at, bool expected) => Assert.Equal(
        expected,
        Mornings.IsOne(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")
            .Parse(at).Value));
}
