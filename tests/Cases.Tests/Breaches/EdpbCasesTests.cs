using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// The method beside the guideline. They need not agree, since the legal test is risk and not a sum, but nobody is to be
// surprised by where they do not.
public sealed class EdpbCasesTests
{
    private static readonly Dictionary<int, string> WhyTheyDiffer = new()
    {
        [2] = "The sum gives a week without data a quarter; the guideline sees no backup and deliveries that are late.",
        [8] = "Contact data stay low in any hands; the guideline sees that they were taken in order to be used.",
        [9] = "ENISA counts any known recipient; the guideline trusts one who keeps secrets and has deleted.",
        [10] = "ENISA flags encryption and leaves the sum; by the guideline nobody can read it, so there is no risk.",
        [11] = "ENISA flags the number and leaves the sum; the guideline sees identity theft of over 100 000 persons.",
        [14] = "ENISA flags the number and has no rule for identity numbers; the guideline weighs both as high risk.",
    };

    [Fact]
    public void The_method_and_the_guideline_differ_exactly_where_it_is_explained()
    {
        var differ = EdpbCases.All.Where(c => Assessed(c).Suggestion != c.Outcome).Select(c => c.Number);

        Assert.Equal(WhyTheyDiffer.Keys.Order(), differ);
    }

    [Fact]
    public void Every_difference_over_a_large_number_or_encryption_bears_the_flag_that_makes_the_ombud_think_again()
    {
        Assert.Contains(SeverityMark.Unintelligible, Assessed(Case(10)).Flags);
        Assert.Contains(SeverityMark.Over100, Assessed(Case(11)).Flags);
        Assert.Contains(SeverityMark.Over100, Assessed(Case(14)).Flags);
    }

    [Fact]
    public void The_method_suggests_too_little_in_four_cases_and_too_much_in_two()
    {
        Assert.Equal([2, 8, 11, 14], Where(c => Assessed(c).Suggestion < c.Outcome));
        Assert.Equal([9, 10], Where(c => Assessed(c).Suggestion > c.Outcome));
    }

    [Fact]
    public void All_eighteen_cases_are_documented()
    {
        Assert.Equal(Enumerable.Range(1, 18), EdpbCases.All.Select(c => c.Number));
        Assert.Equal([4, 3, 2, 3, 4, 2], EdpbCases.All.CountBy(c => c.Family).Select(family => family.Value));
    }

    [Fact]
    public void Datatilsynet_is_notified_in_twelve_cases_and_six_are_kept_in_the_register_only()
    {
        Assert.Equal(12, EdpbCases.All.Count(c => NotifiesAuthority(c.Outcome)));
        Assert.Equal([1, 6, 9, 10, 13, 15], Where(c => c.Outcome is Outcome.Register));
    }

    [Fact]
    public void The_persons_are_told_in_nine_cases_and_never_without_Datatilsynet()
    {
        Assert.Equal([3, 4, 5, 7, 11, 12, 14, 17, 18], Where(c => TellsPersons(c.Outcome)));
        Assert.All(EdpbCases.All, c => Assert.True(NotifiesAuthority(c.Outcome) || !TellsPersons(c.Outcome)));
        Assert.Equal([2, 8, 16], Where(c => NotifiesAuthority(c.Outcome) && !TellsPersons(c.Outcome)));
    }

    private static bool NotifiesAuthority(Outcome outcome) => outcome is Outcome.Notify or Outcome.NotifyAndTell;

    private static bool TellsPersons(Outcome outcome) => outcome is Outcome.NotifyAndTell;

    private static Severity Assessed(EdpbCase edpb) => Severity.Of(edpb.Answers, edpb.Persons);

    private static EdpbCase Case(int number) => EdpbCases.All.Single(c => c.Number == number);

    private static IEnumerable<int> Where(Func<EdpbCase, bool> holds) =>
        EdpbCases.All.Where(holds).Select(c => c.Number);
}
