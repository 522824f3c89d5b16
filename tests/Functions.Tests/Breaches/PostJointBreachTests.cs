using System.Net;
using System.Text.Json.Nodes;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

public sealed class PostJointBreachTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Fact]
    public async Task One_incident_in_four_municipalities_is_four_cases_in_the_order_sent_under_one_group()
    {
        using var ombud = suite.Bearer("ombud");

        using var answer = await ombud.PostJointAsync(JointReports.Body("3441", "3405", "3440", "3439"));

        var body = await answer.JsonAsync();
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(["GAU", "LIL", "OYE", "RIN"], body.Numbers().Select(number => number[..3]));
        Assert.Matches("^[0-9a-f]{32}$", (string)body["group"]!);
        Assert.All(body["cases"]!.AsArray(), one =>
        {
            Assert.Equal("received", (string)one!["state"]!);
            Assert.Equal("2026-11-23T07:15:00Z", (string)one["deadlines"]![0]!["dueAt"]!);
        });
        Assert.Equal(
            body.Numbers().Skip(1).Order(),
            (await ombud.JsonAsync($"/api/cases/{body.Numbers()[0]}"))["linked"]!.AsArray()
                .Select(one => (string)one!).Order());
    }

    [Fact]
    public async Task Each_case_has_its_own_clock_count_and_words()
    {
        using var ombud = suite.Bearer("ombud");
        var sent = JointReports.Body("3405", "3439", "3440");
        sent.Hit(1)["processorToldAt"] = "2026-11-20T09:30:00+01:00";
        sent.Hit(1)["whatHappened"] = "Her gjaldt det bare lærere.";
        sent.Hit(2)["discoveredAt"] = "2026-11-19T16:00:00+01:00";
        sent.Hit(2)["dataCategories"] = new JsonArray("health");

        var numbers = await suite.ReportJointlyAsync(sent);

        var cases = await Task.WhenAll(numbers.Select(number => ombud.JsonAsync($"/api/cases/{number}")));
        Assert.Equal(
            ["2026-11-23T07:15:00Z", "2026-11-23T08:30:00Z", "2026-11-22T15:00:00Z"],
            cases.Select(one => (string)one["deadlines"]![0]!["dueAt"]!));
        Assert.Equal([10, 11, 12], cases.Select(one => (int)one["report"]!["persons"]!["count"]!));
        Assert.Equal(
            [JointReports.Told, "Her gjaldt det bare lærere.", JointReports.Told],
            cases.Select(one => (string)one["report"]!["whatHappened"]!));
        Assert.Equal("health", (string)cases[2]["report"]!["dataCategories"]![0]!);
        Assert.All(cases, one => Assert.Equal("Skolesys AS", (string)one["findings"]!["processor"]!));
        Assert.Equal("2026-11-20T08:30:00Z", (string)cases[1]["findings"]!["processorToldAt"]!);
    }

    [Fact]
    public async Task Each_case_has_its_own_alerts()
    {
        await using var own = await SuiteFixture.StartAsync();

        var numbers = await own.ReportJointlyAsync();
        await own.QuietAsync();

        foreach (var number in numbers)
            Assert.Equal(
                ["activity", "activity", "mail"],
                own.Graph.Calls.Where(call => call.Body.ToString()!.Contains(number, StringComparison.Ordinal))
                    .Select(call => call.Kind).Order());
        Assert.Equal(3 * numbers.Count, own.Graph.Calls.Count);
    }

    [Theory]
    [InlineData("ombud")]
    [InlineData("deputy")]
    public async Task Sent_again_it_is_the_same_cases_and_nothing_is_doubled(string persona)
    {
        using var sender = suite.Bearer(persona);
        using var first = await sender.PostJointAsync(JointReports.Body(), "key");
        var standing = await suite.StandingAsync();
        var turned = JointReports.Body();
        turned["municipalities"] = new JsonArray(
            [.. turned["municipalities"]!.AsArray().Reverse().Select(one => one!.DeepClone())]);

        using var second = await sender.PostJointAsync(JointReports.Body(), "key");
        using var third = await sender.PostJointAsync(turned, "key");

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal((await second.JsonAsync()).Numbers().Reverse(), (await third.JsonAsync()).Numbers());
        Assert.Equal(standing, await suite.StandingAsync());
    }

    [Fact]
    public async Task Ten_sendings_at_once_under_one_key_are_one_incident()
    {
        using var ombud = suite.Bearer("ombud");
        var before = await suite.StandingAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => ombud.PostJointAsync(JointReports.Body(), "at once")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync()))).Distinct());
        Assert.Equal(before.Select(count => count + 1), await suite.StandingAsync());
    }

    [Fact]
    public async Task The_municipality_sees_that_the_ombud_reported_since_it_is_none_of_its_employees()
    {
        using var ombud = suite.Bearer("ombud");
        using var sent = await ombud.PostJointAsync(JointReports.Body("3439", "3440"));
        using var reader = suite.Bearer("reader-ringebu");

        var read = await reader.JsonAsync($"/api/cases/{(await sent.JsonAsync()).Numbers()[0]}");

        Assert.Equal("Nina Fiktivsen (personvernombud)", (string)read["reporter"]!["name"]!);
    }

    [Fact]
    public async Task A_processor_can_be_named_in_a_report_for_one_municipality_too()
    {
        using var system = suite.Bearer("ingest-ringebu");
        using var reader = suite.Bearer("reader-ringebu");
        var body = Reports.Json();
        (body["processor"], body["processorToldAt"]) = ("Skolesys AS", "2026-11-20T08:15:00+01:00");

        using var answer = await system.PostAsync("/api/breaches", body);

        var read = await reader.JsonAsync(answer.Location());
        Assert.Equal("Skolesys AS", (string)read["findings"]!["processor"]!);
        Assert.Equal("2026-11-20T07:15:00Z", (string)read["findings"]!["processorToldAt"]!);
        Assert.Equal("2026-11-20T07:15:00Z", (string)read["awareAt"]!);
        var page = (await reader.PageAsync($"/saker/{(string)read["number"]!}")).Said();
        Assert.Contains("72 timer fra databehandleren varslet kommunen", page, StringComparison.Ordinal);
    }
}
