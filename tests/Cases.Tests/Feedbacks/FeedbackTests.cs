using Ombud.Cases.Feedbacks;

namespace Ombud.Cases.Tests.Feedbacks;

public sealed class FeedbackTests
{
    private static readonly Caller Contact = A.With(Roles.Read);

    [Fact]
    public void Feedback_has_no_deadline_and_rings_nobody_but_the_web_contact_once()
    {
        var given = Given();
        var one = given.Case;

        Assert.Null(given.Alarm);
        Assert.Equal(
            (null, 0, 0, "received"), (one.DueAt, one.Deadlines.Count, one.Obligations.Count, one.StateName));
        var told = Assert.Single(given.Alerts);
        Assert.Equal((Recipient.Contact, Channel.Mail, "received"), (told.To, told.Via, told.Topic));
    }

    [Theory]
    [InlineData("web@ringebu.example", "web@ringebu.example")]
    [InlineData("", "post@ringebu.example")]
    public void The_contact_for_the_pages_is_told_or_where_there_is_none_the_municipalitys(string web, string told)
    {
        var ringebu = A.Ringebu with { ContactMail = "post@ringebu.example", WebContactMail = web };

        Assert.Equal(told, Given().Case.ContactMailIn(ringebu));
        Assert.Equal("post@ringebu.example", A.Breach().ContactMailIn(ringebu));
    }

    [Theory]
    [InlineData(Roles.Read, true, true)]
    [InlineData(Roles.Decide, true, true)]
    [InlineData(Roles.Triage, true, false)]
    [InlineData(Roles.Handle, false, false)]
    [InlineData(Roles.Report, false, false)]
    [InlineData(Roles.Ingest, false, false)]
    public void The_contact_and_the_controller_read_it_and_the_ombud_sees_that_it_stands(
        Roles role, bool sees, bool reads)
    {
        var (one, reader) = (Given().Case, A.With(role));

        Assert.Equal((sees, reads), (one.IsSeenBy(reader), one.IsReadBy(reader)));
        Assert.Equal(reads, one.ActionsOf(reader).Contains("answer"));
    }

    [Fact]
    public void Whoever_does_not_read_it_gets_neither_the_text_nor_the_address_nor_the_answer()
    {
        var unread = (Feedback)Done(Given().Case, "answer", ("text", "Rettet.")).Unread();

        Assert.Equal(("", null, ""), (unread.Text, unread.Mail, unread.Answer!.Text));
    }

    [Fact]
    public void An_answer_says_what_was_done_ends_it_and_tells_nobody()
    {
        var answered = A.Accepted(Do(Given().Case, "answer", ("text", "Rettet.")));

        var one = (Feedback)answered.Case;
        Assert.Equal(("answered", false, "Rettet."), (one.StateName, one.Open, one.Answer!.Text));
        Assert.Empty(answered.Alerts);
        Assert.IsType<ActionResult.NotNow>(Do(one, "answer", ("text", "Igjen.")));
    }

    [Fact]
    public void An_answer_without_words_is_none() =>
        Assert.IsType<ActionResult.Invalid>(Do(Given().Case, "answer", ("text", " ")));

    [Theory]
    [InlineData("", "Siden er treg.", "", "about")]
    [InlineData("noe", "Siden er treg.", "", "about")]
    [InlineData("error", " ", "", "text")]
    [InlineData("error", "Siden er treg.", "kari", "email")]
    [InlineData("error", "Siden er treg.", "Kari <kari@post.example>", "email")]
    public void What_is_missing_or_wrong_is_named(string about, string text, string email, string wrong)
    {
        var problems = new Problems();

        var read = FeedbackFields.Read(FieldValues.Of(("about", about), ("text", text), ("email", email)), problems);

        Assert.Null(read);
        Assert.Equal([wrong], problems.All.Select(problem => problem.Field));
    }

    [Fact]
    public void Nobody_has_to_say_who_they_are()
    {
        var read = FeedbackFields.Read(
            FieldValues.Of(("about", "suggestion"), ("text", "Større skrift."), ("email", "")), new Problems());

        Assert.Equal(new(FeedbackAbout.Suggestion, "Større skrift."), read);
    }

    [Fact]
    public void A_stored_case_is_read_back_as_it_was()
    {
        var one = Given().Case;

        var read = new CaseKinds(Feedback.AsKind).Read(one.ToJson());

        Assert.Equal(one.ToJson(), Assert.IsType<Feedback>(read).ToJson());
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(365, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public void Feedback_is_kept_for_a_day_at_least(int days, bool isRight)
    {
        var options = new FeedbackOptions { KeepDays = days };

        if (isRight)
            Assert.Same(options, options.Checked());
        else
            Assert.Throws<InvalidOperationException>(options.Checked);
    }

    [Fact]
    public void What_is_said_about_the_pages_does_not_stand_in_the_ombuds_channel()
    {
        var given = Given(new ReminderSchedule { HasCards = true });

        Assert.DoesNotContain(given.Alerts, alert => alert.To is Recipient.Channel);
    }

    [Fact]
    public void Feedback_that_has_ended_waits_for_nothing_and_reopened_it_waits_for_an_answer_again()
    {
        var ended = Given().Case.Ended(End.Closed);

        Assert.Equal(("answered", false), (ended.StateName, ended.Open));
        Assert.Equal(("received", true), (ended.Ended(null).StateName, ended.Ended(null).Open));
    }

    private static Change Given(ReminderSchedule? reminders = null) => Feedback.Give(
        new(FeedbackAbout.Error, "Knappen virker ikke.", "kari@post.example"), A.Ringebu, new("once", "body"),
        A.At(A.Morning) with { Reminders = reminders ?? A.Reminders });

    private static ActionResult Do(Case one, string action, params (string, string?)[] fields) =>
        one.Actions.Single(known => known.Name == action).Do(
            one, new(Contact, FieldValues.Of(fields), A.At(A.Morning)));

    private static Case Done(Case one, string action, params (string, string?)[] fields) =>
        A.Accepted(Do(one, action, fields)).Case;
}
