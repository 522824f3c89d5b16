using System.Net;
using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Desk;

// More entries than one transaction holds: a redaction is recorded at once, and carried out by the sweep.
public sealed class RedactionTests : IAsyncLifetime
{
    private const string Secret = "Kari Nordmann ringte.";

    private SuiteFixture _suite = null!;

    public async Task InitializeAsync() => _suite = await SuiteFixture.StartAsync();

    public async Task DisposeAsync() => await _suite.DisposeAsync();

    [Fact]
    public async Task A_text_in_105_notes_is_hidden_at_once_and_gone_though_the_sweep_is_stopped_halfway()
    {
        using var ombud = _suite.As("ombud");
        var number = await _suite.ReportAsync();
        for (var note = 0; note < 105; note++)
            await DoneAsync(ombud, number, "note", new { text = Secret, audience = "reporter" });

        await DoneAsync(ombud, number, "redact", new { field = "history-7", reason = "Et navn." });
        // The first transaction gets through, then storage goes away.
        _suite.StorageFaults.Arm(new() { Path = "transaction", DelayMs = 1, Count = 1 });
        _suite.StorageFaults.Arm(new() { Path = "transaction", Status = 403, Count = 0 });
        await _suite.AdvanceAsync(Duration.FromMinutes(1));
        _suite.StorageFaults.Clear();
        var left = (await StoredAsync()).Count(text => text.Contains(Secret, StringComparison.Ordinal));
        var halfway = await ReadAsync(ombud, number);
        await _suite.AdvanceAsync(Duration.FromMinutes(1));

        Assert.Equal((true, 25), (IsUnderWay(halfway), left));
        Assert.False(IsUnderWay(await ReadAsync(ombud, number)));
        Assert.DoesNotContain(await StoredAsync(), text => text.Contains(Secret, StringComparison.Ordinal));
    }

    // What anybody may read of it: nobody is shown the text, and the history is whole.
    private async Task<string> ReadAsync(HttpClient ombud, string number)
    {
        using var employee = _suite.As("employee-ringebu");
        var page = await ombud.GetStringAsync($"/saker/{number}");
        string[] all =
        [
            page, await ombud.GetStringAsync($"/api/cases/{number}"), await employee.GetStringAsync("/mine-meldinger"),
        ];
        Assert.All(all, said => Assert.DoesNotContain("Kari Nordmann", said, StringComparison.Ordinal));
        var control = await ombud.PageAsync($"/saker/{number}/kontroll");
        Assert.Contains("Historikken er hel", control.Said(), StringComparison.Ordinal);
        Assert.Equal(IsUnderWay(page), all[1].Contains("\"redacting\":true", StringComparison.Ordinal));
        return page;
    }

    private static bool IsUnderWay(string page) => page.Contains("En sladding p", StringComparison.Ordinal);

    private async Task<IEnumerable<string>> StoredAsync() =>
        (await _suite.RowsAsync("3439")).SelectMany(row => row.Select(column => column.Value).OfType<string>());

    private static async Task DoneAsync(HttpClient client, string number, string action, object fields)
    {
        using var answer = await client.PostAsync($"/api/cases/{number}/actions/{action}", fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
