using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

public sealed class ShowCaseTests(SharedSuite shared) : IClassFixture<SharedSuite>
{
    private readonly SuiteFixture _suite = shared.Suite;

    private static object Answers(bool agreed) => new
    {
        unit = "Skolen",
        whatHappened = "En liste lå igjen.",
        kinds = "confidentiality",
        personsPrecision = "unknown",
        dataCategories = "grades",
        phone = "40 41 42 43",
        shareName = agreed,
    };

    [Theory]
    [InlineData("ombud", "take,set-awareness,assess,advise,record-notification,record-communication,amend,note,ask,"
        + "link,redact,close,withdraw")]
    [InlineData("controller-ringebu", "set-awareness,assess,decide,record-notification,record-communication,amend,"
        + "note,close,withdraw")]
    [InlineData("reader-ringebu", "amend,note")]
    public async Task A_case_says_what_its_reader_may_do(string persona, string actions)
    {
        using var reader = _suite.As(persona);
        var number = await _suite.ReportAsync();

        using var answer = await reader.GetAsync($"/api/cases/{number}");
        var body = await answer.JsonAsync();
        var page = await reader.PageAsync($"/saker/{number}");

        Assert.Equal("\"1\"", answer.Headers.ETag!.Tag);
        Assert.Equal(actions.Split(','), body["actions"]!.AsArray().Select(a => (string)a!));
        Assert.Subset(
            actions.Split(',').ToHashSet(),
            page.QuerySelectorAll("aside form").Select(f => f.GetAttribute("action")!.Split('/')[^1]).ToHashSet());
        Assert.Equal("2026-11-20T08:20:00Z", (string)body["report"]!["discoveredAt"]!);
        Assert.Equal("reported", (string)Assert.Single(body["history"]!.AsArray())!["action"]!);
    }

    [Theory]
    [InlineData("ombud", false, true)]
    [InlineData("reader-ringebu", false, false)]
    [InlineData("controller-ringebu", false, false)]
    [InlineData("ombud", true, true)]
    [InlineData("reader-ringebu", true, true)]
    [InlineData("controller-ringebu", true, true)]
    public async Task Who_reported_is_for_the_ombud_unless_the_reporter_agreed(
        string persona, bool agreed, bool isShown)
    {
        var reporter = _suite.Suite.Personas.Find("employee-ringebu")!.Name;
        var number = await _suite.ReportByFormAsync("employee-ringebu", Answers(agreed));
        using var reader = _suite.As(persona);

        var page = (await reader.PageAsync($"/saker/{number}")).Said();
        var body = Regex.Unescape(
            (await reader.JsonAsync($"/api/cases/{number}")).ToJsonString());

        Assert.All([page, body], text =>
        {
            Assert.Equal(isShown, text.Contains(reporter, StringComparison.Ordinal));
            Assert.Equal(isShown, text.Contains("40 41 42 43", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_note_is_read_by_those_it_was_written_for()
    {
        var number = await _suite.ReportByFormAsync("employee-ringebu");
        using var ombud = _suite.As("ombud");
        var note = $"/api/cases/{number}/actions/note";
        foreach (var audience in new[] { "ombud", "municipality", "reporter" })
            await ombud.PostAsync(note, new { text = $"Notat-til-{audience}", audience });

        string[] seen = [.. await Task.WhenAll(
            NotesAsync("ombud", $"/saker/{number}"), NotesAsync("deputy", $"/saker/{number}"),
            NotesAsync("reader-ringebu", $"/saker/{number}"), NotesAsync("controller-ringebu", $"/api/cases/{number}"),
            NotesAsync("employee-ringebu", "/mine-meldinger"))];

        Assert.Equal(
            ["ombud municipality reporter", "ombud municipality reporter", "municipality", "municipality", "reporter"],
            seen);
    }

    [Fact]
    public async Task Reading_a_case_is_recorded_and_makes_nobodys_action_fail()
    {
        var number = await _suite.ReportAsync();
        using var reader = _suite.As("reader-ringebu");
        using var ombud = _suite.As("ombud");
        var form = (await ombud.PageAsync($"/saker/{number}")).PostForm("/take");

        await reader.PageAsync($"/saker/{number}");
        await reader.JsonAsync($"/api/cases/{number}");
        using var taken = await form.SubmitAsync(ombud, new { });

        var id = (await _suite.RowsAsync("3439")).Single(row => row.RowKey == $"n_{number}").GetString("Id");
        var read = (await _suite.RowsAsync("3439"))
            .Where(row => row.RowKey.StartsWith($"l_{id}", StringComparison.Ordinal))
            .Select(row => JsonNode.Parse(row.GetString("Document0")!)!)
            .Where(entry => (string)entry["action"]! == "read")
            .Select(entry => ((string)entry["by"]!["name"]!).Split(' ')[0])
            .Order(StringComparer.Ordinal);
        Assert.Equal(["Nina", "Per", "Per"], read);
        Assert.EndsWith("gjort=take", taken.Location(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/saker/")]
    [InlineData("/api/cases/")]
    public async Task A_number_may_be_written_in_small_letters(string path)
    {
        using var ombud = _suite.As("ombud");

        using var answer = await ombud.GetAsync(path + (await _suite.ReportAsync()).ToLowerInvariant());

        Assert.True(answer.IsSuccessStatusCode);
    }

    private async Task<string> NotesAsync(string persona, string path)
    {
        using var reader = _suite.As(persona);
        var text = await reader.GetStringAsync(path);
        return string.Join(' ', new[] { "ombud", "municipality", "reporter" }
            .Where(audience => text.Contains($"Notat-til-{audience}", StringComparison.Ordinal)));
    }
}
