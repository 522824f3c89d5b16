using NodaTime;
using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// What the forms say of each fact, and what follows from a fact without anybody saying it.
public sealed class FactsOfAFormTests
{
    [Theory]
    [InlineData(ReportForm.Whole, "")]
    [InlineData(ReportForm.WrongRecipient, "document whatHappened")]
    [InlineData(ReportForm.Joint, "processor measures")]
    [InlineData(ReportForm.Affected, "")]
    public void A_question_that_may_be_left_open_in_a_form_says_so(ReportForm form, string facts) => Assert.Equal(
        facts, Names(BreachFields.AskedOn(form).Where(one => one.Asked.IsOptional).Select(one => one.Fact)));

    [Fact]
    public void Each_municipality_of_a_joint_report_may_answer_for_itself_what_can_differ_between_them() =>
        Assert.Equal(
            "dataCategories discoveredAt measures personsCount personsPrecision processorToldAt unit whatHappened",
            Names(BreachFields.All.Where(fact => fact.IsOwn).OrderBy(fact => fact.Name, StringComparer.Ordinal)));

    [Fact]
    public void A_childs_document_is_about_a_child_although_nobody_said_so()
    {
        var sent = A.Report() with
        {
            DataCategories = null,
            WrongRecipient = new("email", "one-known", "yes", "child-welfare"),
        };

        var breach = (Breach)A.Reported(sent).Case;

        Assert.Contains(BreachTrait.Children, breach.Flags);
        Assert.True(breach.Findings.Vulnerable);
    }

    [Fact]
    public void A_document_about_grown_ups_says_nothing_of_children()
    {
        var sent = A.Report() with
        {
            DataCategories = null,
            WrongRecipient = new("email", "one-known", "yes", "payslip"),
        };

        var breach = (Breach)A.Reported(sent).Case;

        Assert.DoesNotContain(BreachTrait.Children, breach.Flags);
        Assert.Null(breach.Findings.Vulnerable);
    }

    [Fact]
    public void One_special_category_among_others_is_enough_for_its_flag() =>
        Assert.Contains(BreachTrait.SpecialCategories, A.Breach().Flags);

    [Fact]
    public void Two_reports_that_differ_in_their_times_alone_say_the_same()
    {
        var facts = A.Breach().Facts;
        var earlier = facts with
        {
            DiscoveredAt = A.Morning - Duration.FromHours(1),
            OccurredFrom = A.Morning - Duration.FromHours(3),
            OccurredTo = A.Morning - Duration.FromHours(2),
        };

        Assert.True(facts.IsLike(earlier));
        Assert.False(facts.IsLike(facts with { Unit = "Skolen" }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_box_is_kept_as_ticked_or_not(bool isOngoing)
    {
        var sent = SentJson.Of(A.Report() with { Ongoing = isOngoing });

        Assert.Equal(isOngoing, (bool)sent["ongoing"]!);
    }

    [Fact]
    public void A_fingerprint_of_answers_that_have_changed_since_is_an_old_one()
    {
        var breach = A.Breach();
        var changed = breach with { Facts = breach.Facts with { Unit = "Skolen" } };

        Assert.False(breach.HoldsOldDigest);
        Assert.True(changed.HoldsOldDigest);
        Assert.False((changed with { AnswersDigest = null }).HoldsOldDigest);
    }

    private static string Names(IEnumerable<BreachField> facts) => string.Join(' ', facts.Select(fact => fact.Name));
}
