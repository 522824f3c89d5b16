using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class AssessCaseTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["dpc-simple"] = "2",
        ["dpc-behavioural"] = "",
        ["dpc-financial"] = "",
        ["dpc-sensitive"] = "4",
        ["ei"] = "0.75",
        ["confidentiality"] = "0.25",
        ["integrity"] = "0",
        ["availability"] = "0",
        ["malicious"] = "no",
        ["unintelligible"] = "no",
    };

    [Fact]
    public async Task Counting_first_shows_the_sum_and_stores_nothing()
    {
        using var ombud = _suite.As("ombud");
        var path = $"/saker/{await _suite.ReportAsync()}";

        using var counted = await PostAsync(ombud, path, Answers, ("preview", "yes"));
        var page = await counted.HtmlAsync();

        Assert.Equal(HttpStatusCode.OK, counted.StatusCode);
        Assert.Equal("4 × 0,75 + 0,25 = 3,25 Høy alvorlighet", page.QuerySelector(".sum__line")!.Words());
        Assert.Contains("erstatter ikke skjønnet", page.QuerySelector(".sum")!.Words(), StringComparison.Ordinal);
        Assert.Null((await SeverityAsync(ombud, path)));
    }

    [Fact]
    public async Task An_assessment_starts_from_what_follows_from_the_report_and_leaves_the_rest_open()
    {
        using var ombud = _suite.As("ombud");
        var path = $"/saker/{await _suite.ReportAsync()}";

        var page = await ombud.PageAsync($"{path}/vurdering");

        string? Chosen(string name) => page.QuerySelector($"[name={name}]:checked")?.GetAttribute("value");
        Assert.Equal(
            ["1", "", "", "4", "0.75", null, "0", "0", null, null],
            Answers.Keys.Select(Chosen));
    }

    [Fact]
    public async Task The_chosen_factors_and_the_reason_stand_in_the_history_and_in_the_register()
    {
        using var ombud = _suite.As("ombud");
        var path = $"/saker/{await _suite.ReportAsync()}";

        using var stored = await PostAsync(ombud, path, Answers, ("reason", "Epikrisen nevner rus."));
        var history = (await ombud.PageAsync(path)).QuerySelector(".history")!.Words();
        var file = await ombud.GetStringAsync("/register/eksport?municipality=3439&format=csv");

        Assert.Equal($"{path}?gjort=assess", stored.Location());
        foreach (var words in new[] { "0,75: mulig med et enkelt søk", "4: sier det rett ut", "Epikrisen nevner rus." })
        {
            Assert.Contains(words, history, StringComparison.Ordinal);
            Assert.Contains(words, file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_stored_stands_on_the_case_and_on_the_page_again()
    {
        using var controller = _suite.As("controller-ringebu");
        var path = $"/saker/{await _suite.ReportAsync()}";

        using var stored = await PostAsync(controller, path, Answers);
        var again = await controller.PageAsync($"{path}/vurdering");

        Assert.Equal($"{path}?gjort=assess", stored.Location());
        Assert.Equal("high", await SeverityAsync(controller, path));
        Assert.Equal("4", again.QuerySelector("[name=dpc-sensitive]:checked")!.GetAttribute("value"));
        Assert.Equal("0.75", again.QuerySelector("[name=ei]:checked")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("ei", null, "ei")]
    [InlineData("ei", "0.6", "ei")]
    [InlineData("malicious", null, "malicious")]
    [InlineData("confidentiality", "9", "confidentiality")]
    [InlineData("dpc-sensitive", "5", "scores")]
    public async Task A_question_without_its_answer_is_said_there_and_the_others_stay(
        string name, string? value, string field)
    {
        using var ombud = _suite.As("ombud");
        var path = $"/saker/{await _suite.ReportAsync()}";
        var answers = new Dictionary<string, string>(Answers);
        if (value is null)
            answers.Remove(name);
        else
            answers[name] = value;

        using var refused = await PostAsync(ombud, path, answers);
        var page = await refused.HtmlAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal($"#{field}", page.QuerySelector(".ds-error-summary a")!.GetAttribute("href"));
        Assert.NotNull(page.GetElementById(field));
        Assert.Equal("2", page.QuerySelector("[name=dpc-simple]:checked")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("reader-ringebu", HttpStatusCode.Forbidden)]
    [InlineData("controller-gausdal", HttpStatusCode.NotFound)]
    [InlineData("employee-ringebu", HttpStatusCode.Forbidden)]
    public async Task Only_the_ombud_and_the_own_controller_assess(string persona, HttpStatusCode status)
    {
        using var someone = _suite.As(persona);

        using var answer = await someone.GetAsync($"/saker/{await _suite.ReportAsync()}/vurdering");

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_case_that_was_changed_meanwhile_keeps_the_answers_and_stores_nothing()
    {
        using var ombud = _suite.As("ombud");
        var path = $"/saker/{await _suite.ReportAsync()}";

        using var refused = await PostAsync(ombud, path, Answers, ("version", "0"));
        var page = await refused.HtmlAsync();

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Equal("4", page.QuerySelector("[name=dpc-sensitive]:checked")!.GetAttribute("value"));
        Assert.Equal("1", page.QuerySelector("[name=version]")!.GetAttribute("value"));
        Assert.Null(await SeverityAsync(ombud, path));
    }

    private static async Task<string?> SeverityAsync(HttpClient someone, string path)
    {
        using var answer = await someone.GetAsync($"/api/cases/{path.Split('/')[^1]}");
        return (string?)(await answer.JsonAsync())["severity"]?["band"];
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient someone, string path, Dictionary<string, string> answers, params (string, string)[] more)
    {
        var page = await someone.PageAsync($"{path}/vurdering");
        var sent = new Dictionary<string, string>(answers)
        {
            ["version"] = page.QuerySelector("[name=version]")!.GetAttribute("value")!,
        };
        foreach (var (name, value) in more)
            sent[name] = value;
        using var content = new FormUrlEncodedContent(sent);
        return await someone.PostAsync($"{path}/vurdering", content);
    }
}
