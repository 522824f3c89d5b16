using System.Net;
using System.Net.Http.Json;
using Azure.Data.Tables;
using Ombud.Functions.Tests.Access;
using Ombud.Functions.Tests.Doors;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Tampered;

// Every kind of row that a case has is broken in turn, or replaced by one of another municipality, and every door that
// names the case is tried. What is posted lacks something, so that nothing is changed by it.
public sealed class BrokenCaseTests : IAsyncLifetime
{
    private const string Secret = "Merkeord3405";
    private const string Unreadable = "kan ikke leses";

    private static readonly string[] NotColumns = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    private SuiteFixture _suite = null!;
    private HttpClient _controller = null!;
    private string _number = "";
    private string _id = "";

    private static IEnumerable<Door> Doors => Door.All.Where(door => door.Asks("number"));

    public async Task InitializeAsync()
    {
        _suite = await SuiteFixture.InMemoryAsync();
        _controller = _suite.Bearer("controller-ringebu");
        _number = await _suite.ReportByFormAsync("controller-ringebu");
        _id = (await _suite.RowAsync("3439", "n_" + _number)).GetString("Id");
        var other = await _suite.ReportByFormAsync(
            "controller-lillehammer", Reports.AnswersSaying(Secret));
        using var theirs = _suite.Bearer("controller-lillehammer");
        await NoteAsync(theirs, other, Secret);
        await NoteAsync(_controller, _number, "Et notat.");
        await _suite.QuietAsync();
    }

    public async Task DisposeAsync()
    {
        _controller.Dispose();
        await _suite.DisposeAsync();
    }

    [Fact]
    public async Task Whichever_row_is_broken_every_door_to_the_case_answers_as_before_or_says_that_it_cannot_be_read()
    {
        var usual = await StatusesAsync();
        var (rows, theirs) = (await OwnRowsAsync(), await _suite.RowsAsync("3405"));
        var unreadable = new SortedSet<char>();
        var tried = 0;
        foreach (var row in rows)
            foreach (var broken in Broken(row, theirs))
            {
                await _suite.Table().PutAsync(broken);
                await Task.WhenAll(Doors.Select(async door =>
                {
                    using var answer = await AskAsync(door);
                    var text = EveryDoorTests.Text(await answer.Content.ReadAsByteArrayAsync());
                    Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
                    if (answer.StatusCode == usual[door])
                        return;
                    Assert.True(
                        answer.StatusCode == HttpStatusCode.InternalServerError
                            && text.Contains(Unreadable, StringComparison.Ordinal),
                        $"{row.RowKey} {string.Join(',', broken)}: {door.Route} {(int)answer.StatusCode}");
                    lock (unreadable)
                        unreadable.Add(row.RowKey[0]);
                }));
                await _suite.Table().PutAsync(row);
                tried++;
            }

        // The case itself, and what its reporter and the ombud wrote to each other: all else leads to it or follows.
        Assert.Equal(['c', 'h'], unreadable);
        Assert.Equal(usual, await StatusesAsync());
        Assert.InRange(tried, 40, 200);
    }

    [Fact]
    public async Task A_case_that_cannot_be_read_is_a_fault_of_ours_that_is_told_in_words_and_keeps_what_was_typed()
    {
        await BreakAsync("c_" + _id, "{");
        using var browser = _suite.As("controller-ringebu");

        using var read = await browser.GetAsync($"/saker/{_number}?lang=nn");
        using var json = await _controller.GetAsync($"/api/cases/{_number}");
        using var posted = await browser.PostAsync(
            $"/saker/{_number}/handlinger/note",
            new FormUrlEncodedContent([new("text", "Jeg har ringt til alle."), new("version", "2")]));
        var again = await posted.HtmlAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, read.StatusCode);
        Assert.Contains("Saka kan ikkje lesast.", (await read.HtmlAsync()).Said(), StringComparison.Ordinal);
        Assert.StartsWith("Saken kan ikke leses.", (string)(await json.JsonAsync())["detail"]!);
        Assert.Equal(HttpStatusCode.InternalServerError, posted.StatusCode);
        Assert.Contains("Jeg har ringt til alle.", again.Said(), StringComparison.Ordinal);
        Assert.Equal("Jeg har ringt til alle.", again.PostForm("/handlinger/note").Elements
            .Single(field => field.GetAttribute("name") == "text").GetAttribute("value"));
        Assert.NotNull((await _controller.PageAsync($"/saker/{_number}/kontroll"))
            .QuerySelector("[data-fault='case-unreadable']"));
    }

    [Fact]
    public async Task Whoever_reported_what_cannot_be_read_is_told_so_and_nobody_else_learns_of_it()
    {
        await BreakAsync("c_" + _id, "{");
        using var colleague = _suite.Bearer("employee-ringebu");

        using var own = await _controller.GetAsync($"/kvittering/{_number}");
        using var others = await colleague.GetAsync($"/kvittering/{_number}");

        Assert.Equal(HttpStatusCode.InternalServerError, own.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
    }

    [Fact]
    public async Task A_case_whose_number_leads_nowhere_is_found_all_the_same()
    {
        var row = await _suite.RowAsync("3439", "n_" + _number);
        row["Id"] = 17;
        await _suite.Table().PutAsync(row);

        var page = await _controller.PageAsync($"/saker/{_number}");

        Assert.Contains("En liste lå igjen på bussen.", page.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_cannot_be_read_hides_nothing_but_itself()
    {
        await BreakAsync($"h_{_id}_000001", "{");

        var page = await _controller.PageAsync($"/saker/{_number}");
        var json = await (await _controller.GetAsync($"/api/cases/{_number}")).JsonAsync();
        using var redacted = await _controller.PostAsJsonAsync(
            $"/api/cases/{_number}/actions/redact", new { field = "whatHappened", reason = "Et navn." });
        await NoteAsync(_controller, _number, "Enda et notat.");

        Assert.Contains("En liste lå igjen på bussen.", page.Said(), StringComparison.Ordinal);
        Assert.Contains("Historikken kan ikke leses", page.Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("Et notat.", page.Said(), StringComparison.Ordinal);
        Assert.True((bool)json["historyUnreadable"]!);
        Assert.DoesNotContain("redact", json["actions"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, redacted.StatusCode);
        Assert.Contains("historikken", (await redacted.JsonAsync()).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_put_into_the_log_is_not_shown_and_keeps_no_reminder_from_ringing()
    {
        var before = await DeliveriesAsync();
        using var ombud = _suite.Bearer("ombud");
        var seen = await _suite.ReportAsync();
        using var opened = await ombud.GetAsync($"/saker/{seen}");
        var read = (await _suite.RowsAsync("3439")).Single(row =>
            row.RowKey[0] is 'l' && row.RowKey.Contains(":000001", StringComparison.Ordinal)
            && row.GetString("Document0")?.Contains("\"ombud\":\"yes\"", StringComparison.Ordinal) is true);
        foreach (var key in new[] { "000001", "000099", "a:x:mail:000001", "r:0:000001" })
            await _suite.Table().PutAsync(new TableEntity(read) { RowKey = $"l_{_id}_{key}" });
        await _suite.Table().PutAsync(new TableEntity("3439", $"l_{_id}_000100"));

        Assert.Equal(before, await DeliveriesAsync());

        await _suite.AdvanceAsync(NodaTime.Duration.FromHours(5));
        Assert.Contains(
            await _suite.RowsAsync("3439"),
            row => row.RowKey.StartsWith($"m_{_id}:", StringComparison.Ordinal)
                && row.RowKey.Contains(":unopened:", StringComparison.Ordinal));
    }

    // A row as it may lie there: what the suite reads of it with what is no text, no text of ours, half of its text, or
    // nothing; all other columns at once; and one of another municipality in its place.
    private static IEnumerable<TableEntity> Broken(TableEntity row, IReadOnlyList<TableEntity> theirs)
    {
        var columns = row.Keys.Except(NotColumns).ToList();
        var alone = columns.Where(column => row.RowKey[0] is 'n' or 'h' or 'l'
            || (row.RowKey[0] is 'c' && column is "Document0" or "Seal" or "Layout")).ToList();
        foreach (var broken in new object?[] { 17, null })
        {
            foreach (var column in alone)
                yield return With(row, [column], broken);
            yield return With(row, [.. columns.Except(alone)], broken);
        }

        if (row.TryGetValue("Document0", out var document))
            foreach (var broken in new[] { "{", Half(document) })
                yield return With(row, ["Document0"], broken);
        if (theirs.FirstOrDefault(other => other.RowKey[0] == row.RowKey[0]) is { } planted)
            yield return new(planted) { PartitionKey = row.PartitionKey, RowKey = row.RowKey };
    }

    private static TableEntity With(TableEntity row, IReadOnlyList<string> columns, object? broken) => new(
        row.Select(column => columns.Contains(column.Key) ? new(column.Key, broken!) : column)
            .Where(column => column.Value is not null).ToDictionary(column => column.Key, column => column.Value));

    private static object Half(object value) => value is string text ? text[..(text.Length / 2)] : value;

    // One of each kind where they are many and alike.
    private async Task<List<TableEntity>> OwnRowsAsync() =>
    [
        .. (await _suite.RowsAsync("3439"))
            .Where(row => row.RowKey.Contains(_id, StringComparison.Ordinal)
                || row.RowKey.EndsWith(_number, StringComparison.Ordinal))
            .GroupBy(row => row.RowKey[0])
            .SelectMany(kind => kind.Key is 'h' ? kind : kind.Take(kind.Key is 'l' ? 2 : 1)),
    ];

    private async Task<Dictionary<Door, HttpStatusCode>> StatusesAsync()
    {
        var all = new Dictionary<Door, HttpStatusCode>();
        foreach (var door in Doors)
        {
            using var answer = await AskAsync(door);
            all[door] = answer.StatusCode;
        }

        Assert.DoesNotContain(all, door => (int)door.Value is >= 500 or 404 or 403);
        return all;
    }

    private async Task<HttpResponseMessage> AskAsync(Door door)
    {
        var path = door.With("number", _number).Replace("{action}", "redact", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new(door.Method), path);
        if (door.IsPost)
            request.Content = door.IsJson
                ? JsonContent.Create(new { field = "whatHappened" })
                : new FormUrlEncodedContent([new("field", "whatHappened"), new("shown", "owner")]);
        return await _controller.SendAsync(request);
    }

    private async Task<string> DeliveriesAsync() =>
        (await (await _controller.GetAsync($"/api/cases/{_number}")).JsonAsync())["deliveries"]!.ToJsonString();

    private async Task BreakAsync(string key, string document)
    {
        var row = await _suite.RowAsync("3439", key);
        row["Document0"] = document;
        await _suite.Table().PutAsync(row);
    }

    private static async Task NoteAsync(HttpClient who, string number, string text)
    {
        using var answer = await who.PostAsJsonAsync(
            $"/api/cases/{number}/actions/note", new { text, audience = "municipality" });
        Assert.True(answer.IsSuccessStatusCode);
    }
}
