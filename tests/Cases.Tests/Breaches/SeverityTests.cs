using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

// ENISA 2013: SE = DPC × EI + CB. The space of answers is small enough to walk all of it.
public sealed class SeverityTests
{
    private static readonly decimal[] Elements = [0, 0.25m, 0.5m];

    public static TheoryData<int, decimal, decimal, decimal, decimal, bool, decimal, SeverityBand> Vectors => new()
    {
        { 1, 0.25m, 0, 0, 0, false, 0.25m, SeverityBand.Low },
        { 1, 1, 0.25m, 0, 0, false, 1.25m, SeverityBand.Low },
        { 1, 1, 0.5m, 0, 0, false, 1.5m, SeverityBand.Low },
        { 1, 1, 0.5m, 0, 0, true, 2, SeverityBand.Medium },
        { 2, 1, 0, 0, 0, false, 2, SeverityBand.Medium },
        { 4, 0.5m, 0, 0, 0, false, 2, SeverityBand.Medium },
        { 3, 1, 0, 0, 0, false, 3, SeverityBand.High },
        { 4, 1, 0, 0, 0, false, 4, SeverityBand.VeryHigh },
        { 4, 1, 0.25m, 0, 0, false, 4.25m, SeverityBand.VeryHigh },
        { 4, 1, 0.5m, 0.5m, 0.5m, true, 6, SeverityBand.VeryHigh },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_score_is_context_times_identification_plus_circumstances(
        int dpc, decimal ei, decimal confidentiality, decimal integrity, decimal availability, bool malicious,
        decimal score, SeverityBand band)
    {
        var answers = new Circumstances(
            [new(DataType.Simple, dpc)], ei, confidentiality, integrity, availability, malicious, false);

        var severity = Severity.Of(answers, persons: 1);

        Assert.Equal((score, band), (severity.Score, severity.Band));
        Assert.Empty(severity.Flags);
    }

    [Fact]
    public void Every_score_is_a_quarter_from_a_quarter_to_six()
    {
        var scores = Everything().Select(answers => Severity.Of(answers, null).Score).ToHashSet();

        Assert.All(scores, score => Assert.Equal(0, score % 0.25m));
        Assert.Equal((0.25m, 6m), (scores.Min(), scores.Max()));
    }

    [Fact]
    public void A_band_begins_at_its_lower_bound_and_suggests_the_same_every_time()
    {
        foreach (var severity in Everything().Select(answers => Severity.Of(answers, null)))
        {
            var expected = severity.Score switch
            {
                <= 1.75m => (SeverityBand.Low, Outcome.Register),
                <= 2.75m => (SeverityBand.Medium, Outcome.Notify),
                <= 3.75m => (SeverityBand.High, Outcome.NotifyAndTell),
                _ => (SeverityBand.VeryHigh, Outcome.NotifyAndTell),
            };

            Assert.Equal(expected, (severity.Band, severity.Suggestion));
        }
    }

    [Theory]
    [InlineData(0.25, 1, SeverityBand.Low)]
    [InlineData(0.5, 1, SeverityBand.Medium)]
    [InlineData(0.25, 2, SeverityBand.Medium)]
    [InlineData(0.5, 2, SeverityBand.High)]
    [InlineData(0.25, 3, SeverityBand.High)]
    [InlineData(0.5, 3, SeverityBand.VeryHigh)]
    public void A_quarter_decides_at_the_border_of_a_band(decimal availability, int dpc, SeverityBand band)
    {
        var answers = new Circumstances([new(DataType.Simple, dpc)], 1, 0.5m, 0, availability, false, false);

        Assert.Equal(band, Severity.Of(answers, null).Band);
    }

    [Fact]
    public void The_highest_of_several_types_wins_wherever_it_stands()
    {
        DataScore[] scores = [new(DataType.Simple, 2), new(DataType.Sensitive, 4), new(DataType.Financial, 3)];
        var answers = new Circumstances(scores, 0.5m, 0, 0, 0, false, false);

        Assert.Equal(2m, Severity.Of(answers, null).Score);
        Assert.Equal(2m, Severity.Of(answers with { Scores = [.. scores.Reverse()] }, null).Score);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(0, false)]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void More_than_a_hundred_persons_are_pointed_out_and_a_hundred_are_not(int? persons, bool flagged)
    {
        SeverityMark[] expected = flagged ? [SeverityMark.Over100] : [];

        Assert.Equal(expected, Severity.Of(Everything().First(), persons).Flags);
    }

    [Fact]
    public void Flags_stand_beside_the_score_and_never_change_what_it_says()
    {
        foreach (var answers in Everything())
        {
            var plain = Severity.Of(answers, 100);

            var flagged = Severity.Of(answers with { Unintelligible = true }, 101);

            Assert.Equal([SeverityMark.Over100, SeverityMark.Unintelligible], flagged.Flags);
            Assert.Equal(plain with { Flags = [] }, flagged with { Flags = [] });
        }
    }

    [Fact]
    public void What_the_assessment_says_has_the_same_names_everywhere()
    {
        Assert.Equal(["simple", "behavioural", "financial", "sensitive"], WireName.All<DataType>());
        Assert.Equal(["low", "medium", "high", "very-high"], WireName.All<SeverityBand>());
        Assert.Equal(["over-100", "unintelligible"], WireName.All<SeverityMark>());
        Assert.Equal(["register", "notify", "notify-and-tell"], WireName.All<Outcome>());
    }

    // Every answer there is, of data that can be read and one type; several types are a test of their own.
    private static IEnumerable<Circumstances> Everything() =>
        from dpc in Enumerable.Range(1, 4)
        from ei in new[] { 0.25m, 0.5m, 0.75m, 1 }
        from confidentiality in Elements
        from integrity in Elements
        from availability in Elements
        from malicious in new[] { false, true }
        select new Circumstances(
            [new(DataType.Simple, dpc)], ei, confidentiality, integrity, availability, malicious, false);
}
