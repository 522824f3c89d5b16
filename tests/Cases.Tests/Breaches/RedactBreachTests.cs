using System.Text.Json;
using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class RedactBreachTests
{
    private const string Secret = "Kari Nordmann fikk brevet.";

    private static readonly Instant Now = A.Morning + Duration.FromHours(2);

    [Fact]
    public void A_text_goes_with_its_earlier_versions_and_wherever_it_was_repeated_and_the_chain_holds()
    {
        var (breach, history) = A.Play(
            b => b.Amend(A.Ombud, A.Fields(("consequences", Secret)), "Først", A.At(Now)),
            b => b.Amend(A.Ombud, A.Fields(("consequences", "Uro.")), "Så", A.At(Now)),
            b => b.Note(A.Ombud, "Uro.", "municipality", A.At(Now)));

        var change = A.Accepted(breach.Redact(A.Ombud, "consequences", "Et navn.", history, A.At(Now)));
        var after = Rewritten(history, change);

        Assert.Equal("[sladdet]", ((Breach)change.Case).Findings.Consequences);
        Assert.DoesNotContain(after, e => e.Details.Values.Append(e.Text).Any(v => v is Secret or "Uro."));
        Assert.Equal(["Først", "Så"], after.Where(e => e.Action == "amend").Select(e => e.Text));
        Assert.Equal(
            "2:consequences.after 3:consequences.before,consequences.after 4:text", change.Entry.Details["entries"]);
        IsWhole(after);
    }

    [Fact]
    public void What_was_written_in_one_entry_can_be_taken_out_of_it()
    {
        var (breach, history) = A.Play(b => b.Note(A.Ombud, Secret, "ombud", A.At(Now)));

        var change = A.Accepted(breach.Redact(A.Ombud, "history-2", "Et navn.", history, A.At(Now)));

        Assert.Null(Assert.Single(change.Rewritten).Text);
        IsWhole(Rewritten(history, change));
    }

    [Theory]
    [InlineData(80, false)]
    [InlineData(81, true)]
    public void What_one_transaction_cannot_hold_is_recorded_read_as_removed_and_carried_out_afterwards(
        int notes, bool isUnderWay)
    {
        var (breach, history) = A.Play(
            [.. Enumerable.Repeat((Breach b) => b.Note(A.Ombud, Secret, "ombud", A.At(Now)), notes)]);

        var change = A.Accepted(breach.Redact(A.Ombud, "history-2", "Et navn.", history, A.At(Now)));
        var read = Redactions.Applied(Rewritten(history, change));

        Assert.Equal(isUnderWay ? [notes + 2] : null, change.Case.Redacting);
        Assert.Equal(isUnderWay ? 0 : notes, change.Rewritten.Count);
        Assert.DoesNotContain(read, entry => entry.Text == Secret);
        IsWhole([.. read]);
    }

    [Fact]
    public void What_was_carried_out_is_recorded_by_the_suite_and_what_came_meanwhile_goes_on()
    {
        var breach = A.Breach() with { Redacting = [3, 5] };

        var change = Redactions.CarriedOut(breach, [3], A.At(Now));

        Assert.Equal([5], change.Case.Redacting);
        Assert.Equal(("redacted", Person.Suite), (change.Entry.Action, change.Entry.By));
        Assert.Equal("3", change.Entry.Details["redactions"]);
        Assert.Null(Redactions.CarriedOut(change.Case, [5], A.At(Now)).Case.Redacting);
        Assert.Null(Redactions.CarriedOut(A.Breach(), [], A.At(Now)).Case.Redacting);
    }

    [Fact]
    public void A_redaction_that_one_transaction_cannot_hold_waits_beside_those_that_are_under_way()
    {
        var (breach, history) = A.Play(
            [.. Enumerable.Repeat((Breach b) => b.Note(A.Ombud, Secret, "ombud", A.At(Now)), 81)]);

        var redacted = A.Case((breach with { Redacting = [3] })
            .Redact(A.Ombud, "history-2", "Et navn.", history, A.At(Now)));

        Assert.Equal([3, 83], redacted.Redacting);
    }

    [Theory]
    [InlineData(new int[0], new int[0])]
    [InlineData(new[] { 150_000, 150_000 }, new[] { 2 })]
    [InlineData(new[] { 150_000, 150_001 }, new[] { 1, 1 })]
    [InlineData(new[] { 100_000, 100_000, 100_000, 1_000 }, new[] { 3, 1 })]
    [InlineData(new[] { 300_001, 1_000 }, new[] { 1, 1 })]
    public void Rewritten_entries_are_divided_into_what_one_transaction_holds_and_none_is_empty(
        int[] lengths, int[] portions)
    {
        var rewritten = lengths.Select(LongEntry).ToList();

        var divided = Redactions.Portions(rewritten).ToList();

        Assert.Equal(portions, divided.Select(portion => portion.Count));
        Assert.Equal(rewritten, divided.SelectMany(portion => portion));
    }

    [Fact]
    public void A_history_in_which_nothing_was_redacted_is_read_as_it_is()
    {
        var (_, history) = A.Play(b => b.Note(A.Ombud, Secret, "ombud", A.At(Now)));

        Assert.Same(history, Redactions.Applied(history));
    }

    [Fact]
    public void A_text_that_stood_in_the_case_alone_leaves_no_trace_in_earlier_entries()
    {
        var (breach, history) = A.Play();

        var change = A.Accepted(breach.Redact(A.Ombud, "whatHappened", "Et navn.", history, A.At(Now)));

        Assert.Empty(change.Rewritten);
        Assert.Equal(["field"], change.Entry.Details.Keys);
    }

    [Fact]
    public void What_can_be_redacted_is_each_text_that_stands_and_each_entry_that_has_one()
    {
        var (breach, history) = A.Play(
            b => b.Take(A.Ombud, A.At(Now)),
            b => b.Note(A.Ombud, Secret, "ombud", A.At(Now)));
        var redacted = A.Case(breach.Redact(A.Ombud, "whatHappened", "Et navn.", history, A.At(Now)));
        var redact = Assert.Single(breach.Actions, action => action.NeedsHistory);

        Assert.Equal(["field", "words", "reason"], redact.Fields.Select(field => field.Name));
        Assert.Equal(["unit", "whatHappened", "history-3"], redact.Offered(redact.Fields[0], breach, A.Ombud, history));
        Assert.Equal(["unit", "history-3"], redact.Offered(redact.Fields[0], redacted, A.Ombud, history));
        Assert.All(redact.Fields.Skip(1), field => Assert.Empty(redact.Offered(field, breach, A.Ombud, history)));
    }

    [Fact]
    public void Whoever_redacts_says_what() =>
        A.Refused(A.Breach().Redact(A.Ombud, null, "Et navn.", [], A.At(Now)), "field", Fault.Required);

    [Fact]
    public void A_reason_for_delay_goes_out_of_every_notification_that_gave_it()
    {
        var (breach, history) = A.Play(
            b => b.RecordNotification(A.Ombud, new("first", "AR1", Now, Secret), A.At(Now)),
            b => b.RecordNotification(A.Ombud, new("follow-up", "AR2", Now, Secret), A.At(Now)),
            b => b.RecordNotification(A.Ombud, new("follow-up", "AR3", Now, "Ferie."), A.At(Now)));

        var change = A.Accepted(breach.Redact(A.Ombud, "history-2", "Et navn.", history, A.At(Now)));

        Assert.Equal(
            ["[sladdet]", "[sladdet]", "Ferie."],
            ((Breach)change.Case).Notifications.Select(sent => sent.ReasonForDelay));
        Assert.Equal([2, 3], change.Rewritten.Select(entry => entry.Sequence));
        IsWhole(Rewritten(history, change));
    }

    [Theory]
    [InlineData("history-3", "3")]
    [InlineData("history-12", "12")]
    [InlineData("whatHappened", null)]
    [InlineData("historisk", null)]
    public void The_text_of_an_entry_is_known_by_the_number_of_the_entry(string name, string? number) =>
        Assert.Equal(number, CaseText.EntryOf(name));

    [Fact]
    public void A_redaction_never_takes_away_what_an_earlier_one_says_of_itself()
    {
        var (breach, history) = A.Play(
            b => b.Note(A.Ombud, Secret, "ombud", A.At(Now)),
            b => b.Note(A.Ombud, "history-2", "ombud", A.At(Now)));
        var first = A.Accepted(breach.Redact(A.Ombud, "history-2", "Et navn.", history, A.At(Now)));
        var after = Rewritten(history, first);

        var second = A.Accepted(((Breach)first.Case).Redact(A.Ombud, "history-3", "Et navn.", after, A.At(Now)));

        Assert.Equal([3], second.Rewritten.Select(entry => entry.Sequence));
    }

    [Theory]
    [InlineData("ombud")]
    [InlineData("reporter")]
    public void What_somebody_may_not_read_is_not_theirs_to_take_away(string audience)
    {
        var (breach, history) = A.Play(b => b.Note(A.Ombud, Secret, audience, A.At(Now)));

        A.Refused(
            breach.Redact(A.With(Roles.Decide), "history-2", "Et navn.", history, A.At(Now)),
            "field", Fault.NothingToRedact);
    }

    [Fact]
    public void Advice_can_be_redacted_and_what_the_controller_said_in_the_same_words_stands()
    {
        var (breach, history) = A.Play(
            b => b.Advise(A.Ombud, "notify", Secret, A.At(Now)),
            b => b.Decide(A.With(Roles.Decide), "notify", Secret, A.At(Now)));

        var redacted = A.Case(breach.Redact(A.Ombud, "advice", "Et navn.", history, A.At(Now)));

        Assert.Equal(CaseText.Redacted, redacted.Advice!.Text);
        Assert.Equal(Secret, redacted.ControllerDecision!.Reason);
    }

    [Theory]
    [InlineData("lessons")]
    [InlineData("history-1")]
    [InlineData("history-9")]
    [InlineData("number")]
    public void Where_no_text_stands_there_is_nothing_to_redact(string field) => A.Refused(
        A.Breach().Redact(A.Ombud, field, "Et navn.", [], A.At(Now)), "field", Fault.NothingToRedact);

    [Fact]
    public void A_fodselsnummer_that_was_redacted_is_no_longer_suspected()
    {
        var report = A.Report() with { WhatHappened = "Gjelder 01819000049." };
        var breach = (Breach)A.Reported(report).Case;

        var redacted = A.Case(breach.Redact(A.Ombud, "whatHappened", "Et nummer.", [], A.At(Now)));

        Assert.Equal(["whatHappened"], breach.Facts.SuspectFields);
        Assert.Empty(redacted.Facts.SuspectFields);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_fingerprint_of_the_answers_goes_with_the_first_of_them_that_is_redacted(bool isOfEarlierRelease)
    {
        var (breach, history) = A.Play(b => b.Note(A.Ombud, Secret, "ombud", A.At(Now)));
        if (isOfEarlierRelease)
            breach = breach with { AnswersDigest = breach.Facts.Digest() };

        var noted = A.Case(breach.Redact(A.Ombud, "history-2", "Et navn.", history, A.At(Now)));
        var redacted = A.Case(breach.Redact(A.Ombud, "unit", "Et navn.", history, A.At(Now)));

        Assert.True(breach.IsAsReceived);
        Assert.Equal(breach.AnswersDigest, noted.AnswersDigest);
        Assert.Null(redacted.AnswersDigest);
        Assert.False(redacted.IsAsReceived);
    }

    [Fact]
    public void A_fingerprint_has_a_salt_of_its_own_so_that_two_like_reports_do_not_look_alike()
    {
        var facts = A.Breach().Facts;

        Assert.NotEqual(facts.Digest("1").Split('.')[1], facts.Digest("2").Split('.')[1]);
        Assert.DoesNotContain(facts.Digest(), facts.Digest("1"), StringComparison.Ordinal);
    }

    private static List<HistoryEntry> Rewritten(List<HistoryEntry> history, Change change) =>
    [
        .. history.Select(e => change.Rewritten.FirstOrDefault(r => r.Sequence == e.Sequence) ?? e), change.Entry,
    ];

    // As long as this when it is written.
    private static HistoryEntry LongEntry(int length)
    {
        var bare = Written("");
        return Written(new('x', length - JsonSerializer.Serialize(bare, CaseJson.Options).Length));

        static HistoryEntry Written(string text) => HistoryEntry.After(
            HistoryEntry.Beginning, 1, new("note", A.Morning, A.Ombud.Person) { Text = text }, A.Counting());
    }

    private static void IsWhole(List<HistoryEntry> history)
    {
        var previous = HistoryEntry.Beginning;
        foreach (var entry in history)
        {
            Assert.True(entry.Follows(previous));
            previous = entry.Hash;
        }
    }
}
