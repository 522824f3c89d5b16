using System.Security.Cryptography;
using NodaTime;
using Ombud.Functions.Tests.Mergers;
using Ombud.Functions.Tests.Register;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Keys;

// A key is changed as shared/Papers/operations.md says: the new one is put in front of the old one, in both apps.
public sealed class ChangedKeyTests : IAsyncLifetime
{
    private static readonly string[] Old = Key(1, "old");
    private static readonly string[] OldAlone = Key(0, "old");
    private static readonly string[] Fresh = Key(0, "fresh");

    private readonly Lives _lives = new();
    private string _number = "";
    private string _kept = "";

    public async Task InitializeAsync()
    {
        await using var before = await _lives.StartAsync(SuiteFixture.Start, OldAlone);
        _number = await before.ReportByFormAsync("employee-ringebu");
        using var employee = before.As("employee-ringebu");
        _kept = (await employee.PageAsync($"/kvittering/{_number}")).Typed("kept");
        // Over the night, so that it is anchored too.
        await before.AdvanceAsync(Duration.FromHours(18));
    }

    public Task DisposeAsync()
    {
        _lives.End();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Open_cases_and_receipts_outlive_it_and_what_is_written_then_is_under_the_new_one()
    {
        await using var after = await StartAsync([.. Fresh, .. Old]);
        using var ombud = after.Bearer("ombud");
        var earlier = await SealOfCaseAsync(after);

        await after.ActAsync("ombud", _number, "take", new { });
        await after.AdvanceAsync(Duration.FromHours(24));

        Assert.StartsWith("old.", earlier, StringComparison.Ordinal);
        Assert.StartsWith("fresh.", await SealOfCaseAsync(after), StringComparison.Ordinal);
        Assert.Null((await ombud.PageAsync("/kontroll?municipality=3439")).QuerySelector("[data-fault]"));
        Assert.True(await IsGenuineAsync(after));
    }

    [Fact]
    public async Task A_key_that_is_taken_away_too_early_is_missed_at_once_and_nothing_is_lost_when_it_is_back()
    {
        await using (var forgetful = await StartAsync(Fresh))
        {
            using var ombud = forgetful.Bearer("ombud");
            var found = await ombud.PageAsync("/kontroll?municipality=3439");
            Assert.NotNull(found.QuerySelector("[data-fault='forged']"));
            Assert.False(await IsGenuineAsync(forgetful));
        }

        await using var again = await StartAsync([.. Fresh, .. Old]);
        using var reader = again.Bearer("ombud");
        Assert.Contains(_number, (await reader.PageAsync($"/saker/{_number}")).Said(), StringComparison.Ordinal);
        Assert.Null((await reader.PageAsync("/kontroll?municipality=3439")).QuerySelector("[data-fault]"));
    }

    private Task<SuiteFixture> StartAsync(string[] keys) =>
        _lives.StartAsync(SuiteFixture.Start + Duration.FromHours(18), keys);

    private static async Task<string> SealOfCaseAsync(SuiteFixture suite) =>
        (await suite.RowAsync("3439", "c_")).GetString("Seal");

    private async Task<bool> IsGenuineAsync(SuiteFixture suite)
    {
        using var anyone = suite.Anyone();
        var form = (await anyone.PageAsync("/kvittering")).PostForm();
        using var answer = await form.SubmitAsync(anyone, new { receipt = _kept });
        return (await answer.HtmlAsync()).Said().Contains("Kvitteringen er ekte", StringComparison.Ordinal);
    }

    private static string[] Key(int place, string id) =>
    [
        $"--Signing:Keys:{place}:Id={id}",
        $"--Signing:Keys:{place}:Secret={Convert.ToBase64String(SHA256.HashData([.. id.Select(sign => (byte)sign)]))}",
    ];
}
