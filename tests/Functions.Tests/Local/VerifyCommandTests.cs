using System.Text.Json;
using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Operators;

namespace Ombud.Functions.Tests.Local;

public sealed class VerifyCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ombud-verify-");
    private readonly List<string> _numbers = [];

    public async Task InitializeAsync()
    {
        await using var suite = await StartAsync();
        foreach (var place in new[] { "3439", "3439", "3440" })
            _numbers.Add(await suite.ReportAsync(A.Breach() with { Municipality = place }));
        await suite.QuietAsync();
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Histories_that_nobody_touched_are_whole()
    {
        Assert.Equal((0, "3 cases with 3 actions checked."), await FirstLineAsync("--all"));
        Assert.Equal((0, "2 cases with 2 actions checked."), await FirstLineAsync("--municipality", "Ringebu"));
        Assert.Equal((0, "1 cases with 1 actions checked."), await FirstLineAsync("--case", _numbers[2]));
    }

    [Fact]
    public async Task A_changed_row_is_named_with_its_case_and_its_number_in_the_history()
    {
        await ForgeAsync(_numbers[0]);

        var (code, said) = await RunAsync("--all");

        Assert.Equal(1, code);
        Assert.Contains($"{_numbers[0]} history 1: altered", said);
        Assert.DoesNotContain(said, line => line.StartsWith(_numbers[1], StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("--municipality", "3440")).Code);
    }

    [Fact]
    public async Task A_root_that_the_log_tells_of_and_storage_does_not_know_is_a_finding()
    {
        string[] asked = ["--municipality", "3439", "--root"];
        var root = await AnchoredAsync();

        Assert.Equal(0, (await RunAsync([.. asked, root])).Code);

        var (code, said) = await RunAsync([.. asked, root[1..] + '0']);
        Assert.Equal(1, code);
        Assert.Contains($"root {root[1..]}0: root-missing", said);
    }

    [Theory]
    [InlineData("--case", "RIN-26-22222")]
    [InlineData("--case", "hva som helst")]
    [InlineData("--municipality", "Oslo")]
    [InlineData("--export", "/finnes/ikke.zip")]
    public async Task What_is_not_there_is_no_clean_bill(string what, string value)
    {
        var (code, said) = await RunAsync(what, value);

        Assert.Equal(2, code);
        Assert.StartsWith("Could not be checked", said[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--case")]
    [InlineData("--everything")]
    public async Task A_command_that_is_not_understood_says_how_it_is_given(string what)
    {
        var (code, said) = await RunAsync(what);

        Assert.Equal(2, code);
        Assert.Contains("--municipality M", string.Join('\n', said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_of_a_host_that_runs_is_left_alone()
    {
        await using var suite = await StartAsync();

        var (code, said) = await RunAsync("--all");

        Assert.Equal(2, code);
        Assert.Contains("Another host is using", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_the_settings_of_the_apps_say_whose_cases_there_are_and_by_which_key()
    {
        await using var suite = await StartAsync();
        var place = suite.Service<Municipalities>()["3440"];
        var key = suite.Service<SigningKeys>().Newest;
        var settings = Path.Combine(_folder.FullName, "settings.json");
        await File.WriteAllTextAsync(settings, JsonSerializer.Serialize(new
        {
            Municipalities = new[] { place },
            Signing = new { Keys = new[] { new { key.Id, Secret = Convert.ToBase64String([.. key.Secret]) } } },
        }));
        using var said = new StringWriter();

        var code = await OperatorFolder.RunAsync(
            ["verify", "--all", "--storage", suite.Suite.Neighbours.Storage, "--settings", settings], said, default);

        var lines = said.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.Equal(
            (1, "1 cases with 1 actions checked.", "3439: open cases, and no municipality that has them"),
            (code, lines[0], Assert.Single(lines[1..])));
    }

    private Task<SuiteFixture> StartAsync() => SuiteFixture.StartAsync(options => options with
    {
        AzuriteConnectionString = null,
        TablePrefix = "",
        DataFolder = _folder.FullName,
    });

    private async Task<string> AnchoredAsync()
    {
        await using var suite = await StartAsync();
        await suite.AdvanceAsync(Duration.FromHours(24));
        return suite.Logs.Lines.Last(line => line.Contains("Anchor of 3439", StringComparison.Ordinal))
            .Split("root ")[1][..64];
    }

    private async Task ForgeAsync(string number)
    {
        await using var suite = await StartAsync();
        var table = suite.Suite.Neighbours.Tables.GetTableClient(suite.Suite.Neighbours.CasesTable);
        var pointer = (await table.GetEntityAsync<TableEntity>("3439", $"n_{number}")).Value;
        var row = (await table.GetEntityAsync<TableEntity>("3439", $"h_{pointer.GetString("Id")}_000001")).Value;
        row["Document0"] = row.GetString("Document0")!.Replace("reported", "rejected", StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    private async Task<(int Code, string Line)> FirstLineAsync(params string[] args)
    {
        var (code, said) = await RunAsync(args);
        return (code, said[0]);
    }

    private async Task<(int Code, string[] Said)> RunAsync(params string[] args)
    {
        using var said = new StringWriter();
        string[] where = args is ["--case" or "--everything"] ? [] : ["--data", _folder.FullName];
        var code = await OperatorFolder.RunAsync(["verify", .. args, .. where], said, default);
        return (code, said.ToString().TrimEnd().Split(Environment.NewLine));
    }
}
