using System.Net.Http.Json;
using Azure.Data.Tables;
using Ombud.Functions.Tests.Access;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Tampered;

// Somebody who can write to the table puts entries of a case in Ringebu into the history of one in Lillehammer, in
// place of its own and behind them.
public sealed class PlantedHistoryTests : IAsyncLifetime
{
    private const string Secret = "Merkeord3439";

    private SuiteFixture _suite = null!;
    private string _own = "";
    private string _other = "";

    private IEnumerable<string> Pages =>
    [
        $"/saker/{_own}", $"/api/cases/{_own}", $"/saker/{_own}/fakta", $"/saker/{_own}/brev",
        $"/saker/{_own}/kontroll", "/saker?state=all", "/api/register", "/register/eksport?format=zip",
        "/mine-meldinger", $"/kvittering/{_own}",
    ];

    public async Task InitializeAsync()
    {
        _suite = await SuiteFixture.StartAsync();
        _own = await _suite.ReportByFormAsync("controller-lillehammer");
        _other = await _suite.ReportByFormAsync("controller-ringebu");
        await NoteAsync("controller-lillehammer", _own, "Et notat.");
        await NoteAsync("controller-ringebu", _other, Secret);
    }

    public async Task DisposeAsync() => await _suite.DisposeAsync();

    [Fact]
    public async Task No_page_shows_what_another_municipality_wrote_wherever_in_a_history_it_is_put()
    {
        using var controller = _suite.Bearer("controller-lillehammer");
        var (rows, prefix) = (await _suite.RowsAsync("3405"), await PrefixAsync("3405", _own));
        foreach (var theirs in await EntriesAsync("3439", _other))
            foreach (var sequence in Enumerable.Range(1, 3))
            {
                var place = $"{prefix}{sequence:D6}";
                var stood = rows.FirstOrDefault(row => row.RowKey == place);
                var planted = new TableEntity(theirs) { RowKey = place };
                await _suite.Table().PutAsync(planted, partition: "3405");

                await Task.WhenAll(Pages.Select(async page =>
                {
                    using var answer = await controller.GetAsync(page);
                    var said = await answer.Content.ReadAsByteArrayAsync();
                    Assert.DoesNotContain(Secret, EveryDoorTests.Text(said), StringComparison.Ordinal);
                    // What somebody put into the history, or behind it, keeps nobody from reading the case.
                    Assert.True(answer.IsSuccessStatusCode, page);
                }));

                var control = await controller.PageAsync("/kontroll");
                Assert.NotNull(control.QuerySelector("[data-fault='unlinked']"));
                if (stood is null)
                    await _suite.Table().DropAsync(new TableEntity("3405", place));
                else
                    await _suite.Table().PutAsync(stood);
            }
    }

    private async Task NoteAsync(string who, string number, string text)
    {
        using var controller = _suite.Bearer(who);
        using var answer = await controller.PostAsJsonAsync(
            $"/api/cases/{number}/actions/note", new { text, audience = "municipality" });
        Assert.True(answer.IsSuccessStatusCode);
    }

    private async Task<List<TableEntity>> EntriesAsync(string partition, string number)
    {
        var prefix = await PrefixAsync(partition, number);
        return [.. (await _suite.RowsAsync(partition))
            .Where(row => row.RowKey.StartsWith(prefix, StringComparison.Ordinal))];
    }

    private async Task<string> PrefixAsync(string partition, string number) =>
        $"h_{(await _suite.RowAsync(partition, "n_" + number)).GetString("Id")}_";
}
