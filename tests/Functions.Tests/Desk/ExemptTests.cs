using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class ExemptTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Theory]
    [InlineData("/saker/{0}")]
    [InlineData("/saker/{0}/fakta")]
    [InlineData("/saker/{0}/vurdering")]
    [InlineData("/saker/{0}/meldingsutkast")]
    [InlineData("/saker/{0}/brev")]
    [InlineData("/register?municipality=3439")]
    public async Task Pages_and_prints_about_a_case_say_that_it_is_exempt_from_public_access(string path)
    {
        using var controller = _suite.As("controller-ringebu");
        var address = string.Format(null, path, await _suite.ReportAsync());

        var page = await controller.PageAsync(address);
        var nynorsk = await controller.PageAsync(address + (path.Contains('?') ? "&" : "?") + "lang=nn");

        var mark = Assert.Single(page.QuerySelectorAll(".exempt"));
        Assert.Equal("Unntatt offentlighet, offl. § 13 jf. fvl. § 13", mark.Words());
        Assert.Null(mark.Closest(".no-print"));
        Assert.Equal(
            "Unnateke offentlegheit, offl. § 13 jf. fvl. § 13", nynorsk.QuerySelector(".exempt")!.Words());
    }

    [Fact]
    public async Task The_grounds_and_the_way_to_the_form_are_settings()
    {
        await using var own = await SuiteFixture.StartAsync(options => options with
        {
            WebSettings =
            [
                "--Site:Grounds=offl. § 13 jf. ny lov § 1", "--Site:FormAccess:Nb=Be arkivet om tilgang.",
                "--Site:FormAccess:Nn=Be arkivet om tilgjenge.",
            ],
        });
        using var reader = own.As("reader-ringebu");
        var path = $"/saker/{await own.ReportAsync()}/meldingsutkast";

        var (page, nynorsk) = (await reader.PageAsync(path), await reader.PageAsync($"{path}?lang=nn"));

        Assert.Equal("Unntatt offentlighet, offl. § 13 jf. ny lov § 1", page.QuerySelector(".exempt")!.Words());
        Assert.Equal("Be arkivet om tilgang.", page.QuerySelector("[data-access]")!.Words());
        Assert.Equal("Be arkivet om tilgjenge.", nynorsk.QuerySelector("[data-access]")!.Words());
    }

    [Fact]
    public async Task Unless_the_settings_say_otherwise_the_way_to_the_form_is_a_tilgangspakke()
    {
        using var reader = _suite.As("reader-ringebu");

        var page = await reader.PageAsync($"/saker/{await _suite.ReportAsync()}/meldingsutkast");

        Assert.Contains("tilgangspakke", page.QuerySelector("[data-access]")!.Words(), StringComparison.Ordinal);
    }
}
