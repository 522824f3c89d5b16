using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// Each bound from both sides.
public sealed class BreachTimesTests
{
    [Theory]
    [InlineData("2026-11-20T09:05:00Z", null)]
    [InlineData("2026-11-20T09:05:00.0000001Z", Fault.Future)]
    [InlineData("1978-06-09T00:00:00Z", null)]
    [InlineData("1978-06-08T23:59:59Z", Fault.NotATime)]
    public void A_clock_may_be_five_minutes_fast_and_before_there_was_a_law_there_was_nothing_to_break(
        string discovered, Fault? fault) =>
        Assert.Equal(fault, FaultOf(A.Report() with { DiscoveredAt = A.Utc(discovered) }));

    [Theory]
    [InlineData("2026-11-19T09:00:00Z", null)]
    [InlineData("2026-11-19T08:59:59Z", Fault.EndBeforeStart)]
    public void It_may_end_in_the_moment_in_which_it_began_and_not_before(string ended, Fault? fault) =>
        Assert.Equal(fault, FaultOf(A.Report() with
        {
            OccurredFrom = A.Morning - Duration.FromDays(1),
            OccurredTo = A.Utc(ended),
        }));

    // Hours from discovery.
    public static TheoryData<int, int?, int, Fault?> Sendings => new()
    {
        { 1, null, 0, null },
        { -1, null, -1, null },
        { 0, -2, -2, null },
        { 0, 1, 0, null },
        { 0, null, -1, Fault.SentBeforeKnown },
        { 0, -2, -3, Fault.SentBeforeKnown },
        { 1, 2, -1, Fault.SentBeforeKnown },
        { -9, null, -9, null },
        { -9, null, -10, Fault.SentBeforeStart },
    };

    [Theory]
    [MemberData(nameof(Sendings))]
    public void Nobody_is_told_before_anybody_here_or_at_the_processor_knew_or_before_it_began(
        int aware, int? told, int sent, Fault? fault)
    {
        var began = (Breach)A.Reported(A.Report() with { OccurredFrom = At(-9) }).Case;
        var breach = began with
        {
            AwareAt = At(aware),
            Findings = began.Findings with { ProcessorToldAt = told is { } hours ? At(hours) : null },
        };

        var recorded = breach.RecordNotification(A.Ombud, new("first", "AR1", At(sent), null), A.At(At(3)));

        if (fault is { } expected)
            A.Refused(recorded, "sentAt", expected);
        else
            A.Accepted(recorded);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Only_a_report_after_more_than_72_hours_asks_why(int seconds, int questions)
    {
        var discovered = A.Morning - Duration.FromHours(72) - Duration.FromSeconds(seconds);

        var breach = (Breach)A.Reported(A.Report() with { DiscoveredAt = discovered }).Case;

        Assert.Equal(questions, breach.Unexplained.Count);
    }

    [Fact]
    public void An_explanation_stays_as_long_as_it_explains_the_times_and_while_it_is_given_with_them()
    {
        var told = A.Fields(
            ("processor", "Leverandøren"), ("processorToldAt", (A.Morning - Duration.FromHours(1)).ToString()),
            ("timesExplanation", "Varselet lå i søppelposten."));

        var explained = A.Case(A.Breach().Amend(A.Ombud, told, "Spurt.", A.At(At(1))));
        var amended = A.Case(explained.Amend(A.Ombud, A.Fields(("unit", "Skolen")), "Feil enhet.", A.At(At(2))));

        Assert.Equal("Varselet lå i søppelposten.", explained.Findings.TimesExplanation);
        Assert.Equal(explained.Findings, amended.Findings);
        Assert.Empty(amended.Unexplained);
    }

    private static Instant At(int hours) => A.Morning + Duration.FromHours(hours);

    private static Fault? FaultOf(FilledReport report)
    {
        var problems = new Problems();
        report.Known(A.Morning, problems);
        return problems.All.SingleOrDefault()?.Fault;
    }
}
