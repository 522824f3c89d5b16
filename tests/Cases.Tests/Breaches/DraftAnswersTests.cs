using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// What the draft for Datatilsynet says where the answer depends on how far the case has come.
public sealed class DraftAnswersTests
{
    private static readonly Municipality Ringebu = A.Ringebu with { OrganisationNumber = "939864970" };
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);
    private static readonly Caller Controller = A.With(Roles.Decide);

    [Theory]
    [InlineData(BreachState.Received, Phase.First, "kind=first phase=phased")]
    [InlineData(BreachState.Notified, Phase.FollowUp, "kind=follow-up earlierReference=AR1234 phase=phased")]
    public void The_draft_begins_with_what_kind_of_notification_it_is(BreachState state, Phase kind, string first)
    {
        var draft = Draft(A.Breach(state));

        var melding = draft.Fields.TakeWhile(field => field.Block == "melding").ToList();
        Assert.Equal(first, string.Join(' ', melding.Select(field => $"{field.Name}={Assert.Single(field.Values)}")));
        Assert.Equal(kind, draft.Kind);
    }

    [Fact]
    public void What_the_guidance_names_or_the_law_asks_for_is_required() => Assert.Equal(
        [
            "kind", "phase", "organisationNumber", "organisation", "contactName", "contactEmail", "occurredFrom",
            "occurredTo", "discoveredAt", "awareAt", "kinds", "cause", "causeText", "whatHappened", "persons",
            "relations", "records", "dataCategories", "whereabouts", "consequences", "measures", "prevention",
            "mitigation", "personsTold",
        ],
        Draft(A.Breach()).Fields.Where(field => field.Required).Select(field => field.Name));

    [Fact]
    public void A_breach_under_way_is_said_to_be_and_has_no_end()
    {
        var report = A.Report() with { Ongoing = true, OccurredFrom = A.Morning - Duration.FromHours(1) };

        var tid = Draft((Breach)A.Reported(report).Case).Fields.Where(field => field.Block == "tid").ToList();

        Assert.Equal(
            ["occurredFrom", "ongoing", "discoveredAt", "awareAt", "discoveredHow"], tid.Select(field => field.Name));
        Assert.Equal((true, "yes"), (tid[1].Required, Assert.Single(tid[1].Values)));
    }

    [Theory]
    [InlineData(null, null, "", "")]
    [InlineData("notify-and-tell", null, "will-be-told", "")]
    [InlineData("notify", null, "not-told", "Liten risiko.")]
    [InlineData("notify", "sent", "told", "Et brev.")]
    [InlineData("notify", "unintelligible", "not-told", "Et brev.")]
    [InlineData("notify-and-tell", "unintelligible", "not-told", "Et brev.")]
    public void The_persons_were_told_and_how_or_not_and_why_or_will_be(
        string? decided, string? done, string told, string how)
    {
        var breach = A.Breach();
        if (decided is not null)
            breach = A.Case(breach.Decide(Controller, decided, "Liten risiko.", A.At(Now)));
        if (done is not null)
            breach = A.Case(breach.RecordCommunication(
                Controller, done == "sent" ? new(Now, "Et brev.", null) : new(null, "Et brev.", done), A.At(Now)));

        var draft = Draft(breach);

        Assert.Equal((told, how), (Value(draft, "personsTold"), Value(draft, "toldHow")));
        Assert.Equal(told == "told" ? Now.ToString() : "", Value(draft, "toldAt"));
    }

    [Fact]
    public void A_field_leads_to_the_fact_that_fills_it_unless_that_stays_as_it_was_reported()
    {
        var report = A.Report() with { WrongRecipient = new("email", "one-known", "yes") };

        var draft = Draft((Breach)A.Reported(report).Case);

        Assert.All(new[] { "channel", "recipient", "returned" }, name => Assert.Null(Field(draft, name).Fact));
        Assert.All(new[] { "cause", "whatHappened", "whereabouts" }, name =>
            Assert.Equal(name, Field(draft, name).Fact));
    }

    [Theory]
    [InlineData("ombud@example.no", null, false)]
    [InlineData(null, "61 00 00 00", false)]
    [InlineData(null, null, true)]
    public void A_letter_lets_the_persons_reach_somebody_by_one_way_or_the_other(
        string? email, string? phone, bool isMissing) => Assert.Equal(
        isMissing, LetterDraft.Of(A.Breach(), new("Ombudet", email, phone)).Missing.Contains(LetterPart.Contact));

    private static NotificationDraft Draft(Breach breach) =>
        breach.DraftFor(Ringebu, new("Nina Ombud", "ombud@example.no", null), Now);

    private static DraftField Field(NotificationDraft draft, string name) =>
        draft.Fields.Single(field => field.Name == name);

    private static string Value(NotificationDraft draft, string name) => string.Concat(Field(draft, name).Values);
}
