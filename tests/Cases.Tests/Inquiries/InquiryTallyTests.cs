using NodaTime;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

public sealed class InquiryTallyTests
{
    private static readonly Instant Year2027 = Instant.FromUtc(2027, 12, 31, 12, 0);

    [Theory]
    [InlineData(7, "week", "in-time")]
    [InlineData(8, "two-weeks", "in-time")]
    [InlineData(31, "month", "in-time")]
    [InlineData(92, "three-months", "late")]
    [InlineData(93, "longer", "late")]
    public void An_answer_counts_by_the_days_that_it_took_and_whether_it_was_in_time(
        int days, string span, string time)
    {
        var counts = Counted(5, Asked.Inquiry().Done(
            "answer", Asked.Received + Duration.FromDays(days), ("outcome", "full"), ("text", "Her er alt.")));

        Assert.Equal((5, 5, 5, 5), (counts.Total, counts.Days[span], counts.Times[time], counts.Outcomes["full"]));
        Assert.Equal(5, counts.About["access"]);
        Assert.Equal(10, counts.Days.Values.Sum() + counts.Times.Values.Sum());
    }

    [Fact]
    public void What_waits_is_late_once_its_day_has_passed()
    {
        var one = Asked.Inquiry();

        Assert.Equal(5, Counted(5, one, one.Due.LastMinute + Duration.FromSeconds(59)).Times["running"]);
        Assert.Equal(5, Counted(5, one, one.Due.LastMinute + Duration.FromSeconds(60)).Times["late"]);
        Assert.Equal(5, Counted(5, one).Outcomes["unanswered"]);
    }

    [Fact]
    public void What_was_closed_without_an_answer_has_neither_days_nor_lateness()
    {
        var closed = (Inquiry)A.Accepted(Asked.Inquiry().Do(
            "close", Asked.Received, A.With(Roles.Decide), ("reason", "Trukket tilbake."))).Case;

        var counts = Counted(5, closed);

        Assert.Equal((5, 0, 0), (counts.Outcomes["closed"], counts.Days.Values.Sum(), counts.Times.Values.Sum()));
    }

    [Fact]
    public void What_went_on_to_another_municipality_counts_there_alone()
    {
        var moved = Asked.Inquiry() with { Moved = new("3440", null, null, A.Ombud.Person, Year2027) };

        Assert.Equal(0, Counted(5, moved).Total);
    }

    [Fact]
    public void Where_an_outcome_is_hidden_neither_days_nor_times_tell_it()
    {
        var tally = new InquiryTally(Year2027);
        for (var i = 0; i < 15; i++)
            tally.Add(i < 12
                ? Asked.Inquiry().Done("answer", Asked.Received, ("outcome", "full"), ("text", "Her er alt."))
                : Asked.Inquiry());

        Assert.Null(tally.Counts.Outcomes["unanswered"]);
        Assert.Empty(tally.Counts.Days);
        Assert.Empty(tally.Counts.Times);
    }

    [Fact]
    public void Fewer_than_five_in_a_year_are_not_told_in_any_way()
    {
        var counts = Counted(4, Asked.Inquiry());

        Assert.Null(counts.Total);
        Assert.All([counts.About, counts.Outcomes, counts.Days, counts.Times], Assert.Empty);
    }

    [Fact]
    public void Five_in_a_year_are_told_although_fewer_asked_for_the_same()
    {
        var tally = new InquiryTally(Year2027);
        foreach (var about in (About[])[About.Access, About.Access, About.Access, About.Erasure, About.Erasure])
            tally.Add(Asked.Inquiry(about));

        Assert.Equal(5, tally.Counts.Total);
    }

    private static InquiryCounts Counted(int times, Inquiry one, Instant? now = null)
    {
        var tally = new InquiryTally(now ?? Year2027);
        for (var i = 0; i < times; i++)
            tally.Add(one);
        return tally.Counts;
    }
}
