using NodaTime;
using Ombud.Functions.Tests.Alerts;
using Ombud.Functions.Tests.Tampered;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Mergers;

// What the suite does by itself with the cases from before a municipality got its new number.
public sealed class FormerClocksTests : IAsyncLifetime
{
    private static readonly Duration PastTheDeadline = Duration.FromHours(98);

    private readonly Lives _lives = new();
    private SuiteFixture _suite = null!;
    private string _old = "";

    public async Task InitializeAsync()
    {
        await using (var before = await _lives.StartAsync(SuiteFixture.Start))
        {
            _old = await before.ReportAsync(NewLillehammer.Report);
            await before.AdvanceAsync(Duration.FromHours(5));
        }

        _suite = await _lives.StartAsync(
            SuiteFixture.Start + Duration.FromHours(5), [.. Lives.NewLillehammer, "--Retention:IdempotencyDays=3"]);
    }

    public async Task DisposeAsync()
    {
        await _suite.DisposeAsync();
        _lives.End();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Its_deadline_is_told_to_the_ombud_and_to_todays_contact_in_todays_language(bool hasBus)
    {
        if (!hasBus)
            _suite.BusFaults.Arm(new() { Path = "alarms/Schedule", Status = 500, Count = 0 });

        await _suite.AdvanceAsync(PastTheDeadline);

        var told = Received.Of(_suite, _old).Where(one => one.At > SuiteFixture.Start + Duration.FromHours(5)).ToList();
        Assert.Contains(told, one => one is { To: "ombud", Headline: "Fristen til Datatilsynet er ute" });
        Assert.Contains(told, one => one.To == Lives.NewContact && one.Headline == "4 timar igjen til fristen");
        Assert.DoesNotContain(told, one => one.To == "postmottak@lillehammer.kommune.no");
        Assert.Contains(_suite.Graph.Calls, call => call.Body.ToString()!.Contains(
            $"{_old} (Nye Lillehammer)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lost_alarm_is_mended_its_history_is_anchored_and_the_request_is_forgotten()
    {
        await _suite.Table().DropAsync(await _suite.RowAsync("3405", "t_"));

        await _suite.AdvanceAsync(PastTheDeadline);

        Assert.Contains(
            Received.ByOmbud(_suite, _old), one => one.Headline == "Fristen til Datatilsynet er fortsatt ute");
        Assert.Contains(_suite.Logs.Lines, line => line.Contains(
            "Anchor of 3405: 1 cases, ", StringComparison.Ordinal));
        Assert.DoesNotContain(
            await _suite.RowsAsync("3405"), row => row.RowKey.StartsWith("o_", StringComparison.Ordinal));
        Assert.Empty(await _suite.RowsAsync("3499"));
    }

    [Fact]
    public async Task A_message_that_lies_unsent_in_a_former_partition_shows_in_health_and_is_sent()
    {
        using var watchman = _suite.Anyone();
        _suite.BusFaults.Arm(new() { Path = "alerts/Send", Status = 500, Count = 0 });
        var old = await _suite.OldCaseAsync();

        await _suite.AdvanceAsync(Duration.FromMinutes(20));
        var late = (string)(await watchman.JsonAsync("/api/health"))["status"]!;
        _suite.BusFaults.Clear();
        await _suite.AdvanceAsync(Duration.FromMinutes(5));

        Assert.Equal("late", late);
        Assert.Equal("ok", (string)(await watchman.JsonAsync("/api/health"))["status"]!);
        Assert.Contains(Received.ByOmbud(_suite, old.Number.Value), one => one.Headline == "Nytt avvik");
    }

    [Fact]
    public async Task The_control_reads_every_partition_of_the_municipality_and_names_what_was_changed_there()
    {
        await _suite.ReportAsync(NewLillehammer.Report);
        using var controller = _suite.As("controller-lillehammer");
        var whole = await controller.PageAsync("/kontroll");

        var row = await _suite.RowAsync("3405", "h_");
        row["Document0"] = row.GetString("Document0")!.Replace("reported", "rejected", StringComparison.Ordinal);
        await _suite.Table().PutAsync(row);
        var forged = await controller.PageAsync("/kontroll?municipality=3405");
        await _suite.Table().DropAsync(await _suite.RowAsync("3405", "c_"));
        var gone = await controller.PageAsync("/kontroll?municipality=3499");

        Assert.Contains("2 saker", whole.Said(), StringComparison.Ordinal);
        Assert.Empty(whole.QuerySelectorAll("[data-fault]"));
        Assert.NotNull(forged.QuerySelector("[data-fault='altered']"));
        Assert.Contains(_old, forged.Said(), StringComparison.Ordinal);
        Assert.NotNull(gone.QuerySelector("[data-fault='case-missing']"));
    }
}

public sealed class FormerVerificationTests
{
    [Fact]
    public async Task The_command_verifies_them_with_the_municipality_of_today_and_one_that_left_is_no_clean_bill()
    {
        await using var suite = await SuiteFixture.StartAsync(options => options with
        {
            AzuriteConnectionString = null,
            TablePrefix = "",
            WebSettings = Lives.NewLillehammer,
            AlertsSettings = Lives.NewLillehammer,
        });
        var old = await suite.OldCaseAsync();
        await suite.ReportAsync(NewLillehammer.Report);
        await suite.ReportAsync();
        await suite.QuietAsync();

        foreach (var (asked, cases) in new (string[], int)[]
        {
            (["--all"], 3), (["--municipality", "3499"], 2), (["--municipality", "3405"], 2),
            (["--case", old.Number.Value], 1),
        })
            Assert.Equal(
                (0, $"{cases} cases with {cases} actions checked."),
                await VerifyAsync(suite, Lives.NewLillehammer, asked));
        Assert.Equal((1, "2 cases with 2 actions checked."), await VerifyAsync(suite, [], "--all"));
    }

    private static async Task<(int Code, string Line)> VerifyAsync(
        SuiteFixture suite, string[] settings, params string[] asked)
    {
        var (code, said) = await suite.VerifyAsync(asked, settings);
        return (code, said.Split(Environment.NewLine)[0]);
    }
}
