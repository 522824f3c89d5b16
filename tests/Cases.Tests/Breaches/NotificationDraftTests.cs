using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class NotificationDraftTests
{
    private static readonly Municipality Ringebu = A.Ringebu with { OrganisationNumber = "939864970" };
    private static readonly DraftContact Contact = new("Nina Ombud", "ombud@example.no", "61 00 00 00");

    private static readonly Dictionary<string, IReadOnlyList<string>> Everything = new()
    {
        ["occurredFrom"] = ["2026-11-20T07:00:00Z"],
        ["occurredTo"] = ["2026-11-20T08:00:00Z"],
        ["cause"] = ["wrong-recipient"],
        ["causeText"] = ["Feil adresse valgt."],
        ["relations"] = ["patients"],
        ["recordsPrecision"] = ["exact"],
        ["recordsCount"] = ["3"],
        ["whereabouts"] = ["Hos mottakeren."],
        ["consequences"] = ["Uro."],
        ["measures"] = ["Ringte."],
        ["mitigation"] = ["Slettet."],
        ["prevention"] = ["Opplæring."],
    };

    [Fact]
    public void The_fields_stand_in_the_order_of_Datatilsynets_own_list() => Assert.Equal(
        [
            "melding: kind phase", "virksomhet: organisationNumber organisation role otherControllers",
            "kontakt: contactName contactEmail contactPhone ownReference",
            "tid: occurredFrom occurredTo discoveredAt awareAt discoveredHow", "type: kinds",
            "arsak: cause causeText causeNature causeOrigin processor", "hva: whatHappened",
            "registrerte: persons relations vulnerable records", "opplysninger: dataCategories encryption",
            "hvor: whereabouts", "konsekvenser: consequences severity", "tiltak: measures prevention mitigation",
            "informasjon: personsTold toldHow toldAt", "grense: otherCountries otherNotices",
        ],
        Draft(A.Breach()).Fields.GroupBy(f => f.Block)
            .Select(block => $"{block.Key}: {string.Join(' ', block.Select(f => f.Name))}"));

    [Fact]
    public void The_organisation_is_the_municipality_by_its_full_name() =>
        Assert.Equal(["Ringebu kommune"], Draft(A.Breach()).Fields.Single(f => f.Name == "organisation").Values);

    [Theory]
    [InlineData("one-known", "yes", false)]
    [InlineData("several-known", "no", false)]
    [InlineData("bound-by-secrecy", "yes", false)]
    [InlineData("unknown", "no", true)]
    [InlineData("one-known", "unknown", true)]
    public void What_the_short_form_was_told_stands_in_the_draft(string recipient, string returned, bool isMissing)
    {
        var draft = Draft(Short(recipient, returned));

        Assert.Equal(["wrong-recipient"], Values(draft, "cause"));
        Assert.Equal(["email"], Values(draft, "channel"));
        Assert.Equal([recipient], Values(draft, "recipient"));
        Assert.Equal([returned], Values(draft, "returned"));
        Assert.Equal(isMissing, draft.Fields.Single(f => f.Name == "whereabouts").Required);
    }

    [Fact]
    public void The_cause_that_the_short_form_was_told_gives_way_to_what_an_investigation_finds()
    {
        var found = A.Case(Short("one-known", "yes").Amend(
            A.Ombud, A.Fields(("cause", "access-control")), "Undersøkt.", A.At(A.Morning)));

        Assert.Equal(["access-control"], Values(Draft(found), "cause"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_description_that_nobody_wrote_is_missing_and_never_made_up(string? description)
    {
        var draft = Draft(Short("one-known", "yes", description));

        Assert.Equal(DraftState.Missing, draft.Fields.Single(f => f.Name == "whatHappened").State);
        Assert.False(draft.Has(NoticePart.A));
        Assert.Contains(
            LetterPart.Nature, LetterDraft.Of(Short("one-known", "yes", description), Contact).Missing);
    }

    [Fact]
    public void The_usual_form_and_a_system_must_describe_what_happened()
    {
        var problems = new Problems();

        (A.Report() with { WhatHappened = " " }).Known(A.Morning, problems);

        Assert.Equal(("whatHappened", Fault.Required), (problems.All.Single().Field, problems.All.Single().Fault));
    }

    [Fact]
    public void A_fresh_report_lists_exactly_what_is_missing()
    {
        var draft = Draft(A.Breach());

        Assert.Equal(
            [
                "occurredFrom", "occurredTo", "cause", "causeText", "relations", "records", "whereabouts",
                "consequences", "measures", "prevention", "mitigation", "personsTold",
            ],
            draft.Fields.Where(f => f is { Required: true, State: not DraftState.Filled }).Select(f => f.Name));
        Assert.False(draft.IsWhole);
        Assert.Equal([NotificationDraft.Phased], draft.Fields.Single(f => f.Name == "phase").Values);
        Assert.Equal(
            [false, true, false, false], Enum.GetValues<NoticePart>().Select(draft.Has));
    }

    [Fact]
    public void A_case_in_which_everything_is_known_is_whole_in_every_part()
    {
        var amended = A.Case(A.Breach().Amend(A.Ombud, Everything, "Undersøkt.", A.At(A.Morning)));
        var decided = A.Case(amended.Decide(A.With(Roles.Decide), "notify", null, A.At(A.Morning)));

        var draft = Draft(decided);

        Assert.True(draft.IsWhole);
        Assert.Equal([NotificationDraft.Whole], draft.Fields.Single(f => f.Name == "phase").Values);
        Assert.All(Enum.GetValues<NoticePart>(), part => Assert.True(draft.Has(part)));
    }

    [Fact]
    public void That_something_is_not_known_yet_is_an_answer_and_not_a_filled_field()
    {
        var report = A.Report() with { PersonsCount = null, PersonsPrecision = "unknown" };

        var draft = Draft((Breach)A.Reported(report).Case);

        Assert.Equal(DraftState.Unknown, draft.Fields.Single(f => f.Name == "persons").State);
        Assert.False(draft.Has(NoticePart.A));
    }

    [Fact]
    public void After_a_first_notification_the_draft_is_a_follow_up_of_it()
    {
        var draft = Draft(A.Breach(BreachState.Notified));

        Assert.Equal((Phase.FollowUp, "AR1234"), (draft.Kind, draft.EarlierReference));
        Assert.Contains(draft.Fields, f => f is { Name: "earlierReference", Values: ["AR1234"] });
    }

    [Fact]
    public void A_late_notification_carries_its_reason()
    {
        var late = A.Morning + Duration.FromHours(80);
        var notified = A.Case(A.Breach().RecordNotification(
            A.Ombud, new("first", "AR1", late, "Varselet ble oversett."), A.At(late)));

        var reason = Draft(notified).Fields.Single(f => f.Name == "reasonForDelay");

        Assert.True(reason.Required);
        Assert.Equal(["Varselet ble oversett."], reason.Values);
        Assert.DoesNotContain(Draft(A.Breach()).Fields, f => f.Name == "reasonForDelay");
    }

    [Fact]
    public void A_draft_asks_for_the_reason_a_tick_after_the_deadline_and_not_at_it()
    {
        var due = A.Breach().DueAt!.Value;

        Assert.DoesNotContain(Draft(A.Breach(), due).Fields, f => f.Name == "reasonForDelay");
        Assert.Contains(
            Draft(A.Breach(), due + Duration.Epsilon).Fields,
            f => f is { Name: "reasonForDelay", Required: true, State: DraftState.Missing });
    }

    [Fact]
    public void A_late_draft_can_be_whole_before_it_is_sent()
    {
        var late = A.Breach().DueAt!.Value + Duration.FromHours(8);
        var known = new Dictionary<string, IReadOnlyList<string>>(Everything) { ["reasonForDelay"] = ["Ferie."] };
        var amended = A.Case(A.Breach().Amend(A.Ombud, known, "Undersøkt.", A.At(A.Morning)));
        var decided = A.Case(amended.Decide(A.With(Roles.Decide), "notify", null, A.At(A.Morning)));

        Assert.True(Draft(decided, late).IsWhole);
        Assert.Equal(["Ferie."], Draft(decided, late).Fields.Single(f => f.Name == "reasonForDelay").Values);
    }

    [Theory]
    [InlineData("whatHappened,kinds,occurredFrom,occurredTo,cause,causeText,persons,relations,records,dataCategories,"
        + "whereabouts", NoticePart.A)]
    [InlineData("contactName,contactEmail", NoticePart.B)]
    [InlineData("consequences", NoticePart.C)]
    [InlineData("measures,mitigation,prevention", NoticePart.D)]
    public void Each_part_of_the_law_rests_on_its_own_fields(string names, NoticePart part) => Assert.Equal(
        names.Split(',').Order(),
        Draft(A.Breach()).Fields.Where(f => f.Required && f.Part == part).Select(f => f.Name).Order());

    [Fact]
    public void Nothing_in_the_draft_tells_who_reported() => Assert.DoesNotContain(
        Draft(A.Breach()).Fields.SelectMany(f => f.Values), value => value.Contains(A.Reporter.Name));

    [Fact]
    public void A_letter_says_which_of_the_demanded_parts_nobody_has_written()
    {
        var amended = A.Case(A.Breach().Amend(A.Ombud, Everything, "Undersøkt.", A.At(A.Morning)));

        Assert.Equal([LetterPart.Consequences, LetterPart.Measures], LetterDraft.Of(A.Breach(), Contact).Missing);
        Assert.Empty(LetterDraft.Of(amended, Contact).Missing);
        Assert.Equal([LetterPart.Contact], LetterDraft.Of(amended, new("Ombudet", null, null)).Missing);
    }

    private static Breach Short(string recipient, string returned, string? description = null) =>
        (Breach)A.Reported(A.Report() with
        {
            WhatHappened = description,
            WrongRecipient = new("email", recipient, returned),
        }).Case;

    private static IReadOnlyList<string> Values(NotificationDraft draft, string field) =>
        draft.Fields.Single(f => f.Name == field).Values;

    private static NotificationDraft Draft(Breach breach, Instant? now = null) =>
        breach.DraftFor(Ringebu, Contact, now ?? A.Morning);
}
