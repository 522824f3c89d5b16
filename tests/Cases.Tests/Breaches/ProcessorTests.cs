using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class ProcessorTests
{
    private static readonly Instant Told = A.Morning - Duration.FromHours(3);

    private static readonly FilledReport Report =
        A.Report() with { Processor = " Skolesys AS ", ProcessorToldAt = Told };

    public static TheoryData<FilledReport, string, Fault> Wrong => new()
    {
        { Report with { Processor = new('x', 201) }, "processor", Fault.TooLong },
        { Report with { Processor = " " }, "processor", Fault.Required },
        { Report with { ProcessorToldAt = A.Morning + Duration.FromMinutes(6) }, "processorToldAt", Fault.Future },
        { Report with { ProcessorToldAt = Instant.MinValue }, "processorToldAt", Fault.NotATime },
        { Report with { OccurredFrom = Told + Duration.FromTicks(1) }, "processorToldAt", Fault.ToldBeforeStart },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_about_a_processor_is_refused(FilledReport report, string field, Fault fault)
    {
        var problems = new Problems();

        Assert.Null(report.Check(A.Morning, problems));

        Assert.Equal((field, fault), Assert.Single(problems.All.Select(p => (p.Field, p.Fault))));
    }

    [Fact]
    public void Who_the_processor_is_and_when_it_told_stand_among_the_findings_from_the_first()
    {
        var breach = (Breach)Reported(Report).Case;

        Assert.Equal(("Skolesys AS", Told), (breach.Findings.Processor, breach.Findings.ProcessorToldAt));
    }

    [Fact]
    public void The_72_hours_run_from_when_the_processor_told_also_where_it_was_discovered_later()
    {
        var breach = (Breach)Reported(Report).Case;

        Assert.Equal((Told, Awareness.Presumed), (breach.AwareAt, breach.Awareness));
        Assert.Empty(breach.Unexplained);
        var decided = A.Case(breach.SetAwareness(A.Ombud, A.Morning, "Varselet sa ikke hva.", A.At(A.Morning)));
        Assert.Equal([Oddity.ToldBeforeAware], decided.Unexplained);
    }

    [Fact]
    public void That_a_processor_had_told_before_moves_the_deadline_and_is_not_the_contacts_to_say()
    {
        var told = A.Fields(("processorToldAt", Told.ToString()));
        var at = A.At(A.Morning);

        var moved = A.Case(A.Breach().Amend(A.Ombud, told, "Fant e-posten.", at));

        Assert.Equal(Told + Duration.FromHours(72), moved.DueAt);
        Assert.IsType<ActionResult.NotAllowed>(A.Breach().Amend(A.With(Roles.Read), told, "Fant e-posten.", at));
    }

    [Fact]
    public void A_processor_that_tells_when_the_incident_begins_is_believed() =>
        Assert.NotNull((Report with { OccurredFrom = Told }).Check(A.Morning, new()));

    [Fact]
    public void Where_nobody_knew_before_the_breach_is_discovered_when_the_processor_tells()
    {
        var breach = (Breach)Reported(Report with { DiscoveredAt = null }).Case;

        Assert.Equal((Told, Told), (breach.Facts.DiscoveredAt, breach.AwareAt));
        Assert.Equal(Told + Duration.FromHours(72), breach.DueAt);
        Assert.Empty(breach.Unexplained);
    }

    [Fact]
    public void A_processor_whose_clock_runs_a_minute_fast_has_told_now()
    {
        var ahead = Report with { DiscoveredAt = null, ProcessorToldAt = A.Morning + Duration.FromSeconds(59) };
        var breach = (Breach)Reported(ahead).Case;

        Assert.Equal((A.Morning, A.Morning), (breach.Facts.DiscoveredAt, breach.Findings.ProcessorToldAt));
    }

    [Fact]
    public void A_report_without_a_processor_finds_nothing_and_belongs_to_no_group()
    {
        var breach = (Breach)A.Reported().Case;

        Assert.Equal((Findings.Nothing, null), (breach.Findings, breach.Group));
    }

    [Fact]
    public void A_processor_cannot_be_amended_to_have_told_before_the_breach_began()
    {
        var breach = A.Breach() with { Facts = A.Breach().Facts with { OccurredFrom = A.Morning } };
        var early = A.Fields(("processor", "Skolesys AS"), ("processorToldAt", Told.ToString()));

        A.Refused(
            breach.Amend(A.Ombud, early, "De ringte.", A.At(A.Morning)), "processorToldAt", Fault.ToldBeforeStart);
    }

    // Its digest stands in the once rows: what was sent before this was thought of must still be known again.
    [Fact]
    public void A_report_that_says_nothing_new_is_written_as_it_always_was() => Assert.Equal(
        """
        {"municipality":"3439","unit":"Hjemmetjenesten","whatHappened":"Et brev gikk til feil adresse.",
        "discoveredAt":"2026-11-20T09:00:00Z","ongoing":false,"kinds":["confidentiality"],"personsCount":1,
        "personsPrecision":"exact","dataCategories":["contact","health"]}
        """.ReplaceLineEndings(""),
        SentJson.Of(A.Report()).ToJsonString(CaseJson.Options));

    private static Change Reported(FilledReport report)
    {
        var problems = new Problems();
        var facts = report.Known(A.Morning, problems);
        Assert.Empty(problems.All);
        return Breach.Report(facts!, A.Ringebu, new(A.Reporter, true, new("once", "body")), A.At(A.Morning));
    }
}
