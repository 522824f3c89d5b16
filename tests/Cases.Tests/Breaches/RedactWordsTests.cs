using System.Text.Json;
using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// Marked words go, the rest stays and is sealed anew.
public sealed class RedactWordsTests
{
    private static readonly Instant Now = A.Morning + Duration.FromHours(2);

    [Fact]
    public void Marked_words_go_out_of_the_text_wherever_it_stands_and_the_rest_is_sealed_anew()
    {
        var (breach, history) = A.Play(
            b => b.Amend(A.Ombud, A.Fields(("consequences", "Kari Nordmann er uroet.")), "Først", A.At(Now)),
            b => b.Amend(A.Ombud, A.Fields(("consequences", "Uro.")), "Så", A.At(Now)),
            b => b.Amend(A.Ombud, A.Fields(("consequences", "Kari Nordmann er roet.")), "Nå", A.At(Now)),
            b => b.Note(A.Ombud, "Kari Nordmann er roet.", "municipality", A.At(Now)));

        var (after, entries) = Done(
            breach, history, b => b.Redact(A.Ombud, "consequences", "Et navn.", history, A.At(Now), "Kari Nordmann"));

        Assert.Equal("[sladdet] er roet.", after.Findings.Consequences);
        Assert.Equal("[sladdet] er roet.", entries[4].Text);
        Assert.Equal("[sladdet] er uroet.", entries[1].Details["consequences.after"]);
        Assert.Equal("Uro.", entries[2].Details["consequences.after"]);
        Assert.DoesNotContain(
            "Nordmann", string.Concat(entries.Select(Json)) + after.ToJson(), StringComparison.Ordinal);
        Assert.Equal(["consequences.before"], entries[2].Redacted());
        Assert.False(entries[^1].Details.ContainsKey("entries"));
        Assert.Empty(Verified(after, entries));
        Assert.Equal(entries, Redactions.Applied(entries));
    }

    [Theory]
    [InlineData("Kari ringte Karin.", "Kari", "[sladdet] ringte Karin.")]
    [InlineData("Kari ringte, og Kari svarte.", "Kari", "[sladdet] ringte, og [sladdet] svarte.")]
    [InlineData("Kari Nordmann ringte.", "Nordmann\nKari", "[sladdet] [sladdet] ringte.")]
    [InlineData("Kari Nordmann ringte Kari.", "Kari\nKari Nordmann", "[sladdet] ringte [sladdet].")]
    [InlineData("Gjelder 01819000049.", " 01819000049 \n\n", "Gjelder [sladdet].")]
    [InlineData("Gjelder (a+b)* her.", "(a+b)*", "Gjelder [sladdet] her.")]
    [InlineData("Åse-Marie, født 1990.", "Åse-Marie", "[sladdet], født 1990.")]
    [InlineData("Kari.", "Kari", null)]
    [InlineData("Kari ringte.", "Kari\nringte", null)]
    public void What_is_left_is_the_text_without_whole_words_exactly_as_marked(string text, string words, string? left)
    {
        var (breach, history) = A.Play(b => b.Note(A.Ombud, text, "ombud", A.At(Now)));

        var (after, entries) = Done(
            breach, history, b => b.Redact(A.Ombud, "history-2", "Et navn.", history, A.At(Now), words));

        Assert.Equal(left, entries[1].Text);
        Assert.Empty(Verified(after, entries));
    }

    [Theory]
    [InlineData("Kar")]
    [InlineData("ari")]
    [InlineData("kari")]
    [InlineData("Ola")]
    [InlineData("Kari\nOla")]
    [InlineData("Uro")]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200B")]
    public void A_word_that_does_not_stand_there_is_refused(string words)
    {
        var (breach, history) = A.Play(
            b => b.Note(A.Ombud, "Kari ringte.", "ombud", A.At(Now)),
            b => b.Note(A.Ombud, "Uro.", "ombud", A.At(Now)));

        A.Refused(
            breach.Redact(A.Ombud, "history-2", "Et navn.", history, A.At(Now), words), "words", Fault.NoSuchWord);
    }

    [Theory]
    [InlineData(1_000, false)]
    [InlineData(1_001, true)]
    public void Marked_words_have_a_limit(int length, bool isTooLong)
    {
        var (breach, history) = A.Play(b => b.Note(A.Ombud, new string('x', length), "ombud", A.At(Now)));

        var decision = breach.Redact(A.Ombud, "history-2", "x", history, A.At(Now), new string('x', length));

        if (isTooLong)
            A.Refused(decision, "words", Fault.TooLong);
        else
            Assert.IsType<ActionResult.Accepted>(decision);
    }

    [Fact]
    public void Marks_that_overlap_go_as_one()
    {
        var (breach, history) = A.Play(b => b.Note(A.Ombud, "Kari Nordmann Hansen ringte.", "ombud", A.At(Now)));

        var (_, left) = Done(breach, history, b => b.Redact(
            A.Ombud, "history-2", "Et navn.", history, A.At(Now), "Kari Nordmann", "Nordmann Hansen"));

        Assert.Equal("[sladdet] ringte.", left[1].Text);
    }

    [Fact]
    public void What_is_left_can_lose_more_words_and_then_go_altogether()
    {
        var (breach, history) = A.Play(b => b.Note(A.Ombud, "Kari ringte Ola i går.", "ombud", A.At(Now)));

        var (once, first) = Done(
            breach, history, b => b.Redact(A.Ombud, "history-2", "Ett.", history, A.At(Now), "Kari"));
        var (twice, second) = Done(
            once, first, b => b.Redact(A.Ombud, "history-2", "To.", first, A.At(Now), "Ola"));
        var (gone, third) = Done(twice, second, b => b.Redact(A.Ombud, "history-2", "Alt.", second, A.At(Now)));

        Assert.Equal("[sladdet] ringte [sladdet] i går.", second[1].Text);
        Assert.Null(third[1].Text);
        Assert.Null(third[1].Resealed);
        Assert.Empty(Verified(twice, second));
        Assert.Empty(Verified(gone, third));
    }

    [Fact]
    public void Whoever_changes_what_is_left_or_puts_an_earlier_row_back_is_found_out()
    {
        var (breach, history) = A.Play(b => b.Note(A.Ombud, "Kari ringte Ola i går.", "ombud", A.At(Now)));
        var (once, first) = Done(
            breach, history, b => b.Redact(A.Ombud, "history-2", "Ett.", history, A.At(Now), "Kari"));
        var (twice, second) = Done(once, first, b => b.Redact(A.Ombud, "history-2", "To.", first, A.At(Now), "Ola"));
        var anew = first[1].Leaving(
            new Dictionary<string, string> { ["text"] = "Ingen ringte." }, A.Counting());

        Assert.Equal(
            [ChainFault.Altered], Faults(twice, second, second[1] with { Text = "Ingen ringte." }));
        Assert.Equal([ChainFault.RedactedStands], Faults(twice, second, anew));
        Assert.Equal([ChainFault.RedactedStands], Faults(twice, second, first[1]));
        Assert.Equal([ChainFault.RedactedStands], Faults(twice, second, history[1]));
        Assert.Equal([ChainFault.RedactedStands], Faults(twice, second, second[1].Without(["text"])));
        Assert.Equal(
            [ChainFault.RedactedUnsaid, ChainFault.Altered], Faults(breach, history, anew));
    }

    [Fact]
    public void What_one_transaction_cannot_hold_goes_altogether_and_the_case_keeps_the_rest()
    {
        var (breach, history) = A.Play(
        [
            b => b.Amend(A.Ombud, A.Fields(("consequences", "Kari er uroet.")), "Først", A.At(Now)),
            .. Enumerable.Repeat((Breach b) => b.Note(A.Ombud, "Kari er uroet.", "ombud", A.At(Now)), 80),
        ]);

        var change = A.Accepted(
            breach.Redact(A.Ombud, "consequences", "Et navn.", history, A.At(Now), "Kari"));
        var read = Redactions.Applied([.. history, change.Entry]);

        Assert.Equal("[sladdet] er uroet.", ((Breach)change.Case).Findings.Consequences);
        Assert.Equal([83], change.Case.Redacting);
        Assert.DoesNotContain("Kari", string.Concat(read.Select(Json)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_are_kept_nowhere()
    {
        var (breach, history) = A.Play(b => b.Note(A.Ombud, "Kari ringte.", "ombud", A.At(Now)));

        var change = A.Accepted(breach.Redact(A.Ombud, "history-2", "Et navn.", history, A.At(Now), "Kari"));

        Assert.Equal(["field", "left"], change.Entry.Details.Keys);
        Assert.DoesNotContain("Kari", Json(change.Entry) + change.Case.ToJson(), StringComparison.Ordinal);
    }

    private static (Breach, List<HistoryEntry>) Done(
        Breach breach, IReadOnlyList<HistoryEntry> history, Func<Breach, ActionResult> act)
    {
        var change = A.Accepted(act(breach));
        var left = history.Select(e => change.Rewritten.FirstOrDefault(r => r.Sequence == e.Sequence) ?? e);
        return ((Breach)change.Case, [.. left, change.Entry]);
    }

    private static IEnumerable<ChainFault> Faults(
        Breach breach, IReadOnlyList<HistoryEntry> history, HistoryEntry instead) =>
        Verified(breach, [.. history.Select(entry => entry.Sequence == instead.Sequence ? instead : entry)])
            .Select(finding => finding.Fault);

    private static IReadOnlyList<ChainFinding> Verified(Breach breach, IReadOnlyList<HistoryEntry> history) =>
        HistoryChain.Verify(
            [.. history.Select(entry => new StoredEntry(entry.Sequence, Json(entry)))],
            breach.HistoryHead, breach.Version, []);

    private static string Json(HistoryEntry entry) => JsonSerializer.Serialize(entry, CaseJson.Options);
}
