using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Doors;

// What a field is sent that no person writes: every field of every action and report, read from their descriptions.
public sealed class HostileFieldTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private static readonly string[] NoMoments =
    [
        "9999-12-31T23:59:59-18:00", "-9998-01-01T00:00:00+18:00", "0000-01-01T00:00:00Z", "+1e9", "2026-11-20",
        "2026-11-20T09:20:00", "2026-11-20T09:20:00+99:00",
    ];

    private readonly SuiteFixture _suite = shared.Suite;

    public static TheoryData<string, string> ActionTexts => Of(Breach.AsKind.Actions
        .SelectMany(action => action.Fields, (action, asked) => (action.Name, Asked: asked))
        .Where(one => one.Asked is { Kind: FieldKind.Text, IsRequired: true })
        .Select(one => (one.Name, one.Asked.Name)));

    public static TheoryData<string, string> ActionMoments => Of(
    [
        .. Breach.AsKind.Actions
            .SelectMany(action => action.Fields, (action, asked) => (action.Name, Asked: asked))
            .Where(one => one.Asked.Kind is FieldKind.Moment)
            .Select(one => (one.Name, one.Asked.Name)),
        .. BreachFields.Amendable.Where(fact => fact.Kind is FieldKind.Moment).Select(fact => ("amend", fact.Name)),
    ]);

    [Theory]
    [MemberData(nameof(ActionTexts))]
    public async Task A_text_that_nobody_can_see_is_missing(string action, string field)
    {
        var number = await ReadyForAsync(action);
        using var ombud = _suite.Bearer("ombud");

        var errors = await ErrorsAsync(
            ombud, $"/api/cases/{number}/actions/{action}", field, "\u200B\u2060\u0000\uFFFE");

        Assert.Contains(field, errors);
    }

    [Theory]
    [MemberData(nameof(ActionMoments))]
    public async Task A_time_that_cannot_be_is_a_problem_of_its_field(string action, string field)
    {
        var number = await ReadyForAsync(action);
        using var ombud = _suite.Bearer("ombud");
        foreach (var text in NoMoments)
        {
            JsonNode value = text;
            var (name, sent) = action == "amend"
                ? ("fields", new JsonObject { [field] = value })
                : (field, value);
            var errors = await ErrorsAsync(ombud, $"/api/cases/{number}/actions/{action}", name, sent);

            Assert.Contains(field, errors);
        }
    }

    public static TheoryData<string> ReportMoments => [.. BreachFields.All
        .Where(fact => fact is { IsInJson: true, Kind: FieldKind.Moment }).Select(fact => fact.Name)];

    [Theory]
    [MemberData(nameof(ReportMoments))]
    public async Task A_report_with_a_time_that_cannot_be_says_which(string field)
    {
        using var system = _suite.Bearer("ingest-ringebu");
        foreach (var text in NoMoments)
        {
            var body = Reports.Json();
            body[field] = text;

            using var answer = await system.PostAsync("/api/breaches", body);

            Assert.Equal((text, HttpStatusCode.UnprocessableEntity), (text, answer.StatusCode));
            Assert.Contains(field, await FieldsAsync(answer));
        }
    }

    [Theory]
    [InlineData("9999-12-31", "23:59")]
    [InlineData("-9998-01-01", "00:00")]
    [InlineData("0000-01-01", "00:00")]
    [InlineData("+2026-11-20", "09:20")]
    public async Task A_date_in_a_form_that_cannot_be_is_told_and_nothing_typed_is_lost(string date, string time)
    {
        using var employee = _suite.As("employee-ringebu");
        var form = (await employee.PageAsync("/meld-avvik")).PostForm();

        using var sent = await form.SubmitAsync(employee, new
        {
            whatHappened = "En liste lå igjen på bussen.",
            discoveredDate = date,
            discoveredTime = time,
        });

        var page = await sent.HtmlAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Equal("En liste lå igjen på bussen.", page.Typed("whatHappened"));
        Assert.NotEmpty(page.Errors());
    }

    [Fact]
    public async Task Signs_that_turn_the_direction_of_reading_reach_no_page_and_no_export()
    {
        const string Hidden = "\u202E\u2066\u0000\u001B";
        using var controller = _suite.Bearer("controller-ringebu");
        var number = await _suite.ReportAsync(A.Breach() with
        {
            WhatHappened = $"Merke{Hidden}ord",
            Unit = $"Skolen{Hidden}",
            Measures = $"Ringte{Hidden} alle",
        });
        using var noted = await controller.PostAsync(
            $"/api/cases/{number}/actions/note", new { text = $"Et notat{Hidden} her" });

        foreach (var address in new[] { $"/saker/{number}", $"/api/cases/{number}", "/register", "/register.csv" })
        {
            using var answer = await controller.GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain(text, Hidden.Contains);
        }

        Assert.Equal(HttpStatusCode.OK, noted.StatusCode);
        Assert.Contains("Merkeord", (await controller.PageAsync($"/saker/{number}")).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_full_of_fields_that_nobody_knows_costs_little_and_gets_a_short_answer()
    {
        using var ombud = _suite.Bearer("ombud");
        var number = await _suite.ReportAsync();
        var unknown = string.Join(',', Enumerable.Range(0, 20_000).Select(at => $"\"f{at}\":1"));
        var municipalities = string.Join(',', Enumerable.Repeat("""{"municipality":"3439"}""", 9_000));
        foreach (var (path, body) in new[]
        {
            ($"/api/cases/{number}/actions/amend", $$$"""{"reason":"x","fields":{{{{unknown}}}}}"""),
            ($"/api/cases/{number}/actions/note", $$"""{{{unknown}}}"""),
            ("/api/breaches", $$"""{{{unknown}}}"""),
            ("/api/breaches/joint", $$"""{"municipalities":[{{municipalities}}]}"""),
        })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
            request.Headers.Add("Idempotency-Key", "key");

            using var answer = await ombud.SendAsync(request);

            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity
                or HttpStatusCode.Forbidden, $"{path}: {answer.StatusCode}");
            Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, 32 * 1024);
        }
    }

    [Fact]
    public async Task A_joint_report_that_names_more_municipalities_than_there_are_is_told_so()
    {
        using var ombud = _suite.Bearer("ombud");

        using var answer = await ombud.PostJointAsync(JointReports.Body("3405", "3439", "3440", "3441", "3405"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(["municipalities"], await FieldsAsync(answer));
    }

    // In a state in which the action is open.
    private async Task<string> ReadyForAsync(string action)
    {
        var number = await _suite.ReportAsync();
        if (action != "reopen")
            return number;
        using var ombud = _suite.Bearer("ombud");
        using var closed = await ombud.PostAsync($"/api/cases/{number}/actions/close", new { reason = "Ferdig." });
        return number;
    }

    private static TheoryData<string, string> Of(IEnumerable<(string, string)> rows)
    {
        var all = new TheoryData<string, string>();
        foreach (var (one, other) in rows)
            all.Add(one, other);
        return all;
    }

    private static async Task<IReadOnlyList<string>> ErrorsAsync(
        HttpClient client, string path, string field, JsonNode value)
    {
        using var answer = await client.PostAsync(path, new JsonObject { [field] = value });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return await FieldsAsync(answer);
    }

    private static async Task<IReadOnlyList<string>> FieldsAsync(HttpResponseMessage answer) =>
        [.. (await answer.JsonAsync())["errors"]!.AsArray().Select(error => (string)error!["field"]!)];
}
