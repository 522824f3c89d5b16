using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class JointReportTests
{
    private static readonly Municipality Ringebu = A.Ringebu with { Domains = ["ringebu.kommune.no"] };

    private static readonly Municipalities Known = new([Ringebu, A.Oyer, A.Trial]);

    private static readonly FilledReport Common = A.Report() with
    {
        Municipality = null,
        Processor = "Skolesys AS",
        ProcessorToldAt = A.Morning - Duration.FromHours(1),
        DiscoveredAt = A.Morning - Duration.FromHours(2),
    };

    private static readonly FilledReport InRingebu = new() { Municipality = "3439" };
    private static readonly FilledReport InOyer = new() { Municipality = "Øyer" };

    public static TheoryData<JointReport, string, Fault> Wrong => new()
    {
        { new(Common, []), "municipalities", Fault.TooFewMunicipalities },
        { new(Common, [InRingebu]), "municipalities", Fault.TooFewMunicipalities },
        { Both(InOyer with { Municipality = "0301" }), "municipalities[1].municipality", Fault.UnknownMunicipality },
        { Both(InOyer with { Municipality = "9999" }), "municipalities[1].municipality", Fault.UnknownMunicipality },
        { Both(InOyer with { Municipality = " " }), "municipalities[1].municipality", Fault.Required },
        { Both(InOyer with { Municipality = "ringebu" }), "municipalities[1].municipality", Fault.MunicipalityTwice },
        { Both(InOyer with { Unit = " " }), "municipalities[1].unit", Fault.Required },
        { Both(InOyer with { WhatHappened = new('x', 8001) }), "municipalities[1].whatHappened", Fault.TooLong },
        { Both(InOyer with { PersonsCount = 3 }), "municipalities[1].persons", Fault.Required },
        { Both(InOyer with { DataCategories = ["shoes"] }), "municipalities[1].dataCategories", Fault.UnknownValue },
        { Both(InOyer with { DiscoveredAt = Later }), "municipalities[1].discoveredAt", Fault.Future },
        { Both(InOyer with { ProcessorToldAt = Later }), "municipalities[1].processorToldAt", Fault.Future },
        { new(Common with { Kinds = null }, [InRingebu, InOyer]), "kinds", Fault.Required },
        { new(Common with { Unit = null }, [InRingebu, InOyer]), "unit", Fault.Required },
        {
            new(Common with { Unit = null }, [InRingebu with { Unit = "Skolen" }, InOyer]),
            "municipalities[1].unit", Fault.Required
        },
        {
            new(Common with { PersonsCount = null, PersonsPrecision = null }, [Twelve(InRingebu), InOyer]),
            "municipalities[1].persons", Fault.Required
        },
        {
            new(Common with { Processor = null }, [InRingebu, InOyer]), "processor", Fault.Required
        },
    };

    private static Instant Later => A.Morning + Duration.FromHours(1);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_once_and_of_the_place_where_it_was_written(
        JointReport joint, string place, Fault fault)
    {
        var problems = new Problems();

        joint.Check(Known, A.Morning, problems);

        Assert.Equal((place, fault), Assert.Single(problems.All.Select(p => (p.Field, p.Fault))));
    }

    [Fact]
    public void More_municipalities_than_there_are_is_all_that_is_said_of_them()
    {
        var problems = new Problems();

        var parts = new JointReport(Common, [InRingebu, InOyer, InRingebu]).Check(Known, A.Morning, problems);

        Assert.Empty(parts);
        Assert.Equal(new Problem("municipalities", Fault.TooManyMunicipalities, 2), Assert.Single(problems.All));
    }

    public static TheoryData<FilledReport, string, Fault> WrongAlone => new()
    {
        { Common with { Kinds = null, PersonsCount = null, PersonsPrecision = null }, "kinds", Fault.Required },
        { Common with { PersonsPrecision = "unknown" }, "persons", Fault.CountUnwanted },
    };

    [Theory]
    [MemberData(nameof(WrongAlone))]
    public void Before_a_municipality_is_named_the_common_part_is_checked_but_for_the_count_that_each_gives(
        FilledReport common, string place, Fault fault)
    {
        var problems = new Problems();

        new JointReport(common, []).Check(Known, A.Morning, problems);

        Assert.Equal(
            [("municipalities", Fault.TooFewMunicipalities), (place, fault)],
            problems.All.Select(problem => (problem.Field, problem.Fault)));
    }

    [Fact]
    public void A_common_time_that_cannot_be_read_is_wrong_also_where_every_municipality_gives_its_own()
    {
        var problems = new Problems();
        var common = Common.Sent.Values.Without(name => name == "discoveredAt")
            .And(FieldValues.Of(("discoveredAt", "i går")));
        FilledReport[] affected =
            [InRingebu with { DiscoveredAt = A.Morning }, InOyer with { DiscoveredAt = A.Morning }];

        new JointReport(new BreachReport(common), [.. affected]).Check(Known, A.Morning, problems);

        Assert.Equal(
            ("discoveredAt", Fault.NotATime), Assert.Single(problems.All.Select(p => (p.Field, p.Fault))));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var problems = new Problems();

        FilledReport[] affected = [new(), new() { Municipality = "3439", PersonsPrecision = "perhaps" }];
        new JointReport(new FilledReport(), [.. affected]).Check(Known, A.Morning, problems);

        Assert.Equal(
            [
                "dataCategories", "discoveredAt", "kinds", "municipalities[0].municipality",
                "municipalities[0].persons", "municipalities[1].persons", "unit", "whatHappened",
            ],
            problems.All.Select(p => p.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_municipality_gets_what_is_common_and_its_own_where_it_differs()
    {
        var own = Twelve(InOyer) with
        {
            Unit = "Skolen",
            WhatHappened = "Her gjaldt det bare lærere.",
            DataCategories = ["contact"],
            Measures = "Stengt.",
            DiscoveredAt = A.Morning - Duration.FromMinutes(5),
        };

        var parts = Checked(Both(own));

        Assert.Equal(["3439", "3440"], parts.Select(p => p.Municipality.Number));
        Assert.Equal(Common.WhatHappened, parts[0].Facts.Report.WhatHappened);
        Assert.Equal(new Persons(1, Precision.Exact), parts[0].Facts.Report.Persons);
        Assert.Equal(Common.DiscoveredAt, parts[0].Facts.Report.DiscoveredAt);
        Assert.Equal(("Skolen", "Her gjaldt det bare lærere.", "Stengt."), (
            parts[1].Facts.Report.Unit, parts[1].Facts.Report.WhatHappened, parts[1].Facts.Report.Measures));
        Assert.Equal(new Persons(12, Precision.Approximate), parts[1].Facts.Report.Persons);
        Assert.Equal([DataCategory.Contact], parts[1].Facts.Report.DataCategories);
        Assert.Equal(own.DiscoveredAt, parts[1].Facts.Report.DiscoveredAt);
    }

    [Fact]
    public void A_municipality_that_was_told_at_a_time_of_its_own_learnt_of_it_then()
    {
        var told = A.Morning - Duration.FromMinutes(10);

        var part = Checked(Both(InOyer with { ProcessorToldAt = told }))[1];

        Assert.Equal((told, told), (part.Facts.Report.DiscoveredAt, part.Facts.Findings.ProcessorToldAt));
    }

    [Fact]
    public void The_order_of_the_municipalities_is_the_senders()
    {
        var parts = Checked(new(Common, [InOyer, InRingebu]));

        Assert.Equal(["3440", "3439"], parts.Select(p => p.Municipality.Number));
    }

    [Theory]
    [InlineData("Også Ringebu er rammet.", "whatHappened")]
    [InlineData("Vi fikk det fra post@RINGEBU.kommune.no.", "whatHappened")]
    [InlineData("Ringebus innlogging sto åpen.", "whatHappened")]
    [InlineData("Fritidsøyer er ikke en kommune, og øyer heller ikke.", null)]
    public void A_common_text_that_names_one_of_those_hit_would_tell_the_others(string text, string? field)
    {
        var joint = new JointReport(Common with { WhatHappened = text }, [InRingebu, InOyer]);

        Assert.Equal(field, TellingTexts.Of(joint, Checked(joint)).SingleOrDefault()?.Name);
    }

    [Theory]
    [InlineData("Også Nordre Fron er rammet.")]
    [InlineData("Også Midtdal er rammet.")]
    public void A_common_text_tells_as_much_by_an_older_name(string text)
    {
        var merged = A.Ringebu with { Name = "Midtdal", FormerNames = ["Nordre Fron", "Søndre Fron"] };
        var joint = new JointReport(Common with { WhatHappened = text }, [InRingebu, InOyer]);

        var parts = joint.Check(new([merged, A.Oyer]), A.Morning, new Problems());

        Assert.Equal("whatHappened", Assert.Single(TellingTexts.Of(joint, parts)).Name);
    }

    [Fact]
    public void A_municipalitys_own_text_may_name_itself_and_no_other()
    {
        var joint = new JointReport(
            Common, [InRingebu with { WhatHappened = "Ringebu" }, InOyer with { WhatHappened = "Som i Ringebu" }]);

        Assert.Equal(["municipalities[1].whatHappened"], TellingTexts.Of(joint, Checked(joint)).Select(p => p.Name));
    }

    private static JointReport Both(FilledReport oyer) => new(Common, [InRingebu, oyer]);

    private static FilledReport Twelve(FilledReport own) =>
        own with { PersonsCount = 12, PersonsPrecision = "approximate" };

    private static IReadOnlyList<JointPart> Checked(JointReport joint)
    {
        var problems = new Problems();
        var parts = joint.Check(Known, A.Morning, problems);
        Assert.Empty(problems.All);
        return parts;
    }
}
