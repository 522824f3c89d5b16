using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class ActOnCaseTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Fact]
    public async Task Each_action_is_done_from_the_page_and_told_in_the_history()
    {
        using var ombud = suite.As("ombud");
        var path = $"/saker/{await suite.ReportAsync()}";

        await DoneAsync(ombud, path, "take", new { });
        await DoneAsync(ombud, path, "note", new { text = "Ringte enheten <b>nå</b>.", audience = "municipality" });
        await DoneAsync(ombud, path, "set-awareness", new { awareDate = "2026-11-20", awareTime = "09:45", reason = "Da." });
        await DoneAsync(ombud, path, "close", new { reason = "Listen ble funnet." });
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
        using var ombud = suite.As("ombud");
        using var controller = suite.As("controller-ringebu");
        var path = $"/saker/{await suite.ReportAsync()}";
        var stale = (await controller.PageAsync(path)).PostForm("/close");
        await DoneAsync(ombud, path, "take", new { });

        using var refused = await stale.SubmitAsync(controller, new { reason = "Vi fant «listen»." });
        var page = await refused.HtmlAsync();
        using var again = await page.PostForm("/close").SubmitAsync(controller, new { });

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Contains("Saken er endret av en annen", page.Said(), StringComparison.Ordinal);
        Assert.Contains("Vi fant «listen».", page.QuerySelector("form[action$=close] textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tok saken", page.Said(), StringComparison.Ordinal);
        Assert.Equal($"{path}?gjort=close", again.Location());
    }

    [Fact]
    public async Task A_field_that_is_wrong_is_said_in_its_own_form()
    {
        using var ombud = suite.As("ombud");
        var form = (await ombud.PageAsync($"/saker/{await suite.ReportAsync()}")).PostForm("/set-awareness");

        using var refused = await form.SubmitAsync(
            ombud, new { awareDate = "2026-11-21", awareTime = "09:45", reason = "Fordi." });

        var page = await refused.HtmlAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(["Tidspunktet har ikke vært ennå."], page.Errors());
        Assert.Contains("Fordi.", page.QuerySelector("form[action$=set-awareness] textarea")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".ds-error-summary a"), link =>
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task What_cannot_be_done_now_keeps_what_was_typed()
    {
        using var ombud = suite.As("ombud");
        var path = $"/saker/{await suite.ReportAsync()}";
        await DoneAsync(ombud, path, "close", new { reason = "Ingen fare." });

        using var refused = await ombud.PostAsync($"{path}/close", new FormUrlEncodedContent([new("reason", "Igjen.")]));

        var page = await refused.HtmlAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Igjen.", page.QuerySelector("form[action$=close] textarea")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task DoneAsync(HttpClient client, string path, string action, object fields)
    {
        using var answer = await (await client.PageAsync(path)).PostForm($"/{action}").SubmitAsync(client, fields);
        Assert.Equal($"{path}?gjort={action}", answer.Location());
        using var shown = await client.GetAsync(answer.Location());
        Assert.NotNull((await shown.HtmlAsync()).QuerySelector("main [role=status]"));
    }
}
