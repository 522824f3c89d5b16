using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;
using Ombud.Pages;
using Ombud.Pages.Register;

namespace Ombud.Functions.Tests.Register;

public sealed class RegisterTextsTests
{
    private static readonly Language[] Norwegian = [Language.Nb, Language.Nn];

    [Fact]
    public void Every_column_has_a_heading_that_no_other_has()
    {
        foreach (var language in Norwegian)
        {
            var headings = RegisterColumns.All.Select(c => RegisterTexts.Heading(c.Name).In(language)).ToList();

            Assert.Empty(headings.Intersect(RegisterColumns.All.Select(c => c.Name)));
            Assert.Equal(headings.Count, headings.Distinct().Count());
        }
    }

    [Fact]
    public void Every_value_that_a_column_can_hold_has_words()
    {
        Assert.Empty(Without<BreachState>());
        Assert.Empty(Without<Awareness>());
        Assert.Empty(Without<BreachKind>());
        Assert.Empty(Without<Cause>());
        Assert.Empty(Without<CauseNature>());
        Assert.Empty(Without<CauseOrigin>());
        Assert.Empty(Without<DataCategory>());
        Assert.Empty(Without<Precision>());
        Assert.Empty(Without<Relation>());
        Assert.Empty(Without<Encryption>());
        Assert.Empty(Without<SeverityBand>());
        Assert.Empty(Without<SeverityMark>());
        Assert.Empty(Without<Outcome>());
        Assert.Empty(Without<Exemption>());
        Assert.Equal("Nei", RegisterTexts.Value(RegisterValue.YesNo, "no").Nb);
    }

    private static IEnumerable<string> Without<T>() where T : struct, Enum =>
        WireName.All<T>().Where(code => RegisterTexts.Value(typeof(T).Name, code).Nb == code);
}
