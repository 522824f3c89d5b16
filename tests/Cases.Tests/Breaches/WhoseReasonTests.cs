using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// Whose reason it is, where the case alone does not tell: other things that its writer did in the same moment do not
// give it to the other voice.
public sealed class WhoseReasonTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);
    private static readonly Caller Controller = A.With(Roles.Decide | Roles.Read);
    private static readonly Caller Contact = A.With(Roles.Read);
    private static readonly Caller Reporter = new(A.Reporter, Roles.Report, "3439");

    [Fact]
    public void A_note_in_the_moment_of_a_decision_does_not_give_its_reason_to_the_ombud()
    {
        var (breach, history) = A.Play(
            b => b.Decide(Controller, "register", "Lav risiko.", A.At(Now)),
            b => b.Note(Controller, "Ringte enheten.", "municipality", A.At(Now)));

        IsTheControllers("decision", breach, history);
    }

    [Fact]
    public void A_redaction_in_the_moment_of_an_ending_does_not_give_its_reason_to_the_ombud()
    {
        var (ended, history) = A.Play(
            b => b.Note(Controller, "Ringte Kari.", "municipality", A.At(Now)),
            b => b.Decide(Controller, "register", "Lav risiko.", A.At(Now)),
            b => b.Close(Controller, "Ferdig.", A.At(Now)));
        var redacted = A.Accepted(ended.Redact(Controller, "history-2", "Et navn.", history, A.At(Now)));

        IsTheControllers("ending", (Breach)redacted.Case, [.. history, redacted.Entry]);
    }

    [Fact]
    public void A_decision_that_the_history_does_not_show_is_still_the_controllers() =>
        IsTheControllers("decision", A.Breach(BreachState.NotToNotify), []);

    [Fact]
    public void Whoever_reported_takes_their_own_address_out_and_does_it_as_the_reporter()
    {
        var breach = A.Breach() with { ReporterMail = "rita@example.no" };

        var done = A.Accepted(breach.Redact(Reporter, OwnText.Mail, "Ikke skriv til meg.", [], A.At(Now)));

        Assert.Null(((Breach)done.Case).ReporterMail);
        Assert.True(done.Entry.IsByReporter);
        Assert.IsType<ActionResult.NotAllowed>(breach.Redact(Contact, OwnText.Mail, "En grunn.", [], A.At(Now)));
    }

    // So many versions that the first redaction leaves none of them in the history.
    [Fact]
    public void Whoever_alone_wrote_the_letter_takes_more_words_out_of_what_was_sent()
    {
        var rest = new string('x', 7_900);
        var (breach, history) = A.Play(
        [
            b => b.Amend(Contact, A.Fields(("letterNb", "Til Kari i Storgata.")), "Brevet", A.At(Now)),
            b => b.RecordCommunication(Controller, new(Now, "SvarUt", null) { Letter = "nb" }, A.At(Now)),
            .. Enumerable.Range(0, 45).Select<int, Func<Breach, ActionResult>>(i => b => b.Amend(
                Contact, A.Fields(("letterNb", $"Til Kari i Storgata, {i}. {rest}")), "Brevet", A.At(Now))),
        ]);

        var first = A.Accepted(breach.Redact(Contact, "letterNb", "Et navn.", history, A.At(Now), "Kari"));
        var read = Redactions.Applied([.. history, first.Entry]);
        var second = A.Case(((Breach)first.Case).Redact(
            Contact, "letterNb", "Et sted.", read, A.At(Now), "Storgata"));

        Assert.DoesNotContain("letterNb.after", read[1].Details.Keys);
        Assert.Equal("Til [sladdet] i [sladdet].", second.Communication!.Letter!.Text);
    }

    private static void IsTheControllers(string text, Breach breach, IReadOnlyList<HistoryEntry> history)
    {
        Assert.IsType<ActionResult.NotAllowed>(breach.Redact(A.Ombud, text, "Et navn.", history, A.At(Now)));
        Assert.IsType<ActionResult.Accepted>(
            breach.Redact(A.With(Roles.Decide), text, "Et navn.", history, A.At(Now)));
    }
}
