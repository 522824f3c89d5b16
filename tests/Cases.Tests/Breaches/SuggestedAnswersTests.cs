using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// What an assessment starts from is what is known, and no more: a guess would be taken for an answer.
public sealed class SuggestedAnswersTests
{
    private const string Nothing = "";

    [Theory]
    [InlineData("national-id", "1")]
    [InlineData("contact national-id", "1")]
    [InlineData("contact", "0.75")]
    [InlineData("image", "0.75")]
    [InlineData("protected-address", "0.75")]
    [InlineData("contact health", "0.75")]
    [InlineData("health", Nothing)]
    public void How_easily_a_person_is_known_follows_from_the_data(string categories, string answer) =>
        Assert.Equal(answer, Answer(Of(A.Report() with { DataCategories = categories.Split(' ') }), "ei"));

    [Theory]
    [InlineData("confidentiality", Nothing, "0", "0")]
    [InlineData("integrity", "0", Nothing, "0")]
    [InlineData("availability", "0", "0", Nothing)]
    [InlineData("integrity availability", "0", Nothing, Nothing)]
    public void What_did_not_happen_to_the_data_adds_nothing(
        string kinds, string confidentiality, string integrity, string availability)
    {
        var breach = Of(A.Report() with { Kinds = kinds.Split(' ') });

        Assert.Equal(
            (confidentiality, integrity, availability),
            (Answer(breach, "confidentiality"), Answer(breach, "integrity"), Answer(breach, "availability")));
    }

    [Theory]
    [InlineData("one-known", "0.25", "no")]
    [InlineData("several-known", "0.25", "no")]
    [InlineData("bound-by-secrecy", "0.25", "no")]
    [InlineData("unknown", "0.5", "no")]
    public void What_went_to_the_wrong_recipient_is_with_those_whom_we_know_or_with_anybody(
        string recipient, string confidentiality, string malicious)
    {
        var breach = Of(A.Report() with { WrongRecipient = new("email", recipient, "no") });

        Assert.Equal(
            (confidentiality, malicious), (Answer(breach, "confidentiality"), Answer(breach, "malicious")));
    }

    [Theory]
    [InlineData("publication", "0.5", Nothing)]
    [InlineData("hacking", "0.5", "yes")]
    [InlineData("break-in", Nothing, "yes")]
    [InlineData("wrong-recipient", "0.25", Nothing)]
    [InlineData("snooping", "0.25", Nothing)]
    [InlineData("access-control", Nothing, Nothing)]
    [InlineData("lost-equipment", Nothing, Nothing)]
    [InlineData("other", Nothing, Nothing)]
    public void The_cause_tells_who_may_have_seen_the_data_and_whether_somebody_meant_harm(
        string cause, string confidentiality, string malicious)
    {
        var breach = Knowing(("cause", cause));

        Assert.Equal(
            (confidentiality, malicious), (Answer(breach, "confidentiality"), Answer(breach, "malicious")));
    }

    [Theory]
    [InlineData("malicious", "yes")]
    [InlineData("human-error", "no")]
    [InlineData("technical", "no")]
    public void The_nature_of_the_cause_tells_whether_somebody_meant_harm(string nature, string answer) =>
        Assert.Equal(answer, Answer(Knowing(("causeNature", nature)), "malicious"));

    [Theory]
    [InlineData("all", "yes")]
    [InlineData("partly", "no")]
    [InlineData("none", "no")]
    public void Only_data_that_were_all_encrypted_cannot_be_read(string encryption, string answer) =>
        Assert.Equal(answer, Answer(Knowing(("encryption", encryption)), "unintelligible"));

    [Fact]
    public void What_does_not_follow_from_the_report_is_left_to_the_assessor()
    {
        var breach = Of(A.Report() with { DataCategories = ["health"] });

        Assert.Equal(["integrity", "availability"], SuggestedAnswers.Of(breach).Select(one => one.Name));
    }

    [Fact]
    public void Each_type_of_data_starts_with_its_own_score_and_an_address_in_hiding_with_the_highest()
    {
        var open = Of(A.Report() with { DataCategories = ["contact", "location", "financial"] });
        var hidden = Of(A.Report() with { DataCategories = ["protected-address", "health"] });

        Assert.Equal(
            [new(DataType.Simple, 1), new(DataType.Behavioural, 2), new(DataType.Financial, 3)],
            SuggestedAnswers.Scores(open));
        Assert.Equal(
            [new(DataType.Simple, 4), new DataScore(DataType.Sensitive, 4)], SuggestedAnswers.Scores(hidden));
    }

    private static Breach Of(FilledReport report) => (Breach)A.Reported(report).Case;

    private static Breach Knowing(params (string, string)[] facts) =>
        A.Case(A.Breach().Amend(A.Ombud, A.Fields(facts), "Undersøkt.", A.At(A.Morning)));

    private static string Answer(Breach breach, string question) =>
        SuggestedAnswers.Of(breach).SingleOrDefault(one => one.Name == question).Value ?? Nothing;
}
