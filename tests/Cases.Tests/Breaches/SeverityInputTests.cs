using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class SeverityInputTests
{
    private static readonly decimal[] Quarters = [-0.25m, 0, 0.25m, 0.5m, 0.75m, 1, 1.25m];

    public static TheoryData<SeverityInput, string, Fault> Wrong => new()
    {
        { A.Answers() with { Scores = null }, "scores", Fault.Required },
        { A.Answers() with { Scores = [] }, "scores", Fault.Required },
        { A.Answers() with { Scores = [new(null, 1)] }, "scores", Fault.UnknownValue },
        { A.Answers() with { Scores = [new("Simple", 1)] }, "scores", Fault.UnknownValue },
        { A.Answers() with { Scores = [new("0", 1)] }, "scores", Fault.UnknownValue },
        { A.Answers() with { Scores = [new("simple", 1), new("simple", 4)] }, "scores", Fault.UnknownValue },
        { A.Answers() with { Scores = [new("simple", null)] }, "scores", Fault.OutOfRange },
        { A.Answers() with { Scores = [new("simple", 0)] }, "scores", Fault.OutOfRange },
        { A.Answers() with { Scores = [new("simple", 5)] }, "scores", Fault.OutOfRange },
        { A.Answers() with { Scores = [new("sensitive", 4), new("simple", -1)] }, "scores", Fault.OutOfRange },
        { A.Answers() with { Ei = null }, "ei", Fault.Required },
        { A.Answers() with { Ei = 0 }, "ei", Fault.OutOfRange },
        { A.Answers() with { Confidentiality = null }, "confidentiality", Fault.Required },
        { A.Answers() with { Integrity = null }, "integrity", Fault.Required },
        { A.Answers() with { Availability = null }, "availability", Fault.Required },
        { A.Answers() with { Availability = 0.3m }, "availability", Fault.OutOfRange },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_answer_that_the_method_does_not_know_is_refused_at_its_field(
        SeverityInput input, string field, Fault fault)
    {
        var problems = new Problems();

        Assert.Null(input.Check(problems));

        var problem = Assert.Single(problems.All);
        Assert.Equal((field, fault), (problem.Field, problem.Fault));
    }

    [Fact]
    public void What_nobody_said_was_meant_as_harm_or_encrypted_was_not()
    {
        var said = A.Answers().Sent.Without(name => name is "malicious" or "unintelligible");

        var answers = SeverityQuestions.Read(said, new Problems())!;

        Assert.Equal((false, false), (answers.Malicious, answers.Unintelligible));
    }

    [Fact]
    public void A_type_of_data_without_a_score_is_refused()
    {
        var problems = new Problems();

        Assert.Null(SeverityQuestions.Read(
            A.Answers().Sent.Without(name => name == "scores").And(FieldValues.Of(("scores", "simple"))), problems));

        Assert.Equal(("scores", Fault.OutOfRange), Assert.Single(problems.All.Select(one => (one.Field, one.Fault))));
    }

    [Fact]
    public void Nothing_answered_is_a_problem_at_every_question_at_once()
    {
        var problems = new Problems();

        Assert.Null(new SeverityInput().Check(problems));

        Assert.All(problems.All, problem => Assert.Equal(Fault.Required, problem.Fault));
        Assert.Equal(
            ["scores", "ei", "confidentiality", "integrity", "availability"], problems.All.Select(p => p.Field));
    }

    [Fact]
    public void A_list_that_holds_nothing_but_null_is_refused_and_breaks_nothing()
    {
        var input = new SeverityInput { Scores = [null] };
        var problems = new Problems();

        Assert.Null(input.Check(problems));

        Assert.Contains(problems.All, p => p is { Field: "scores", Fault: Fault.UnknownValue });
    }

    [Fact]
    public void Identification_takes_four_values_and_the_circumstances_three()
    {
        Assert.Equal([0.25m, 0.5m, 0.75m, 1], Accepted(value => A.Answers() with { Ei = value }));
        Assert.Equal([0, 0.25m, 0.5m], Accepted(value => A.Answers() with { Confidentiality = value }));
        Assert.Equal([0, 0.25m, 0.5m], Accepted(value => A.Answers() with { Integrity = value }));
        Assert.Equal([0, 0.25m, 0.5m], Accepted(value => A.Answers() with { Availability = value }));
    }

    [Fact]
    public void What_was_answered_is_what_is_scored()
    {
        var input = A.Answers() with
        {
            Ei = 0.75m,
            Confidentiality = 0.5m,
            Integrity = 0.25m,
            Malicious = true,
            Unintelligible = true,
        };

        var answers = input.Check(new Problems())!;

        Assert.Equal([new(DataType.Simple, 2), new(DataType.Sensitive, 4)], answers.Scores);
        Assert.Equal(
            (0.75m, 0.5m, 0.25m, 0m),
            (answers.Ei, answers.Confidentiality, answers.Integrity, answers.Availability));
        Assert.True(answers is { Malicious: true, Unintelligible: true });
    }

    private static IEnumerable<decimal> Accepted(Func<decimal, SeverityInput> input) =>
        Quarters.Where(value => input(value).Check(new Problems()) is not null);
}
