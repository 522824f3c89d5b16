using Ombud.Pages.Citizens;

namespace Ombud.Browser.Tests;

/// <summary>The pages that are open to everybody or to every employee, looked at from all sides.</summary>
public sealed class OpenLookTests(Desk desk) : IClassFixture<Desk>
{
    public static TheoryData<string> Places => [.. OpenPlaces.All.Keys];

    public static TheoryData<string> PublicPages =>
    [
        "/", "/personvern", "/tilgjengelighet", "/kvittering", "/tilbakemelding", "/sign-in", "/henvendelse",
        "/svar",
        .. Concern.All.Select(concern => concern.Address),
    ];

    [Theory, MemberData(nameof(Places))]
    public async Task Everybody_can_read_and_use(string place) =>
        Assert.Empty(await desk.LookAsync(OpenPlaces.All[place]));

    [Theory, MemberData(nameof(PublicPages))]
    public async Task Public_pages_exist_in_three_languages(string path)
    {
        await using var visitor = await desk.VisitAsync();
        foreach (var language in new[] { "nb", "nn", "en" })
        {
            var status = await visitor.GoAsync($"{path}?lang={language}");

            Assert.Equal(200, status);
            Assert.Empty(await Look.AtTheWordsAsync(visitor.Page, language));
            Assert.Empty(await Look.WithAxeAsync(visitor.Page, language));
        }
    }

    [Theory, InlineData("nn"), InlineData("en")]
    public async Task The_report_forms_exist_in_the_other_languages_too(string language)
    {
        await using var visitor = await desk.VisitAsync("employee-gausdal");
        foreach (var path in new[] { "/meld-avvik?", "/meld-avvik?vei=feil-mottaker&", "/mine-meldinger?" })
        {
            await visitor.GoAsync($"{path}lang={language}");

            Assert.Empty(await Look.AtTheWordsAsync(visitor.Page, language));
            Assert.Empty(await Look.WithAxeAsync(visitor.Page, language));
        }
    }
}
