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
    public void The_fields_stand_in_the_order_of_Datatilsynets_form()
    {
        var blocks = Draft(A.Breach()).Fields.Select(f => f.Block).Distinct();

        Assert.Equal(
            [
                "melding", "virksomhet", "kontakt", "tid", "type", "arsak", "hva", "registrerte", "opplysninger",
                "hvor",
                "konsekvenser", "tiltak", "informasjon", "grense",
            ],
            blocks);
    }

    [Fact]
    public void A_fresh_report_lists_exactly_what_is_missing()
    {
        var draft = Draft(A.Breach());

        Assert.Equal(
            [
                "occurredFrom", "occurredTo", "cause", "causeText", "relations", "records", "whereabouts",
                "consequences", "measures", "mitigation", "prevention", "personsTold",
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
        var suspect = (Breach)A.Reported(A.Report() with { WhatHappened = "Gjelder 01819000049." }).Case;

        Assert.Equal([LetterPart.Consequences, LetterPart.Measures], LetterDraft.Of(A.Breach(), Contact).Missing);
        Assert.Empty(LetterDraft.Of(amended, Contact).Missing);
        Assert.Equal([LetterPart.Contact], LetterDraft.Of(amended, new("Ombudet", null, null)).Missing);
        Assert.Equal([LetterPart.Nature], LetterDraft.Of(suspect, Contact).Suspects);
    }

    private static NotificationDraft Draft(Breach breach, Instant? now = null) =>
        breach.DraftFor(Ringebu, Contact, now ?? A.Morning);
}
