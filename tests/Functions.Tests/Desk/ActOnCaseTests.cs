using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class ActOnCaseTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Fact]
    public async Task Each_action_is_done_from_the_page_and_told_in_the_history()
    {
        using var ombud = _suite.As("ombud");
        var path = $"/saker/{await _suite.ReportAsync()}";

        await DoneAsync(ombud, path, "take", new { });
        await DoneAsync(ombud, path, "note", new { text = "Ringte enheten <b>nå</b>.", audience = "municipality" });
        await DoneAsync(ombud, path, "set-awareness",
            new { awareDate = "2026-11-20", awareTime = "09:45", reason = "Da." });
        using var controller = _suite.As("controller-ringebu");
        await DoneAsync(controller, path, "close", new { reason = "Listen ble funnet." });
        var page = await ombud.PageAsync(path);

        Assert.Equal(
            ["Lukket saken", "Fastsatte tidspunktet", "Skrev et notat", "Tok saken", "Meldte avviket"],
            page.QuerySelectorAll(".history strong").Select(one => one.Words()));
        Assert.Contains("Ringte enheten <b>nå</b>.", page.Said(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("form[action$=close], form[action$=take]"));
    }

    [Fact]
    public async Task What_was_typed_on_a_stale_page_is_kept_and_can_be_sent_again()
    {
        using var ombud = _suite.As("ombud");
        using var controller = _suite.As("controller-ringebu");
        var path = $"/saker/{await _suite.ReportAsync()}";
        var stale = (await controller.PageAsync(path)).PostForm("/close");
        await DoneAsync(ombud, path, "take", new { });

        using var refused = await stale.SubmitAsync(controller, new { reason = "Vi fant «listen»." });
        var page = await refused.HtmlAsync();
        using var again = await page.PostForm("/close").SubmitAsync(controller, new { });

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Contains("Saken er endret av noen andre", page.Said(), StringComparison.Ordinal);
        Assert.Equal("Vi fant «listen».", Reason(page, "close"));
        Assert.Contains("Tok saken", page.Said(), StringComparison.Ordinal);
        Assert.Equal($"{path}?gjort=close", again.Location());
    }

    [Theory]
    [InlineData("reader-ringebu")]
    [InlineData("controller-ringebu")]
    [InlineData("ombud")]
    public async Task A_note_is_stored_as_the_page_offers_it(string persona)
    {
        using var someone = _suite.As(persona);
        var path = $"/saker/{await _suite.ReportAsync()}";

        await DoneAsync(someone, path, "note", new { text = "Vi har ringt." });

        Assert.Contains("Vi har ringt.", (await someone.PageAsync(path)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_is_wrong_is_said_in_its_own_form()
    {
        using var ombud = _suite.As("ombud");
        var form = (await ombud.PageAsync($"/saker/{await _suite.ReportAsync()}")).PostForm("/set-awareness");

        using var refused = await form.SubmitAsync(
            ombud, new { awareDate = "2026-11-21", awareTime = "09:45", reason = "Fordi." });

        var page = await refused.HtmlAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(["Tidspunktet ligger fram i tid."], page.Errors());
        Assert.Equal("Fordi.", Reason(page, "set-awareness"));
        Assert.All(page.QuerySelectorAll(".ds-error-summary a"), link =>
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task What_cannot_be_done_now_keeps_what_was_typed()
    {
        using var ombud = _suite.As("ombud");
        var path = $"/saker/{await _suite.ReportAsync()}";
        using var controller = _suite.As("controller-ringebu");
        await DoneAsync(controller, path, "close", new { reason = "Ingen fare." });

        using var form = new FormUrlEncodedContent([new("reason", "Igjen.")]);
        using var refused = await ombud.PostAsync($"{path}/handlinger/close", form);

        var page = await refused.HtmlAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("Igjen.", Reason(page, "close"));
    }

    private static string Reason(IHtmlDocument page, string action) =>
        page.QuerySelector($"form[action$='{action}'] textarea")!.Words();

    private static async Task DoneAsync(HttpClient client, string path, string action, object fields)
    {
        using var answer = await (await client.PageAsync(path)).PostForm($"/{action}").SubmitAsync(client, fields);
        Assert.Equal($"{path}?gjort={action}", answer.Location());
        using var shown = await client.GetAsync(answer.Location());
        Assert.NotNull((await shown.HtmlAsync()).QuerySelector("main [role=status]"));
    }
}
