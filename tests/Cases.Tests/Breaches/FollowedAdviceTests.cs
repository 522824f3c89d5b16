using System.Text.Json;
using NodaTime;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;

namespace Ombud.Cases.Tests.Breaches;

// A decision that follows the advice rests on the ombud's words, and they are the ombud's to take out there too.
public sealed class FollowedAdviceTests
{
    private const string Advised = "Kari er varslet, og alt er kryptert.";

    private static readonly Instant Now = A.Morning + Duration.FromHours(2);
    private static readonly Caller Controller = A.With(Roles.Decide);
    private static readonly Caller Deputy = new(new("tenant:deputy", "Dag Vara"), Roles.Triage, null);

    // As this release stores it, and as an earlier one did.
    public static TheoryData<bool, string, string?, string?> Redactions()
    {
        var all = new TheoryData<bool, string, string?, string?>();
        foreach (var isEarlier in new[] { false, true })
            foreach (var field in new[] { "advice", "decision", "history-2" })
                foreach (var (words, left) in new[]
                {
                    (null, (string?)CaseText.Redacted), ("Kari", "[sladdet] er varslet, og alt er kryptert."),
                })
                    all.Add(isEarlier, field, words, left);
        return all;
    }

    [Theory]
    [MemberData(nameof(Redactions))]
    public void What_the_ombud_takes_out_of_the_advice_goes_out_of_the_decision_that_followed_it(
        bool isEarlier, string field, string? words, string? left)
    {
        foreach (var ombud in new[] { A.Ombud, Deputy })
        {
            var (breach, history) = Followed(isEarlier);

            var change = A.Accepted(breach.Redact(
                ombud, field, "Et navn.", history, A.At(Now), words is null ? [] : [words]));
            var after = (Breach)change.Case;
            List<HistoryEntry> entries =
            [
                .. history.Select(e => change.Rewritten.FirstOrDefault(r => r.Sequence == e.Sequence) ?? e),
                change.Entry,
            ];

            Assert.Equal((left, left), (after.Advice!.Text, after.ControllerDecision!.Reason));
            Assert.Equal(words is null ? null : left, entries[1].Text);
            Assert.Equal(isEarlier && words is not null ? left : null, entries[2].Text);
            Assert.DoesNotContain(
                "Kari", string.Concat(entries.Select(Json)) + after.ToJson(), StringComparison.Ordinal);
            Assert.Empty(HistoryChain.Verify(
                [.. entries.Select(entry => new StoredEntry(entry.Sequence, Json(entry)))],
                after.HistoryHead, after.Version, [], Case.SealableOf(after.ToJson(), after.HistoryHead)));
        }
    }

    [Theory]
    [InlineData(false, "advice")]
    [InlineData(false, "decision")]
    [InlineData(false, "history-2")]
    [InlineData(true, "advice")]
    [InlineData(true, "decision")]
    [InlineData(true, "history-2")]
    [InlineData(true, "history-3")]
    public void The_controller_takes_nothing_out_of_the_advice_by_having_followed_it(bool isEarlier, string field)
    {
        var (breach, history) = Followed(isEarlier);

        Assert.IsType<ActionResult.NotAllowed>(breach.Redact(Controller, field, "x", history, A.At(Now)));
    }

    [Fact]
    public void The_register_shows_the_reasons_of_a_decision_that_followed_the_advice_also_after_newer_advice()
    {
        var (breach, history) = Followed(isEarlier: false);
        var newer = A.Case(breach.Advise(A.Ombud, "notify", "Likevel ikke.", A.At(Now + Duration.FromHours(1))));

        foreach (var one in new[] { breach, newer })
            Assert.Equal(
                new RegisterValue.Typed(Advised),
                RegisterColumns.All.Single(column => column.Name == "decisionReason").Read(new(one, "Ringebu", null)));
        Assert.Equal(A.Ombud.Person, breach.ControllerDecision!.AdvisedBy);
        // The history holds the words once, with the one who wrote them.
        Assert.Single(history, entry => entry.Text == Advised);
        Assert.Equal("register", history[2].Details["advice"]);
    }

    [Fact]
    public void What_the_ombud_takes_out_of_advice_that_newer_advice_replaced_goes_out_of_the_decision_too()
    {
        foreach (var isEarlier in new[] { false, true })
        {
            var (breach, history) = Followed(isEarlier);
            var newer = A.Accepted(breach.Advise(A.Ombud, "notify", "Noe nytt.", A.At(Now + Duration.FromHours(1))));
            history.Add(newer.Entry);

            var left = A.Case(((Breach)newer.Case).Redact(
                A.Ombud, "history-2", "Et navn.", history, A.At(Now), "Kari"));

            Assert.Equal("[sladdet] er varslet, og alt er kryptert.", left.ControllerDecision!.Reason);
            Assert.Equal("Noe nytt.", left.Advice!.Text);
        }
    }

    [Fact]
    public void A_reason_of_the_controllers_own_stays_the_controllers_whatever_the_advice_was()
    {
        var own = "Kari er varslet.";
        foreach (var advice in new[] { "register", "notify" })
        {
            var (breach, history) = A.Play(
                b => b.Advise(A.Ombud, advice, Advised, A.At(Now)),
                b => b.Decide(Controller, "register", own, A.At(Now)));

            Assert.Null(breach.ControllerDecision!.AdvisedBy);
            Assert.All(new[] { "decision", "history-3" }, field =>
            {
                Assert.IsType<ActionResult.NotAllowed>(breach.Redact(A.Ombud, field, "x", history, A.At(Now)));
                Assert.IsType<ActionResult.Accepted>(breach.Redact(Controller, field, "x", history, A.At(Now)));
            });
            Assert.Equal(own, A.Case(breach.Redact(A.Ombud, "advice", "x", history, A.At(Now)))
                .ControllerDecision!.Reason);
        }
    }

    [Fact]
    public void A_decision_that_follows_advice_whose_words_are_gone_rests_on_what_is_left_of_them()
    {
        var (breach, history) = A.Play(b => b.Advise(A.Ombud, "register", Advised, A.At(Now)));
        var part = A.Case(breach.Redact(A.Ombud, "advice", "x", history, A.At(Now), "Kari"));
        var whole = A.Case(breach.Redact(A.Ombud, "advice", "x", history, A.At(Now)));

        Assert.Equal(
            "[sladdet] er varslet, og alt er kryptert.",
            A.Case(part.Decide(Controller, "register", null, A.At(Now))).ControllerDecision!.Reason);
        A.Refused(whole.Decide(Controller, "register", null, A.At(Now)), "reason", Fault.ReasonNotToNotify);
    }

    [Fact]
    public void A_decision_of_an_earlier_release_opens_and_keeps_its_reason()
    {
        var (breach, _) = Followed(isEarlier: true);

        var read = (Breach)new CaseKinds(Breach.AsKind).Read(
            breach.ToJson().Replace("\"advisedBy\":null", "", StringComparison.Ordinal).Replace(",}", "}"));

        Assert.Equal((Advised, null), (read.ControllerDecision!.Reason, read.ControllerDecision.AdvisedBy));
    }

    private static (Breach Breach, List<HistoryEntry> History) Followed(bool isEarlier)
    {
        var (advised, history) = A.Play(b => b.Advise(A.Ombud, "register", Advised, A.At(Now)));
        var change = A.Accepted(advised.Decide(Controller, "register", null, A.At(Now)));
        var (decided, entry) = isEarlier
            ? AsEarlier((Breach)change.Case, history[^1])
            : ((Breach)change.Case, change.Entry);
        return (decided, [.. history, entry]);
    }

    // An earlier release repeated the words in the decision and in its entry, as a reason like any other.
    private static (Breach, HistoryEntry) AsEarlier(Breach decided, HistoryEntry before)
    {
        var decision = decided.ControllerDecision!;
        var left = decided with { ControllerDecision = decision with { AdvisedBy = null } };
        var act = new Act("decide", Now, decision.By)
        {
            Text = Advised,
            Details = Act.DetailsOf(("outcome", "register"), ("advice", "register")),
        };
        var entry = HistoryEntry.After(
            before.Hash, before.Sequence + 1, act, A.Counting(), Case.SealableOf(left.ToJson(), left.HistoryHead));
        return (left with { HistoryHead = entry.Hash }, entry);
    }

    private static string Json(HistoryEntry entry) => JsonSerializer.Serialize(entry, CaseJson.Options);
}
