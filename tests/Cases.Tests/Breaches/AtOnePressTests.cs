using NodaTime;
using Ombud.Cases.Actions;
using Ombud.Cases.Breaches;
using Ombud.Cases.Feedbacks;
using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Breaches;

// What a button of a card does: never anything that takes somebody's own words.
public sealed class AtOnePressTests
{
    private static readonly Decide<Outcome> Decide = new();
    private static readonly Caller Controller = A.With(Roles.Decide);
    private static readonly Moment At = A.At(A.Morning);
    private static readonly Breach Advised = A.Case(A.Breach().Advise(A.Ombud, "notify", "Meld det.", At));

    public static TheoryData<string, Breach> NotAdvised { get; } = new()
    {
        { "nobody has advised", A.Breach() },
        { "it is decided", A.Case(Advised.Decide(Controller, "notify", null, At)) },
        { "it has ended", (Breach)Advised.Ended(End.Closed) },
        {
            "the ombud has proposed to end it since",
            Advised with { Proposal = A.Proposed(A.Morning + Duration.Epsilon) }
        },
        {
            "the reasons of the advice were taken out",
            Advised with { Advice = Advised.Advice! with { Text = CaseText.Redacted } }
        },
    };

    [Fact]
    public void One_press_decides_as_the_ombud_advised_and_for_the_ombuds_reasons()
    {
        var fields = Decide.AtOnePress(Advised)!;

        var decided = (Breach)A.Accepted(Decide.Do(Advised, new(Controller, fields, At))).Case;

        var decision = decided.ControllerDecision!;
        Assert.Equal((Outcome.Notify, "Meld det."), (decision.Outcome, decision.Reason));
    }

    [Theory]
    [MemberData(nameof(NotAdvised))]
    public void One_press_decides_nothing_where(string why, Breach breach) =>
        Assert.True(Decide.AtOnePress(breach) is null, why);

    [Fact]
    public void One_press_takes_confirms_decides_and_asks_who_somebody_is_and_does_nothing_else() => Assert.Equal(
        ["ask-identity", "confirm", "decide", "take"],
        new[] { Breach.AsKind, Inquiry.AsKind, Feedback.AsKind }.SelectMany(kind => kind.Actions)
            .Where(action => action.AtOnePress(Advised) is not null)
            .Select(action => action.Name).Distinct().Order());
}
