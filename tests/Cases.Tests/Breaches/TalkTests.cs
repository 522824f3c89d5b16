using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// Notes are for the ombud, for the municipality, or between the ombud and the one who reported; never mixed up.
public sealed class TalkTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);
    private static readonly Caller Reporter = new(A.Reporter, Roles.Report, "3439");

    [Fact]
    public void Only_the_ombud_keeps_own_notes_or_writes_to_the_one_who_reported()
    {
        foreach (var audience in new[] { "ombud", "reporter" })
        {
            Assert.IsType<ActionResult.NotAllowed>(A.Breach().Note(A.With(Roles.Read), "x", audience, A.At(Now)));
            Assert.IsType<ActionResult.Accepted>(A.Breach().Note(A.Ombud, "x", audience, A.At(Now)));
        }
    }

    [Theory]
    [InlineData(Roles.Triage, "ombud municipality reporter")]
    [InlineData(Roles.Read, "municipality")]
    [InlineData(Roles.Decide, "municipality")]
    public void Whoever_writes_a_note_is_offered_those_to_whom_they_may_write(Roles role, string offered)
    {
        var (breach, note) = (A.Breach(), A.Breach().Actions.Single(action => action.Name == "note"));

        Assert.Equal(["text", "audience"], note.Fields.Select(field => field.Name));
        Assert.Empty(note.Offered(note.Fields[0], breach, A.With(role), []));
        Assert.Equal(offered.Split(' '), note.Offered(note.Fields[1], breach, A.With(role), []));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_reported_is_known_to_the_ombud_and_themselves_and_to_others_only_if_they_agreed(bool shared)
    {
        var breach = A.Breach() with { ReporterIsShared = shared };

        Assert.True(breach.ShowsReporterTo(A.Ombud));
        Assert.True(breach.ShowsReporterTo(Reporter));
        Assert.Equal(shared, breach.ShowsReporterTo(A.With(Roles.Read)));
        Assert.Equal(shared, breach.ShowsReporterTo(A.With(Roles.Decide)));
    }

    public static TheoryData<string, bool, Roles, bool> WhoReads()
    {
        var all = new TheoryData<string, bool, Roles, bool>();
        foreach (var shared in new[] { false, true })
            foreach (var role in new[] { Roles.Triage, Roles.Read, Roles.Decide })
            {
                all.Add("ombud", shared, role, role is Roles.Triage);
                all.Add("municipality", shared, role, true);
                all.Add("reporter", shared, role, role is Roles.Triage);
            }

        return all;
    }

    [Theory]
    [MemberData(nameof(WhoReads))]
    public void A_note_is_read_by_those_whom_it_is_for(string audience, bool shared, Roles role, bool reads)
    {
        var breach = A.Breach() with { ReporterIsShared = shared };
        var entry = A.Accepted(breach.Note(A.Ombud, "x", audience, A.At(Now))).Entry;

        Assert.Equal(reads, breach.Shows(entry, A.With(role)));
    }

    [Fact]
    public void The_one_who_reported_reads_the_question_answers_it_and_the_ombud_is_alerted()
    {
        var asked = A.Accepted(A.Breach().Ask(A.Ombud, "Hvem fikk brevet?", A.At(Now)));
        var replied = A.Accepted(((Breach)asked.Case).Reply(Reporter, "Naboen.", A.At(Now)));

        Assert.True(((Breach)asked.Case).Shows(asked.Entry, Reporter));
        Assert.Equal(("reply", "Naboen.", Audience.Reporter),
            (replied.Entry.Action, replied.Entry.Text, replied.Entry.Audience));
        Assert.Contains(replied.Alerts, a => a is { To: Recipient.Ombud, Topic: "reply-3" });
        Assert.DoesNotContain(replied.Alerts, a => a.To is Recipient.Contact);
        Assert.True(Delivery.IsNeeded(replied.Alerts[0], replied.Case));
    }

    public static TheoryData<string, bool, bool> Written()
    {
        var all = new TheoryData<string, bool, bool>();
        foreach (var said in new[] { "question", "reporter", "municipality", "ombud" })
            foreach (var hasMail in new[] { true, false })
                foreach (var isClosed in new[] { true, false })
                    all.Add(said, hasMail, isClosed);
        return all;
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void What_is_written_to_the_one_who_reported_is_mailed_about_or_the_ombud_knows_that_it_cannot_be(
        string said, bool hasMail, bool isClosed)
    {
        var breach = A.Breach(isClosed ? BreachState.Closed : BreachState.Received) with
        {
            ReporterMail = hasMail ? "rita@post.example" : null,
        };
        if (said == "question" && isClosed)
            return;

        var change = A.Accepted(said == "question"
            ? breach.Ask(A.Ombud, "Hvem?", A.At(Now))
            : breach.Note(A.Ombud, "Takk.", said, A.At(Now)));

        var told = change.Alerts.Select(alert => (alert.To, alert.Topic));
        Assert.Equal(
            said is not ("question" or "reporter") ? []
            : hasMail ? [(Recipient.Reporter, "message-2")]
            : [(Recipient.Ombud, "stuck-reporter-2"), (Recipient.Deputy, "stuck-reporter-2")], told);
        Assert.All(change.Alerts, alert => Assert.True(Delivery.IsNeeded(alert, change.Case)));
    }

    [Theory]
    [InlineData("question", "question")]
    [InlineData("question", "reporter")]
    [InlineData("reporter", "question")]
    [InlineData("reporter", "reporter")]
    public void Of_all_that_cannot_be_sent_to_the_one_who_reported_the_ombud_hears_once_each(
        string first, string second)
    {
        var (breach, history) = A.Play(b => Written(b, first), b => Written(b, second));

        var told = history.Skip(1).Select(entry => entry.Alerts!).ToList();

        Assert.Equal(
            [
                ["1:stuck-reporter-2:ombud:feed", "1:stuck-reporter-2:deputy:feed"],
                ["1:stuck-reporter-3:ombud:feed", "1:stuck-reporter-3:deputy:feed"],
            ],
            told);
        Assert.Equal(1, breach.Clock);
    }

    private static ActionResult Written(Breach breach, string said) => said == "question"
        ? breach.Ask(A.Ombud, "Hvem?", A.At(Now))
        : breach.Note(A.Ombud, "Takk.", said, A.At(Now));

    [Fact]
    public void Nobody_answers_for_the_one_who_reported()
    {
        var other = Reporter with { Person = new("tenant:other", "En annen") };

        Assert.IsType<ActionResult.NotAllowed>(A.Breach().Reply(other, "Naboen.", A.At(Now)));
        Assert.IsType<ActionResult.NotAllowed>(A.Breach().Reply(A.Ombud, "Naboen.", A.At(Now)));
        A.Refused(A.Breach().Reply(Reporter, " ", A.At(Now)), "text", Fault.Required);
        Assert.IsType<ActionResult.NotNow>(A.Breach(BreachState.Closed).Reply(Reporter, "Mer.", A.At(Now)));
    }
}
