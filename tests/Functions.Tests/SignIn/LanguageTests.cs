namespace Ombud.Functions.Tests.SignIn;

[Collection(SignInTests.Name)]
public sealed class LanguageTests(SignInApp app)
{
    [Theory]
    [InlineData("/open", null, "nb")]
    [InlineData("/open", "de", "nb")]
    [InlineData("/open", "en-GB,nb;q=0.5", "en")]
    [InlineData("/open", "de, nn;q=0.4, en;q=0.3", "nn")]
    [InlineData("/open", "en;q=0, no", "nb")]
    [InlineData("/open", "%%%", "nb")]
    [InlineData("/open?lang=nn", "en", "nn")]
    [InlineData("/open?lang=xx", "en", "en")]
    public async Task A_page_opens_in_the_language_chosen_or_else_in_the_browsers(
        string path, string? wanted, string language)
    {
        var answer = await app.SendAsync(HttpMethod.Get, path, null, ("Accept-Language", wanted ?? ""));

        Assert.Equal($"nobody {language}", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/saker", "nn")]
    [InlineData("/saker?lang=nb", "nb")]
    public async Task The_municipalitys_language_comes_before_the_browsers(string path, string language)
    {
        var answer = await app.SendAsync(
            HttpMethod.Get, path, null,
            ("Accept-Language", "en"), SignInApp.Bearer(Tokens.For(Tokens.Shared, "Read.3439")));

        Assert.Equal($"3439 {language}", await answer.Content.ReadAsStringAsync());
    }
}
