using Ombud.Cases.Inquiries;

namespace Ombud.Cases.Tests.Inquiries;

public sealed class AnswerTests
{
    private const string Refusing = "Nei. Du kan klage til Datatilsynet.";

    public static TheoryData<About, LegalGround, bool> Grounds()
    {
        var all = new TheoryData<About, LegalGround, bool>();
        foreach (var about in Enum.GetValues<About>())
            foreach (var ground in Enum.GetValues<LegalGround>())
                all.Add(about, ground, LegalGrounds.Of(about).Contains(ground));
        return all;
    }

    [Theory]
    [MemberData(nameof(Grounds))]
    public void An_inquiry_is_refused_on_a_ground_that_the_law_knows_for_it_and_on_no_other(
        About about, LegalGround ground, bool isKnown)
    {
        var result = Asked.Inquiry(about).Do(
            "answer", Asked.Received, null,
            ("outcome", "refused"), ("text", Refusing), ("ground", WireName.Of(ground)));

        if (!isKnown)
            A.Refused(result, "ground", Fault.UnknownValue);
        else
            Assert.Equal(ground, ((Inquiry)A.Accepted(result).Case).Answer!.Ground);
    }

    [Theory]
    [InlineData(About.Access, "full", null, "Her er alt.", null)]
    [InlineData(About.Access, "full", "statutory-secrecy", "Her er alt.", "ground: GroundUnwanted")]
    [InlineData(About.Access, "partial", null, Refusing, "ground: GroundMissing")]
    [InlineData(About.Access, "refused", "statutory-secrecy", "Nei.", "text: ComplaintMissing")]
    [InlineData(About.Access, "partial", "statutory-secrecy", Refusing, null)]
    [InlineData(About.Access, "nothing", null, "Her.", "outcome: UnknownValue")]
    [InlineData(About.Access, "", null, "Her.", "outcome: Required")]
    [InlineData(About.Access, "full", null, " ", "text: Required")]
    [InlineData(About.Question, "full", null, "Slik er det.", null)]
    [InlineData(About.Question, "partial", null, Refusing, null)]
    [InlineData(About.Rectification, "full", null, "Rettet.", "changed: Required, othersTold: Required")]
    [InlineData(About.Erasure, "refused", "legal-obligation", Refusing, null)]
    [InlineData(About.Restriction, "partial", "archiving", Refusing, "changed: Required, othersTold: Required")]
    public void An_answer_says_what_the_law_wants_said(
        About about, string outcome, string? ground, string text, string? wrong)
    {
        var result = Asked.Inquiry(about).Do(
            "answer", Asked.Received, null, ("outcome", outcome), ("text", text), ("ground", ground));

        Assert.Equal(wrong, result is ActionResult.Invalid(var problems)
            ? string.Join(", ", problems.All.Select(one => $"{one.Field}: {one.Fault}"))
            : null);
        if (wrong is null)
            A.Accepted(result);
    }

    [Fact]
    public void What_was_changed_and_who_was_told_stands_in_the_answer_as_it_was_sent()
    {
        var answer = Asked.Inquiry(About.Erasure).Done(
            "answer", Asked.Received, ("outcome", "full"), ("text", "Slettet."),
            ("changed", "Søknaden fra 2019."), ("othersTold", "Fylkeskommunen.")).Answer!;

        Assert.Equal(
            (AnswerOutcome.Full, "Slettet.", "Søknaden fra 2019.", "Fylkeskommunen."),
            (answer.Outcome, answer.Text, answer.Changed, answer.OthersTold));
        Assert.Equal((Asked.Handler.Person, Asked.Received), (answer.By, answer.At));
    }
}
