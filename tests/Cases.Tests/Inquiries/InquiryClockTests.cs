using NodaTime;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

// The month, and what moves it: reasons in time, a prompt question who it is, and nothing else.
public sealed class InquiryClockTests
{
    private static readonly LocalDate Easter = new(2026, 4, 7);

    [Fact]
    public void The_month_runs_from_when_it_reached_the_municipality_and_not_from_when_staff_registered_it()
    {
        var one = Asked.Inquiry(reachedAt: Asked.Received, now: Asked.Received + Duration.FromDays(10));

        Assert.Equal(Easter, one.Due.Date);
        Assert.Equal(A.Oslo("2026-04-07T23:59+02"), one.DueAt);
        Assert.Equal("answer-citizen", Assert.Single(one.Deadlines).Name);
    }

    [Fact]
    public void Two_months_more_are_counted_from_receipt_and_need_reasons()
    {
        var one = Asked.Inquiry();

        var extended = one.Done("extend", A.Oslo("2026-04-01T12:00+02"), ("reason", "Fire fagsystemer."));

        Assert.Equal(new LocalDate(2026, 6, 5), extended.Due.Date);
        Assert.Equal(InquiryState.Handling, extended.State);
        A.Refused(one.Do("extend", Asked.Received, null, ("reason", " ")), "reason", Fault.Required);
        Assert.IsType<ActionResult.NotNow>(extended.Do("extend", Asked.Received, null, ("reason", "Igjen.")));
    }

    [Theory]
    [InlineData("2026-04-07T23:59+02", true)]
    [InlineData("2026-04-08T00:00+02", false)]
    public void An_extension_comes_within_the_first_month_or_not_at_all(string told, bool isInTime)
    {
        var result = Asked.Inquiry().Do("extend", A.Oslo(told), null, ("reason", "Mange mapper."));

        if (isInTime)
            A.Accepted(result);
        else
            A.Refused(result, "reason", Fault.FirstMonthPassed);
    }

    [Fact]
    public void The_days_that_the_citizen_took_to_show_who_they_are_are_added_and_the_original_date_stays_in_sight()
    {
        var asked = Asked.Inquiry().Done("ask-identity", A.Oslo("2026-03-06T09:00+01"));
        Assert.Equal((InquiryState.WaitingIdentity, Easter), (asked.State, asked.Due.Date));

        var known = asked.Done("confirm-identity", A.Oslo("2026-03-10T09:00+01"), ("how", "Møtte på servicetorget."));

        Assert.Equal(InquiryState.Handling, known.State);
        Assert.Equal((new LocalDate(2026, 4, 9), true), (known.Due.Date, known.Due.IsEstimate));
        Assert.Equal(Easter, known.Unpaused.Date);
        Assert.Equal(["answer-citizen", "unpaused"], known.Deadlines.Select(one => one.Name));
        Assert.Equal("Møtte på servicetorget.", known.IdentityQuestions.Single().Answered!.How);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void A_question_that_was_put_off_pauses_nothing(int days, bool pauses)
    {
        var at = Asked.Received + Duration.FromDays(days);
        var known = Asked.Inquiry().Done("ask-identity", at)
            .Done("confirm-identity", at + Duration.FromDays(5), ("how", "Passet hans ble vist."));

        Assert.Equal(pauses, known.Due.IsEstimate);
    }

    [Fact]
    public void A_pause_gives_no_more_time_to_extend()
    {
        var paused = Asked.Inquiry().Done("ask-identity", Asked.Received)
            .Done("confirm-identity", A.Oslo("2026-03-25T09:00+01"), ("how", "Oppmøte."));

        A.Refused(
            paused.Do("extend", A.Oslo("2026-04-08T09:00+02"), null, ("reason", "Mange mapper.")),
            "reason", Fault.FirstMonthPassed);
    }

    [Fact]
    public void The_answer_ends_the_month_and_reopening_a_closed_inquiry_does_not_begin_another()
    {
        var answered = Asked.Inquiry().Done(
            "answer", A.Oslo("2026-03-20T12:00+01"), ("outcome", "full"), ("text", "Her."));

        Assert.Equal((InquiryState.Answered, null), (answered.State, answered.DueAt));
        Assert.Empty(answered.Obligations);
        Assert.Empty(answered.Reminders(A.Reminders));
        var closed = A.Accepted(answered.Do("close", A.Morning, A.With(Roles.Decide), ("reason", "Ferdig."))).Case;
        Assert.Null(closed.DueAt);
        var reopened = (Inquiry)A.Accepted(
            ((Inquiry)closed).Do("reopen", A.Morning, A.With(Roles.Decide), ("reason", "Klage."))).Case;
        Assert.Equal(InquiryState.Answered, reopened.State);
    }
}
