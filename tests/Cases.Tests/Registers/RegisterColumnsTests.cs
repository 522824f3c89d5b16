using NodaTime;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;
using static Ombud.Cases.Registers.RegisterValue;

namespace Ombud.Cases.Tests.Registers;

public sealed class RegisterColumnsTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public void No_two_columns_share_a_name() =>
        Assert.Equal(RegisterColumns.All.Count, RegisterColumns.All.Select(c => c.Name).Distinct().Count());

    [Fact]
    public void The_times_of_a_breach_are_columns_of_their_own()
    {
        var breach = A.Breach() with
        {
            AwareAt = A.Morning + Hour,
            Findings = new() { ProcessorToldAt = A.Morning + 2 * Hour },
        };
        breach = breach with
        {
            Facts = breach.Facts with { OccurredFrom = A.Morning - 2 * Hour, OccurredTo = A.Morning - Hour },
        };
        var entry = new RegisterEntry(breach, "Ringebu", A.Morning + 3 * Hour);

        string[] columns =
        [
            "occurredFrom", "occurredTo", "discoveredAt", "awareAt", "receivedAt", "ombudAlertedAt", "processorToldAt",
        ];
        Assert.Equal(
            [-2, -1, 0, 1, 0, 3, 2], columns.Select(c => (int)(((Time)Cell(entry, c)!).At - A.Morning).TotalHours));
    }

    [Fact]
    public void A_text_stands_in_the_register_with_the_lines_it_was_stored_with()
    {
        var breach = A.Breach();

        var stored = breach with { Facts = breach.Facts with { WhatHappened = "Først.\r\nSå." } };

        Assert.Equal(new Typed("Først.\r\nSå."), Cell(stored, "whatHappened"));
    }

    [Fact]
    public void The_phases_of_a_notification_stand_apart()
    {
        var (first, complete) = (Sent(Phase.First, "AR1", 80), Sent(Phase.Complete, "AR4", 200));
        var breach = A.Breach() with
        {
            Notifications =
            [
                first with { ReasonForDelay = "Ferie." },
                Sent(Phase.FollowUp, "AR2", 90), Sent(Phase.FollowUp, "AR3", 100), complete,
            ],
        };

        Assert.Equal(new Typed("AR1"), Cell(breach, "firstReference"));
        Assert.Equal(new Time(first.SentAt), Cell(breach, "firstSentAt"));
        Assert.Equal(["AR2", "AR3"], ((Dated)Cell(breach, "followUps")!).Lines.Select(line => line.Text));
        Assert.Equal(new Time(complete.SentAt), Cell(breach, "completeSentAt"));
        Assert.Equal("yes", Code(breach, "late"));
        Assert.Equal(new Typed("Ferie."), Cell(breach, "reasonForDelay"));
    }

    [Fact]
    public void What_is_sent_whole_at_once_is_first_and_complete_and_follows_nothing_up()
    {
        var breach = A.Breach() with { Notifications = [Sent(Phase.Complete, "AR1", 72)] };

        Assert.Equal(Cell(breach, "firstReference"), Cell(breach, "completeReference"));
        Assert.Null(Cell(breach, "followUps"));
        Assert.Equal("no", Code(breach, "late"));
    }

    [Theory]
    [InlineData(DataCategory.Health, "yes", "no")]
    [InlineData(DataCategory.Union, "yes", "no")]
    [InlineData(DataCategory.Offences, "no", "no")]
    [InlineData(DataCategory.NationalId, "no", "yes")]
    [InlineData(DataCategory.Contact, "no", "no")]
    public void Special_categories_are_those_of_article_9(DataCategory category, string special, string nationalId)
    {
        var breach = A.Breach();
        breach = breach with { Facts = breach.Facts with { DataCategories = [category] } };

        Assert.Equal((special, nationalId), (Code(breach, "special"), Code(breach, "nationalId")));
    }

    [Fact]
    public void Neither_the_name_nor_the_telephone_of_the_one_who_reported_is_in_any_column()
    {
        var breach = A.Breach() with { ReporterIsShared = true };
        breach = breach with { Facts = breach.Facts with { Phone = "61 05 00 00" } };

        var cells = RegisterColumns.All.Select(column => column.Read(new(breach, "Ringebu", null))?.ToString() ?? "");

        Assert.DoesNotContain(cells, cell => cell.Contains(breach.Reporter.Name, StringComparison.Ordinal));
        Assert.DoesNotContain(cells, cell => cell.Contains("61 05", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(100, false, "")]
    [InlineData(101, false, "over-100")]
    [InlineData(101, true, "over-100 unintelligible")]
    public void What_raises_the_severity_stands_in_one_cell_by_its_names_and_nothing_in_none(
        int persons, bool unintelligible, string flags)
    {
        var breach = A.Breach() with
        {
            Assessment = new(
                new([new(DataType.Simple, 1)], 1, 0, 0, 0, false, unintelligible), A.Ombud.Person, A.Morning),
        };
        breach = breach with { Facts = breach.Facts with { Persons = new(persons, Precision.Exact) } };

        Assert.Equal(flags, string.Join(' ', (Cell(breach, "severityFlags") as Coded)?.Codes ?? []));
        Assert.Equal(flags.Length > 0, Cell(breach, "severityFlags") is not null);
        Assert.Equal(("low", "received"), (Code(breach, "severityBand"), Code(breach, "state")));
    }

    [Fact]
    public void The_columns_follow_the_breach_from_its_number_to_its_end()
    {
        string[] along =
        [
            "number", "municipality", "unit", "state", "occurredFrom", "discoveredAt", "awareAt", "receivedAt",
            "whatHappened", "severityScore", "severityData", "severity-ei", "severity-confidentiality",
            "severity-integrity", "severity-availability", "severity-malicious", "severityReason", "advice",
            "decision", "firstSentAt", "toldAt", "measures", "proposal", "endedAt", "endingReason",
        ];

        Assert.Equal(along, RegisterColumns.All.Select(column => column.Name).Where(along.Contains));
    }

    [Theory]
    [InlineData("ei", "1")]
    [InlineData("confidentiality", "0.25")]
    [InlineData("integrity", "0.5")]
    [InlineData("availability", "0")]
    [InlineData("malicious", "yes")]
    public void Each_answer_that_the_score_was_made_of_stands_in_its_own_cell(string question, string answer)
    {
        var breach = A.Breach() with
        {
            Assessment = new(
                new([new(DataType.Simple, 1)], 1, 0.25m, 0.50m, 0, true, false), A.Ombud.Person, A.Morning),
        };

        Assert.Equal(answer, Code(breach, $"severity-{question}"));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(7, 7)]
    public void How_many_more_follow_ups_the_history_holds_stands_with_those_of_the_case(int? inHistory, int earlier)
    {
        var breach = A.Breach() with
        {
            Notifications = [Sent(Phase.First, "AR1", 1), Sent(Phase.FollowUp, "AR9", 9)],
            NotificationsInHistory = inHistory,
        };

        Assert.Equal(earlier, Assert.IsType<Dated>(Cell(breach, "followUps")).Earlier);
    }

    [Fact]
    public void What_is_not_known_is_an_empty_cell_and_not_a_guess()
    {
        string[] unknown =
        [
            "cause", "recordsCount", "severityScore", "late", "toldAt", "decision", "endedAt", "measures",
            "adviceText", "reasonForDelay", "relations",
        ];

        Assert.All(unknown, column => Assert.Null(Cell(A.Breach(), column)));
    }

    private static Notification Sent(Phase phase, string reference, int hours) =>
        new(phase, reference, A.Morning + hours * Hour, null, A.Ombud.Person, A.Morning + hours * Hour);

    private static string Code(Breach breach, string column) =>
        Assert.Single(Assert.IsType<Coded>(Cell(breach, column)).Codes);

    private static RegisterValue? Cell(Breach breach, string column) =>
        Cell(new RegisterEntry(breach, "Ringebu", null), column);

    private static RegisterValue? Cell(RegisterEntry entry, string column) =>
        RegisterColumns.All.Single(c => c.Name == column).Read(entry);
}
