using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class LetterTests
{
    private const string Nb = "letterNb";
    private const string Nn = "letterNn";
    private const string Secret = "Kari Nordmann";

    private static readonly Instant Now = A.Morning + Duration.FromHours(2);
    private static readonly Caller Controller = A.With(Roles.Decide);
    private static readonly Caller Contact = A.With(Roles.Read);

    [Theory]
    [InlineData(Nb, "nb", LetterForm.Nb)]
    [InlineData(Nn, "nn", LetterForm.Nn)]
    public void What_was_sent_stays_as_it_was_whatever_is_written_later(string fact, string sent, LetterForm form)
    {
        var (breach, history) = A.Play(
            b => Write(b, fact, "Til deg.\n\nSlik ble det sendt."),
            b => Tell(b, sent),
            b => Write(b, fact, "Noe helt annet."));

        Assert.Equal(new SentLetter(form, "Til deg.\n\nSlik ble det sendt."), breach.Communication!.Letter);
        Assert.Equal("Til deg.\n\nSlik ble det sendt.", history[2].Details[$"{fact}.sent"]);
        Assert.Equal("Noe helt annet.", breach.LetterIn(form));
        IsWhole(history);
    }

    [Fact]
    public void Only_a_letter_that_was_saved_can_have_been_sent()
    {
        var written = A.Case(Write(A.Breach(), Nb, "Til deg."));

        A.Refused(Tell(A.Breach(), "nb"), "letter", Fault.LetterNotSaved);
        A.Refused(Tell(written, "nn"), "letter", Fault.LetterNotSaved);
        A.Refused(Tell(written, "en"), "letter", Fault.UnknownValue);
        Assert.Null(A.Case(Tell(written, null)).Communication!.Letter);
    }

    [Theory]
    [InlineData("unintelligible")]
    [InlineData("risk-removed")]
    [InlineData("secret-by-law")]
    public void Where_nothing_is_sent_no_letter_was(string exemption)
    {
        var written = A.Case(Write(A.Breach(), Nb, "Til deg."));
        var told = new SentCommunication(null, "En grunn.", exemption) { Letter = "nb" };

        A.Refused(written.RecordCommunication(A.Ombud, told, A.At(Now)), "letter", Fault.NoLetterIsSent);
    }

    public static TheoryData<string, string> Told => new()
    {
        { "whatHappened", "Et annet brev." }, { "kinds", "integrity" }, { "consequences", "Uro." },
        { "measures", "Ringte." }, { "mitigation", "Fikk det igjen." }, { "prevention", "Ny rutine." },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void A_letter_is_behind_once_something_that_it_tells_has_changed_and_until_it_is_written_again(
        string fact, string value)
    {
        var (_, history) = A.Play(
            b => Write(b, Nb, "Til deg."), b => Write(b, "owner", "Rektor"), b => Write(b, fact, value),
            b => Write(b, Nb, "Til deg igjen."));

        Assert.False(IsBehind(history[..3]));
        Assert.True(IsBehind(history[..4]));
        Assert.False(IsBehind(history));
    }

    [Fact]
    public void A_letter_that_was_saved_together_with_what_it_tells_is_not_behind_it()
    {
        var (_, history) = A.Play(b => b.Amend(
            A.Ombud, A.Fields((Nb, "Til deg."), ("measures", "Ringte.")), "Brevet", A.At(Now)));

        Assert.False(IsBehind(history));
    }

    [Fact]
    public void Everything_that_the_letter_is_made_of_puts_it_behind() => Assert.Equal(
        Told.Select(row => (string)row[0]).Order(),
        BreachFields.All.Where(fact => fact.IsInLetter).Select(fact => fact.Name).Order());

    [Fact]
    public void A_letter_is_behind_when_something_that_it_tells_was_redacted()
    {
        var (breach, history) = A.Play(b => Write(b, Nb, "Til deg."));

        var redacted = A.Accepted(breach.Redact(A.Ombud, "whatHappened", "Et navn.", history, A.At(Now)));

        Assert.True(IsBehind([.. history, redacted.Entry]));
    }

    [Theory]
    [InlineData]
    [InlineData(Secret)]
    public void Redacting_a_letter_takes_it_out_of_what_was_sent_and_of_every_version(params string[] words)
    {
        var (breach, history) = A.Play(
            b => Write(b, Nb, $"Til {Secret}."), b => Tell(b, "nb"), b => Write(b, Nb, $"Kjære {Secret}."),
            b => Write(b, Nb, ""));

        var change = A.Accepted(breach.Redact(A.Ombud, Nb, "Et navn.", history, A.At(Now), words));
        var after = Rewritten(history, change);

        Assert.DoesNotContain(Secret, change.Case.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(after.SelectMany(entry => entry.Details.Values), text => text.Contains(Secret));
        Assert.Equal(
            words.Length > 0 ? "Til [sladdet]." : "[sladdet]", ((Breach)change.Case).Communication!.Letter!.Text);
        IsWhole(after);
    }

    [Fact]
    public void What_was_sent_loses_more_words_however_often_the_letter_was_written_again()
    {
        var rest = new string('x', 7_900);
        var (breach, history) = A.Play(
        [
            b => Write(b, Nb, $"Til {Secret} i Storgata. {rest}"), b => Tell(b, "nb"),
            .. Enumerable.Range(0, 25).Select<int, Func<Breach, ActionResult>>(
                i => b => Write(b, Nb, $"Til {Secret}, {i}. {rest}")),
        ]);

        var first = A.Accepted(breach.Redact(A.Ombud, Nb, "Et navn.", history, A.At(Now), Secret));
        var read = Redactions.Applied([.. history, first.Entry]);
        var second = A.Accepted(
            ((Breach)first.Case).Redact(A.Ombud, Nb, "Et sted.", read, A.At(Now), "Storgata"));
        var third = A.Accepted(((Breach)second.Case).Redact(
            A.Ombud, Nb, "Alt.", [.. read, second.Entry], A.At(Now)));

        Assert.NotNull(first.Case.Redacting);
        Assert.StartsWith("Til [sladdet] i Storgata.", Sent(first), StringComparison.Ordinal);
        Assert.StartsWith("Til [sladdet] i [sladdet].", Sent(second), StringComparison.Ordinal);
        Assert.StartsWith(
            "Til [sladdet], 24.", ((Breach)second.Case).LetterIn(LetterForm.Nb), StringComparison.Ordinal);
        Assert.Equal("[sladdet]", Sent(third));
        Assert.IsType<ActionResult.NotAllowed>(
            ((Breach)first.Case).Redact(Controller, Nb, "Et sted.", read, A.At(Now), "Storgata"));
    }

    [Fact]
    public void Whoever_wrote_the_letter_again_does_not_take_words_out_of_what_another_had_written_and_was_sent()
    {
        var rest = new string('x', 7_900);
        var (breach, history) = A.Play(
        [
            b => b.Amend(Contact, A.Fields((Nb, $"Til {Secret} i Storgata.")), "Brevet", A.At(Now)),
            b => Tell(b, "nb"),
            .. Enumerable.Range(0, 25).Select<int, Func<Breach, ActionResult>>(i => b => b.Amend(
                Controller, A.Fields((Nb, $"Til {Secret} i Storgata, {i}. {rest}")), "Brevet", A.At(Now))),
        ]);

        var first = A.Accepted(breach.Redact(A.Ombud, Nb, "Et navn.", history, A.At(Now), Secret));
        var read = Redactions.Applied([.. history, first.Entry]);
        var left = (Breach)first.Case;

        Assert.All([Controller, Contact], writer => Assert.IsType<ActionResult.NotAllowed>(
            left.Redact(writer, Nb, "Et sted.", read, A.At(Now), "Storgata")));
        Assert.Equal("Til [sladdet] i [sladdet].", Sent(A.Accepted(
            left.Redact(A.Ombud, Nb, "Et sted.", read, A.At(Now), "Storgata"))));
    }

    [Fact]
    public void Whoever_wrote_the_letter_takes_it_out_with_what_was_sent_and_who_only_sent_it_does_not()
    {
        var (breach, history) = A.Play(
            b => b.Amend(Contact, A.Fields((Nb, Secret)), "Brevet", A.At(Now)), b => Tell(b, "nb"));

        var done = A.Case(breach.Redact(Contact, Nb, "Et navn.", history, A.At(Now)));

        Assert.IsType<ActionResult.NotAllowed>(breach.Redact(Controller, Nb, "Et navn.", history, A.At(Now)));
        Assert.Equal((null, "[sladdet]"), (done.LetterIn(LetterForm.Nb), done.Communication!.Letter!.Text));
    }

    private static ActionResult Write(Breach breach, string fact, string text) =>
        breach.Amend(A.Ombud, A.Fields((fact, text)), "Brevet", A.At(Now));

    private static ActionResult Tell(Breach breach, string? letter) =>
        breach.RecordCommunication(Controller, new(Now, "SvarUt", null) { Letter = letter }, A.At(Now));

    private static string Sent(Change change) => ((Breach)change.Case).Communication!.Letter!.Text;

    private static bool IsBehind(List<HistoryEntry> history) =>
        Letter.IsBehind(Letter.WrittenIn(LetterForm.Nb, history)!, history);

    private static List<HistoryEntry> Rewritten(List<HistoryEntry> history, Change change) =>
    [
        .. history.Select(entry => change.Rewritten.FirstOrDefault(other => other.Sequence == entry.Sequence) ?? entry),
        change.Entry,
    ];

    private static void IsWhole(List<HistoryEntry> history)
    {
        var previous = HistoryEntry.Beginning;
        foreach (var entry in history)
        {
            Assert.True(entry.Follows(previous), entry.Action);
            previous = entry.Hash;
        }
    }
}
