using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Ombud.Cases.Breaches;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class PostActionTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    private static readonly object Reason = new { reason = "Ingen fare." };

    [Fact]
    public async Task The_ombud_takes_a_case_and_assessment_begins()
    {
        using var ombud = _suite.Bearer("ombud");
        var number = await _suite.ReportAsync();

        using var taken = await ActAsync(ombud, number, "take", new { });

        var body = await taken.JsonAsync();
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("\"2\"", taken.Headers.ETag!.Tag);
        Assert.Equal("assessing", (string)body["state"]!);
        Assert.StartsWith("Nina", (string)body["takenBy"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_now_says_what_can()
    {
        using var ombud = _suite.Bearer("ombud");
        var number = await _suite.ReportAsync();
        using var controller = _suite.Bearer("controller-ringebu");
        using var closed = await ActAsync(controller, number, "close", Reason);

        using var again = await ActAsync(ombud, number, "close", Reason);

        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(
            ["note", "link", "redact", "reopen"],
            (await again.JsonAsync())["actions"]!.AsArray().Select(a => (string)a!));
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_changes_nothing()
    {
        using var ombud = _suite.Bearer("ombud");
        using var controller = _suite.Bearer("controller-ringebu");
        var number = await _suite.ReportAsync();
        controller.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "\"1\"");
        using var taken = await ActAsync(ombud, number, "take", new { });

        using var stale = await ActAsync(controller, number, "close", Reason);

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal("assessing", (string)(await ombud.JsonAsync($"/api/cases/{number}"))["state"]!);
    }

    [Theory]
    [InlineData("note", """{"text":"Til ombudet.","audience":""}""", "audience")]
    [InlineData("note", """{}""", "text")]
    [InlineData("note", """{"text":" "}""", "text")]
    [InlineData("note", """{"text":"Hei","audience":"everybody"}""", "audience")]
    [InlineData("close", """{}""", "reason")]
    [InlineData("set-awareness", """{"reason":"Da."}""", "awareAt")]
    [InlineData("set-awareness", """{"reason":"Da.","awareAt":"2026-11-20T09:00:00"}""", "awareAt")]
    [InlineData("set-awareness", """{"reason":"Da.","awareAt":"2026-11-21T09:00:00Z"}""", "awareAt")]
    [InlineData("set-awareness", """{"awareAt":"2026-11-20T08:00:00Z"}""", "reason")]
    public async Task A_field_that_is_wrong_is_named(string action, string body, string field)
    {
        using var ombud = _suite.Bearer("ombud");
        var number = await _suite.ReportAsync();

        using var answer = await ActAsync(ombud, number, action, JsonNode.Parse(body)!);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(field, (string)(await answer.JsonAsync())["errors"]![0]!["field"]!);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_in_every_field_of_every_action()
    {
        using var ombud = _suite.Bearer("ombud");
        var number = await _suite.ReportAsync();
        var actions = Breach.AsKind.Actions;
        var bodies =
            from action in actions
            from field in action.Fields.Select(field => field.Name).Append(@"\ud800")
            select (action.Name, Body: $$"""{"{{field}}":"\ud800"}""");
        string[] amended = ["""{"owner":"\ud800"}""", """{"\ud800":"x"}""", """{"persons":{"\ud800":1}}"""];

        foreach (var (action, body) in bodies.Concat(amended.Select(fact => ("amend", $$"""{"fields":{{fact}}}"""))))
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await ombud.PostAsync($"/api/cases/{number}/actions/{action}", content);

            Assert.Equal((action, body, HttpStatusCode.BadRequest), (action, body, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("""{"text":"Hei","audience":"everybody","audience":"ombud"}""", HttpStatusCode.OK)]
    [InlineData("""{"text":"Hei","audience":"ombud","audience":"everybody"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":"Hei","text":null}""", HttpStatusCode.UnprocessableEntity)]
    public async Task Of_two_fields_with_one_name_the_last_counts(string body, HttpStatusCode status)
    {
        using var ombud = _suite.Bearer("ombud");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await ombud.PostAsync($"/api/cases/{await _suite.ReportAsync()}/actions/note", content);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task An_action_that_does_not_exist_is_not_there()
    {
        using var ombud = _suite.Bearer("ombud");

        using var answer = await ActAsync(ombud, await _suite.ReportAsync(), "forget", new { });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Awareness_that_is_decided_moves_the_deadline()
    {
        using var controller = _suite.Bearer("controller-ringebu");
        var number = await _suite.ReportAsync();

        using var decided = await ActAsync(controller, number, "set-awareness", new
        {
            awareAt = "2026-11-20T09:50:00+01:00",
            reason = "Da visste vi det.",
        });

        var body = await decided.JsonAsync();
        Assert.Equal("decided", (string)body["awareness"]!);
        Assert.Equal("2026-11-23T08:50:00Z", (string)body["deadlines"]![0]!["dueAt"]!);
    }

    [Fact]
    public async Task Of_two_who_act_on_the_same_version_one_is_told()
    {
        using var ombud = _suite.Bearer("ombud");
        var number = await _suite.ReportAsync();
        ombud.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "\"1\"");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            ActAsync(ombud, number, "note", new { text = $"Notat {i}", audience = "ombud" })));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    private static Task<HttpResponseMessage> ActAsync(HttpClient client, string number, string action, object fields) =>
        client.PostAsync($"/api/cases/{number}/actions/{action}", fields);
}
