namespace Ombud.Browser.Tests;

/// <summary>Every page, in every state that a person can bring it to, looked at from all sides.</summary>
public sealed class LookTests(Desk desk) : IClassFixture<Desk>
{
    public static TheoryData<string> Places => [.. PlaceList.All.Keys];

    public static TheoryData<string> PublicPages => ["/", "/personvern", "/tilgjengelighet", "/kvittering", "/sign-in"];

    [Theory, MemberData(nameof(Places))]
    public async Task Everybody_can_read_and_use(string place)
    {
        var (persona, openAsync) = PlaceList.All[place];
        await using var visitor = persona is null ? await desk.VisitAsync() : await desk.VisitAsync(persona);

        await openAsync(visitor, desk);

        Assert.Empty(await Look.AtEverythingAsync(visitor.Page));
    }

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
