using System.Net;
using AngleSharp.Html.Dom;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

// What each may take out, through the page and as a system.
public sealed class WhoRedactsTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    [Fact]
    public async Task The_page_offers_to_each_what_they_may_take_out_and_the_json_names_the_action_alike()
    {
        var number = await WrittenAsync();

        var ombud = await OfferedAsync("ombud", number);
        var controller = await OfferedAsync("controller-ringebu", number);

        Assert.Contains("whatHappened", ombud);
        Assert.Contains("advice", ombud);
        Assert.DoesNotContain("decision", ombud);
        Assert.Equal(["decision", "history-3"], controller);
        Assert.Equal(["history-4"], await OfferedAsync("reader-ringebu", number));
        var untouched = await _suite.ReportAsync();
        Assert.Empty(await OfferedAsync("controller-ringebu", untouched));
        using var someone = _suite.Bearer("controller-ringebu");
        var actions = (await someone.JsonAsync($"/api/cases/{untouched}"))["actions"]!.AsArray();
        Assert.DoesNotContain("redact", actions.Select(action => (string)action!));
    }

    [Theory]
    [InlineData("controller-ringebu", "advice")]
    [InlineData("controller-ringebu", "whatHappened")]
    [InlineData("controller-ringebu", "history-4")]
    [InlineData("reader-ringebu", "history-3")]
    [InlineData("ombud", "decision")]
    public async Task What_is_anothers_to_take_out_stands(string persona, string field)
    {
        var number = await WrittenAsync();
        using var someone = _suite.Bearer(persona);

        using var answer = await RedactAsync(someone, number, new { field, reason = "Ikke enig." });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var shown = await someone.GetStringAsync($"/api/cases/{number}");
        Assert.DoesNotContain("sladdet", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_marked_one_per_line_without_script_and_the_rest_stands_with_a_whole_history()
    {
        var number = await WrittenAsync();
        using var ombud = _suite.As("ombud");
        var path = $"/saker/{number}";
        var form = (await ombud.PageAsync(path)).PostForm("/redact");

        using var done = await form.SubmitAsync(
            ombud, new { field = "history-4", words = "Kari Nordmann\r\n01819000049\r\n", reason = "Et navn." });
        var page = (await ombud.PageAsync(path)).Said();
        var control = await ombud.PageAsync($"{path}/kontroll");

        Assert.Equal($"{path}?gjort=redact", done.Location());
        Assert.Contains("[sladdet] ([sladdet]) ringte.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nordmann", page, StringComparison.Ordinal);
        Assert.Contains("Historikken er hel", control.Said(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            await _suite.RowsAsync("3439"),
            row => row.GetString("Document")?.Contains("Nordmann", StringComparison.Ordinal) is true
                && row.RowKey.Contains(_id!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_that_does_not_stand_there_is_said_at_its_field_and_what_was_typed_stays()
    {
        var number = await WrittenAsync();
        using var ombud = _suite.As("ombud");
        var form = (await ombud.PageAsync($"/saker/{number}")).PostForm("/redact");

        using var refused = await form.SubmitAsync(
            ombud, new { field = "history-4", words = "Kari Nordmann\r\nOla", reason = "Et navn." });
        var page = await refused.HtmlAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.StartsWith("Minst ett av ordene står ikke i teksten.", Assert.Single(page.Errors()));
        Assert.Contains("Ola", page.GetElementById("redact-words")!.Words(), StringComparison.Ordinal);
        using var system = _suite.Bearer("ombud");
        using var json = await RedactAsync(
            system, number, new { field = "history-4", words = new[] { "Ola" }, reason = "Et navn." });
        Assert.Equal("words", (string)(await json.JsonAsync())["errors"]![0]!["field"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("\u200B", "Kari")]
    public async Task A_system_that_names_words_that_nobody_can_see_does_not_lose_the_whole_text(params string[] words)
    {
        var number = await WrittenAsync();
        using var system = _suite.Bearer("ombud");

        using var refused = await RedactAsync(system, number, new { field = "history-4", words, reason = "Et navn." });
        using var whole = await RedactAsync(
            system, number, new { field = "history-4", words = Array.Empty<string>(), reason = "Et navn." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("words", (string)(await refused.JsonAsync())["errors"]![0]!["field"]!);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
    }

    [Theory]
    [InlineData("controller-ringebu", "decision", true)]
    [InlineData("reader-ringebu", "history-4", true)]
    [InlineData("ombud", "advice", false)]
    [InlineData("deputy", "whatHappened", false)]
    public async Task The_ombud_hears_of_what_others_take_out_and_not_what_it_said(
        string persona, string field, bool isTold)
    {
        var number = await WrittenAsync();
        using var someone = _suite.Bearer(persona);

        using var done = await RedactAsync(someone, number, new { field, reason = "En feil." });
        await _suite.QuietAsync();

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var told = Received.Of(_suite, number).Where(one => one.Headline == "Noen har fjernet en tekst i saken");
        Assert.Equal(isTold ? ["deputy", "ombud"] : [], told.Select(one => one.To).Order());
    }

    [Fact]
    public async Task What_goes_out_of_the_advice_goes_out_of_the_decision_that_followed_it_and_of_the_register()
    {
        const string said = "Kari Nordmann er varslet, og alt er kryptert.";
        const string left = "[sladdet] er varslet, og alt er kryptert.";
        var number = await _suite.ReportAsync();
        await _suite.ActAsync("ombud", number, "advise", new { outcome = "register", text = said });
        await _suite.ActAsync("controller-ringebu", number, "decide", new { outcome = "register" });
        using var ombud = _suite.Bearer("ombud");
        using var controller = _suite.As("controller-ringebu");

        var before = (string)(await controller.JsonAsync($"/api/cases/{number}"))["decision"]!["reason"]!;
        var page = (await controller.PageAsync($"/saker/{number}")).Said();
        using var done = await RedactAsync(
            ombud, number, new { field = "advice", words = new[] { "Kari Nordmann" }, reason = "Et navn." });
        var after = (string)(await controller.JsonAsync($"/api/cases/{number}"))["decision"]!["reason"]!;
        var register = await controller.GetStringAsync("/register/eksport?format=csv&municipality=3439");
        var control = await controller.PageAsync($"/saker/{number}/kontroll");

        Assert.Equal((said, left), (before, after));
        Assert.Contains("Følger ombudets råd, med ombudets begrunnelse", page, StringComparison.Ordinal);
        Assert.Equal(3, register.Split(left).Length);
        Assert.Contains("Historikken er hel", control.Said(), StringComparison.Ordinal);
        var id = (await _suite.StoredAsync(number)).Id.Value;
        Assert.DoesNotContain(await _suite.RowsAsync("3439"), row => row.RowKey.Contains(id, StringComparison.Ordinal)
            && row.Any(column => column.Value is string text && text.Contains("Nordmann", StringComparison.Ordinal)));
    }

    private string? _id;

    // 2: the advice, 3: the decision, 4: a note of the contact's.
    private async Task<string> WrittenAsync()
    {
        var number = await _suite.ReportAsync();
        await _suite.ActAsync("ombud", number, "advise", new { outcome = "notify", text = "Helse er med." });
        await _suite.ActAsync(
            "controller-ringebu", number, "decide", new { outcome = "register", reason = "Alt er kryptert." });
        await _suite.ActAsync("reader-ringebu", number, "note", new
        {
            text = "Kari Nordmann (01819000049) ringte.",
            noIdentityNumber = true,
        });
        _id = (await _suite.StoredAsync(number)).Id.Value;
        return number;
    }

    private async Task<IReadOnlyList<string>> OfferedAsync(string persona, string number)
    {
        using var someone = _suite.As(persona);
        var page = await someone.PageAsync($"/saker/{number}");
        return
        [
            .. page.QuerySelectorAll("form[action$='/redact'] option").OfType<IHtmlOptionElement>()
                .Select(option => option.Value).Where(value => value.Length > 0),
        ];
    }

    private static Task<HttpResponseMessage> RedactAsync(HttpClient client, string number, object fields) =>
        client.PostAsync($"/api/cases/{number}/actions/redact", fields);
}
