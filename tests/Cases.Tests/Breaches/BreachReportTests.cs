using NodaTime;

namespace Ombud.Cases.Tests.Breaches;

public sealed class BreachReportTests
{
    private static readonly Instant Later = A.Morning + Duration.FromHours(1);

    public static TheoryData<FilledReport, string, Fault> Wrong => new()
    {
        { A.Report() with { Unit = " " }, "unit", Fault.Required },
        { A.Report() with { Unit = new('x', 201) }, "unit", Fault.TooLong },
        { A.Report() with { WhatHappened = null }, "whatHappened", Fault.Required },
        { A.Report() with { WhatHappened = new('x', 8001) }, "whatHappened", Fault.TooLong },
        { A.Report() with { Measures = new('x', 9000) }, "measures", Fault.TooLong },
        { A.Report() with { DiscoveredAt = null }, "discoveredAt", Fault.Required },
        { A.Report() with { DiscoveredAt = Instant.MinValue }, "discoveredAt", Fault.NotATime },
        { A.Report() with { DiscoveredAt = Later }, "discoveredAt", Fault.Future },
        { A.Report() with { OccurredFrom = Later }, "occurredFrom", Fault.Future },
        {
            A.Report() with { OccurredFrom = A.Morning + Duration.FromTicks(1) },
            "discoveredAt", Fault.DiscoveredBeforeStart
        },
        { A.Report() with { OccurredFrom = Before(1), OccurredTo = Before(2) }, "occurredTo", Fault.EndBeforeStart },
        { A.Report() with { OccurredTo = Before(1), Ongoing = true }, "occurredTo", Fault.OngoingHasEnd },
        { A.Report() with { Kinds = [] }, "kinds", Fault.Required },
        { A.Report() with { Kinds = ["secrecy"] }, "kinds", Fault.UnknownValue },
        { A.Report() with { Kinds = ["0"] }, "kinds", Fault.UnknownValue },
        { A.Report() with { DataCategories = null }, "dataCategories", Fault.Required },
        { A.Report() with { DataCategories = ["Health"] }, "dataCategories", Fault.UnknownValue },
        { A.Report() with { PersonsPrecision = null }, "persons", Fault.Required },
        { A.Report() with { PersonsPrecision = "many" }, "persons", Fault.UnknownValue },
        { A.Report() with { PersonsCount = null }, "persons", Fault.CountMissing },
        { A.Report() with { PersonsCount = -1 }, "persons", Fault.OutOfRange },
        { A.Report() with { PersonsCount = 10_000_001 }, "persons", Fault.OutOfRange },
        { A.Report() with { PersonsPrecision = "unknown" }, "persons", Fault.CountUnwanted },
        { A.Report() with { WrongRecipient = new("email", "somebody", "no") }, "recipient", Fault.UnknownValue },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_of_its_field_and_nothing_is_recorded(
        FilledReport report, string field, Fault fault)
    {
        var problems = new Problems();

        var facts = report.Check(A.Morning, problems);

        Assert.Null(facts);
        Assert.Contains(problems.All, p => p.Field == field && p.Fault == fault);
    }

    [Fact]
    public void A_short_true_report_is_enough()
    {
        var problems = new Problems();

        var facts = (A.Report() with { WhatHappened = "x" }).Check(A.Morning, problems);

        Assert.NotNull(facts);
        Assert.False(problems.Any);
    }

    [Fact]
    public void An_old_discovery_is_never_refused_at_the_door()
    {
        var facts = (A.Report() with { DiscoveredAt = Before(24 * 400) }).Check(A.Morning, new Problems());

        Assert.Equal(Before(24 * 400), facts!.DiscoveredAt);
    }

    [Fact]
    public void A_clock_that_runs_a_minute_fast_does_not_stop_a_report()
    {
        var facts = (A.Report() with { DiscoveredAt = A.Morning + Duration.FromSeconds(59) })
            .Check(A.Morning, new Problems());

        Assert.Equal(A.Morning, facts!.DiscoveredAt);
    }

    [Fact]
    public void A_text_that_looks_like_a_fodselsnummer_is_pointed_out()
    {
        var report = A.Report() with { WhatHappened = "Gjaldt 018190 00049.", Measures = "Ringte 90 00 00 49" };

        Assert.Equal(["whatHappened"], report.Check(A.Morning, new Problems())!.SuspectFields);
    }

    private static Instant Before(int hours) => A.Morning - Duration.FromHours(hours);
}
