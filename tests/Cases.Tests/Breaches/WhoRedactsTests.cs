using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// A text is taken out by whoever wrote it, or by the ombud; but the ombud's advice, the controller's decision and the
// reasons for an awareness or an ending are never taken out by the other voice. Every text of a case in which everybody
// has written, for everybody.
public sealed class WhoRedactsTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);

    private static readonly Caller Deputy = new(new("tenant:deputy", "Dag Vara"), Roles.Triage, null);
    private static readonly Caller Controller = A.With(Roles.Decide | Roles.Read);
    private static readonly Caller Successor = A.With(Roles.Decide);
    private static readonly Caller Contact = A.With(Roles.Read);
    private static readonly Caller Reporter = new(A.Reporter, Roles.Report, "3439");

    // Who works in the municipality and reported too.
    private static readonly Caller ReportingContact = new(A.Reporter, Roles.Report | Roles.Read, "3439");

    private static readonly Dictionary<string, Caller> Everybody = new()
    {
        ["ombud"] = A.Ombud,
        ["deputy"] = Deputy,
        ["controller"] = Controller,
        ["another controller"] = Successor,
        ["contact"] = Contact,
        ["reporter"] = Reporter,
        ["reporter who is the contact"] = ReportingContact,
        ["employee"] = A.With(Roles.Report),
        ["handler"] = A.With(Roles.Handle),
        ["system"] = A.With(Roles.Ingest),
    };

    private static readonly string[] Ombuds = ["ombud", "deputy"];
    private static readonly string[] Controllers = ["controller", "another controller"];
    private static readonly string[] Reporters = ["reporter", "reporter who is the contact"];

    // By the name of the text, everybody who may take it out.
    private static readonly Dictionary<string, string[]> Rules = new()
    {
        ["unit"] = [.. Ombuds, .. Reporters],
        ["measures"] = [.. Ombuds, .. Reporters],
        ["phone"] = [.. Ombuds, .. Reporters],
        ["whatHappened"] = Ombuds, // the reporter wrote it first, the contact amended it
        ["consequences"] = [.. Ombuds, "contact"],
        ["awareness"] = Controllers,
        ["advice"] = Ombuds,
        ["decision"] = Controllers,
        ["communication"] = [.. Ombuds, "controller"],
        ["ending"] = Controllers,
        ["history-2"] = [.. Ombuds, "contact"], // why the contact amended
        ["history-3"] = Controllers, // the controller's awareness
        ["history-4"] = Ombuds, // the ombud's awareness, which the next replaced
        ["history-5"] = Controllers,
        ["history-6"] = Ombuds, // the advice
        ["history-7"] = Ombuds, // the proposal to close
        ["history-8"] = Controllers, // the decision
        ["history-9"] = [.. Ombuds, "controller"], // the reason for delay
        ["history-10"] = [.. Ombuds, "controller"], // how they were told
        ["history-11"] = [.. Ombuds, "contact"],
        ["history-12"] = Ombuds, // the ombud's own note
        ["history-13"] = Ombuds, // the question
        ["history-14"] = [.. Ombuds, .. Reporters], // the reply
        ["history-15"] = Controllers, // the ending
    };

    private static readonly (Breach Breach, IReadOnlyList<HistoryEntry> History) Played = Play();

    public static TheoryData<string, string> Everything()
    {
        var all = new TheoryData<string, string>();
        foreach (var text in Rules.Keys)
            foreach (var who in Everybody.Keys)
                all.Add(text, who);
        return all;
    }

    [Fact]
    public void Every_text_of_the_case_and_of_its_history_has_its_rule_here()
    {
        var own = Played.Breach.Texts(Played.History).Select(text => text.Name).Where(name => name.Length > 0);
        var written = Played.History.Where(entry => entry.Text is not null).Select(CaseText.NameOf);

        Assert.Equal(own.Concat(written).Order(), Rules.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_text_is_taken_out_by_its_writer_or_the_ombud_and_never_by_the_other_voice(string text, string who)
    {
        var (breach, history) = Played;
        var by = Everybody[who];

        var decision = breach.Redact(by, text, "Et navn.", history, A.At(Now));

        if (Rules[text].Contains(who))
            Assert.IsType<ActionResult.Accepted>(decision);
        else if (decision is ActionResult.Invalid)
            A.Refused(decision, "field", Fault.NothingToRedact);
        else
            Assert.IsType<ActionResult.NotAllowed>(decision);
        Assert.Equal(Rules[text].Contains(who), Offered(by).Contains(text));
    }

    [Fact]
    public void What_a_reporter_cannot_read_is_to_them_not_there()
    {
        var (breach, history) = Played;

        foreach (var text in Rules.Keys.Except(["unit", "measures", "phone", "history-14"]))
            A.Refused(
                breach.Redact(Reporter, text, "Et navn.", history, A.At(Now)), "field", Fault.NothingToRedact);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void The_ombud_hears_of_every_redaction_that_the_ombud_did_not_do(string text, string who)
    {
        var (breach, history) = Played;
        if (breach.Redact(Everybody[who], text, "Et navn.", history, A.At(Now)) is not ActionResult.Accepted(var done))
            return;

        Recipient[] told = Ombuds.Contains(who) ? [] : [Recipient.Ombud, Recipient.Deputy];
        Assert.Equal(told, done.Alerts.Select(alert => alert.To));
        // This case has ended, and it is told all the same.
        Assert.All(done.Alerts, alert => Assert.True(Delivery.IsNeeded(alert, done.Case)));
        Assert.All(done.Alerts, alert => Assert.Equal("redacted-16", alert.Topic));
    }

    [Fact]
    public void Whoever_may_take_out_nothing_is_not_offered_to()
    {
        var (breach, history) = Played;

        Assert.All(Everybody.Values, by => Assert.Equal(
            Offered(by).Count > 0, breach.ActionsOf(by, history).Contains("redact")));
    }

    [Fact]
    public void Writing_the_ombuds_words_again_does_not_make_them_ones_own()
    {
        var (breach, history) = A.Play(
            b => b.Advise(A.Ombud, "notify", "Meld dette.", A.At(Now)),
            b => b.Note(Controller, "Meld dette.", "municipality", A.At(Now)),
            b => b.Amend(Contact, A.Fields(("unit", "Meld dette.")), "Rettet", A.At(Now)));

        var done = A.Accepted(breach.Redact(Controller, "history-3", "Ikke enig.", history, A.At(Now)));

        Assert.Equal("Meld dette.", ((Breach)done.Case).Advice!.Text);
        Assert.Equal("Meld dette.", ((Breach)done.Case).Facts.Unit);
        Assert.Equal([3], done.Rewritten.Select(entry => entry.Sequence));
        Assert.IsType<ActionResult.NotAllowed>(
            breach.Redact(Controller, "advice", "Ikke enig.", history, A.At(Now)));
    }

    [Fact]
    public void Amending_what_somebody_wrote_does_not_make_it_ones_own()
    {
        var (breach, history) = A.Play(
            b => b.Amend(Contact, A.Fields(("measures", "Ringte.")), "Nytt", A.At(Now)),
            b => b.Amend(Controller, A.Fields(("measures", "Ringte to ganger.")), "Rettet", A.At(Now)));

        Assert.IsType<ActionResult.NotAllowed>(breach.Redact(Controller, "measures", "x", history, A.At(Now)));
        Assert.IsType<ActionResult.NotAllowed>(breach.Redact(Contact, "measures", "x", history, A.At(Now)));
        Assert.IsType<ActionResult.Accepted>(breach.Redact(A.Ombud, "measures", "x", history, A.At(Now)));
    }

    [Fact]
    public void What_was_cleared_can_still_be_taken_out_of_the_history()
    {
        var (breach, history) = A.Play(
            b => b.Amend(Contact, A.Fields(("measures", "Ringte Kari.")), "Nytt", A.At(Now)),
            b => b.Amend(Contact, A.Fields(("measures", "")), "Tømt", A.At(Now)));

        var done = A.Accepted(breach.Redact(Contact, "measures", "Et navn.", history, A.At(Now)));

        Assert.Equal("2:measures.after 3:measures.before", done.Entry.Details["entries"]);
        Assert.Null(((Breach)done.Case).Facts.Measures);
    }

    [Fact]
    public void What_the_reporter_takes_out_of_the_report_does_not_tell_who_reported()
    {
        var (breach, history) = A.Play(b => b.Note(ReportingContact, "Som kontakt.", "municipality", A.At(Now)));

        var report = A.Accepted(breach.Redact(ReportingContact, "unit", "En feil.", history, A.At(Now))).Entry;
        var note = A.Accepted(breach.Redact(ReportingContact, "history-2", "En feil.", history, A.At(Now))).Entry;

        Assert.True(report.IsByReporter);
        Assert.False(note.IsByReporter);
    }

    [Fact]
    public void An_ombud_who_reported_takes_a_text_out_as_the_ombud()
    {
        var (breach, history) = Played;
        var reportingOmbud = new Caller(A.Reporter, Roles.Report | Roles.Triage, "3439");

        var entry = A.Accepted(breach.Redact(reportingOmbud, "unit", "En feil.", history, A.At(Now))).Entry;

        Assert.False(entry.IsByReporter);
        Assert.Equal(["field"], entry.Details.Keys);
    }

    private static List<string> Offered(Caller by)
    {
        var redact = Played.Breach.Actions.Single(action => action.NeedsHistory);
        List<HistoryEntry> seen = [.. Played.History.Where(entry => Played.Breach.Shows(entry, by))];
        return by.Has(redact.Roles) ? [.. redact.Offered(redact.Fields[0], Played.Breach, by, seen)] : [];
    }

    private static (Breach, IReadOnlyList<HistoryEntry>) Play() => A.Play(
        A.Report() with { Measures = "Ringte mottakeren.", Phone = "61 05 00 00" },
        b => b.Amend(
            Contact, A.Fields(("whatHappened", "Et brev gikk feil."), ("consequences", "Uro.")), "Rettet", A.At(Now)),
        b => b.SetAwareness(Controller, A.Morning, "Da visste lederen det.", A.At(Now)),
        b => b.SetAwareness(A.Ombud, A.Morning, "Da visste vi det.", A.At(Now)),
        b => b.SetAwareness(Controller, A.Morning, "Da visste vi det likevel.", A.At(Now)),
        b => b.Advise(A.Ombud, "notify-and-tell", "Helse er med.", A.At(Now)),
        b => b.Close(A.Ombud, "Alt er gjort.", A.At(Now)),
        b => b.Decide(Controller, "notify-and-tell", "Som rådet.", A.At(Now)),
        b => b.RecordNotification(Controller, new("complete", "AR1", Now, "Det ble oversett."), A.At(Now)),
        b => b.RecordCommunication(Controller, new(Now, "Brev i posten.", null), A.At(Now)),
        b => b.Note(Contact, "Ringte enheten.", "municipality", A.At(Now)),
        b => b.Note(A.Ombud, "Følg med.", "ombud", A.At(Now)),
        b => b.Ask(A.Ombud, "Hvem fikk brevet?", A.At(Now)),
        b => b.Reply(Reporter, "Naboen.", A.At(Now)),
        b => b.Close(Controller, "Ferdig.", A.At(Now)));
}
