using System.Net;
using System.Text.RegularExpressions;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

public abstract partial class PostBreachRules(SuiteFixture suite)
{
    [Fact]
    public async Task A_report_is_answered_with_its_number_its_state_and_its_deadline()
    {
        using var employee = suite.Bearer("employee-ringebu");

        using var answer = await employee.PostBreachAsync(A.Breach());

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        var number = NumberOfRingebu().Match(text).Value;
        Assert.Equal($"/api/cases/{number}", answer.Location());
        Assert.Equal(
            $$"""
            {"number":"{{number}}","municipality":"3439","kind":"breach","state":"received",
            "receivedAt":"2026-11-20T09:00:00Z","awareAt":"2026-11-20T08:20:00Z","awareness":"presumed",
            "deadlines":[{"kind":"notify-authority","dueAt":"2026-11-23T08:20:00Z"}]}
            """.ReplaceLineEndings(""),
            text);
    }

    [Fact]
    public async Task The_same_report_under_the_same_key_is_one_case()
    {
        using var employee = suite.Bearer("employee-ringebu");
        using var first = await employee.PostBreachAsync(A.Breach(), "key-1");
        var rows = await suite.RowsAsync("3439");

        using var second = await employee.PostBreachAsync(A.Breach(), "key-1");

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(first.Location(), second.Location());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(rows.Count, (await suite.RowsAsync("3439")).Count);
    }

    [Fact]
    public async Task Another_report_under_a_used_key_is_refused_and_not_stored()
    {
        using var employee = suite.Bearer("employee-ringebu");
        using var first = await employee.PostBreachAsync(A.Breach(), "key-2");

        await suite.NothingHappensAsync(async () =>
        {
            using var other = await employee.PostBreachAsync(A.Breach() with { Unit = "Skolen" }, "key-2");

            Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
            Assert.Contains(
                "Idempotency-Key er brukt før", (string)(await other.JsonAsync())["detail"]!, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_key_counts_for_the_one_who_chose_it_and_for_one_municipality()
    {
        using var employee = suite.Bearer("employee-ringebu");
        using var reader = suite.Bearer("reader-ringebu");
        using var system = suite.Bearer("ingest-ringebu");
        using var another = suite.Bearer("ingest-gausdal");

        var answers = await Task.WhenAll(
            employee.PostBreachAsync(A.Breach(), "key-3"),
            reader.PostBreachAsync(A.Breach(), "key-3"),
            system.PostBreachAsync(A.Breach(), "key-3"),
            another.PostBreachAsync(A.Breach() with { Municipality = "3441" }, "key-3"));

        Assert.Equal(4, answers.Select(a => a.Location()).Distinct().Count());
    }

    [Fact]
    public async Task Ten_sendings_at_once_under_one_key_are_one_case()
    {
        using var employee = suite.Bearer("employee-ringebu");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => employee.PostBreachAsync(A.Breach(), "key-4")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        Assert.Single(answers.Select(a => a.Location()).Distinct());
    }

    [Theory]
    [InlineData("lillehammer", "3405", "LIL")]
    [InlineData("ringebu", "3439", "RIN")]
    [InlineData("oyer", "3440", "OYE")]
    [InlineData("gausdal", "3441", "GAU")]
    public async Task A_system_reports_for_its_municipality(string slug, string municipality, string prefix)
    {
        using var system = suite.Bearer($"ingest-{slug}");

        using var answer = await system.PostBreachAsync(A.Breach() with { Municipality = municipality });

        var body = await answer.JsonAsync();
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.StartsWith(prefix, (string)body["number"]!, StringComparison.Ordinal);
        Assert.Equal(municipality, (string)body["municipality"]!);
    }

    [Theory]
    [InlineData("2026-11-20T08:20:00Z")]
    [InlineData("2026-11-20T03:20:00-05:00")]
    public async Task A_time_counts_in_whatever_offset_it_came(string discoveredAt)
    {
        using var system = suite.Bearer("ingest-ringebu");

        using var answer = await system.PostBreachAsync(A.Breach() with { DiscoveredAt = discoveredAt });

        Assert.Equal("2026-11-20T08:20:00Z", (string)(await answer.JsonAsync())["awareAt"]!);
    }

    [Fact]
    public async Task What_was_discovered_years_ago_is_taken_and_its_deadline_has_passed()
    {
        using var system = suite.Bearer("ingest-ringebu");

        using var answer = await system.PostBreachAsync(
            A.Breach() with { DiscoveredAt = "2019-05-01T12:00:00+02:00" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("2019-05-04T10:00:00Z", (string)(await answer.JsonAsync())["deadlines"]![0]!["dueAt"]!);
    }

    [GeneratedRegex("RIN-26-[2-9A-HJKMNP-TV-Z]{5}")]
    private static partial Regex NumberOfRingebu();
}

public sealed class PostBreachTests(SuiteFixture suite) : PostBreachRules(suite), IClassFixture<SuiteFixture>;
