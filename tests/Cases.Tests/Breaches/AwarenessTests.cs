using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class AwarenessTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);

    [Fact]
    public void Decided_awareness_starts_the_72_hours_anew_and_makes_older_alarms_stale()
    {
        var before = A.Breach();
        var aware = A.Morning + Duration.FromHours(1);

        var change = A.Accepted(before.SetAwareness(A.Ombud, aware, "Undersøkt.", A.At(Now)));
        var after = (Breach)change.Case;

        Assert.Equal((aware + Duration.FromHours(72), Awareness.Decided), (after.DueAt!.Value, after.Awareness));
        Assert.Equal(before.Clock + 1, change.Alarm!.Clock);
        Assert.Equal("unopened", A.Reminders.Ring(after, change.Alarm, change.Alarm.At)!.Newest!.Topic.Name);
        Assert.Equal(("Undersøkt.", "Undersøkt."), (change.Entry.Text, after.AwarenessReason));
        Assert.Equal(before.AwareAt.ToString(), change.Entry.Details["before"]);
    }

    [Fact]
    public void The_municipality_may_have_become_aware_in_the_moment_in_which_it_began()
    {
        var began = A.Morning - Duration.FromHours(1);
        var breach = (Breach)A.Reported(A.Report() with { OccurredFrom = began }).Case;

        Assert.Equal(began, A.Case(breach.SetAwareness(A.Ombud, began, "Alle så det.", A.At(Now))).AwareAt);
    }

    public static TheoryData<int?, string?, string, Fault> WrongAwareness => new()
    {
        { null, "fordi", "awareAt", Fault.Required },
        { 3, "fordi", "awareAt", Fault.Future },
        { -30, "fordi", "awareAt", Fault.AwareBeforeStart },
        { 1, "  ", "reason", Fault.Required },
        { 1, null, "reason", Fault.Required },
    };

    [Theory]
    [MemberData(nameof(WrongAwareness))]
    public void Awareness_needs_a_possible_time_and_a_reason(int? hours, string? reason, string field, Fault fault)
    {
        var report = A.Report() with { OccurredFrom = A.Morning - Duration.FromHours(24) };
        var breach = (Breach)A.Reported(report).Case;
        var aware = hours is { } h ? A.Morning + Duration.FromHours(h) : (Instant?)null;

        A.Refused(breach.SetAwareness(A.Ombud, aware, reason, A.At(Now)), field, fault);
    }

    [Theory]
    [InlineData(24, 0)]
    [InlineData(25, 1)]
    public void Aware_more_than_a_day_after_discovery_asks_for_an_explanation(int hours, int questions)
    {
        var aware = A.Morning + Duration.FromHours(hours);

        var decided = A.Case(A.Breach().SetAwareness(A.Ombud, aware, "Loggene var borte.", A.At(aware)));

        Assert.Equal(questions, decided.Unexplained.Count);
    }

    [Fact]
    public void An_explanation_is_kept_and_asked_for_anew_when_other_times_become_odd()
    {
        var later = A.Morning + Duration.FromHours(30);
        var odd = A.Case(A.Breach().SetAwareness(A.Ombud, later, "Sen.", A.At(later)));

        var explained = A.Case(odd.Amend(
            A.Ombud, A.Fields(("timesExplanation", "Loggene kom dagen etter.")), "Spurt.", A.At(later)));
        var amended = A.Case(explained.Amend(A.Ombud, A.Fields(("unit", "Skolen")), "Feil enhet.", A.At(later)));
        var told = A.Case(explained.Amend(
            A.Ombud, A.Fields(("processorToldAt", "2026-11-20T10:00:00Z")), "Fant e-posten.", A.At(later)));

        Assert.Empty(explained.Unexplained);
        Assert.Equal("Loggene kom dagen etter.", amended.Findings.TimesExplanation);
        Assert.Equal([Oddity.AwareLongAfterDiscovery, Oddity.ToldBeforeAware], told.Unexplained);
    }

    [Fact]
    public void A_report_that_comes_after_the_72_hours_asks_why()
    {
        var late = A.Reported(A.Report() with { DiscoveredAt = A.Morning - Duration.FromDays(5) });

        Assert.Equal([Oddity.ReportedLongAfterDiscovery], ((Breach)late.Case).Unexplained);
    }
}
