using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Tampered;

// The loss of any one row of an open case: its deadline does not pass in silence, and what is lost shows.
public sealed class LostRowsTests : IAsyncLifetime
{
    private static readonly Duration PastTheDeadline = Duration.FromHours(98);
    private SuiteFixture _suite = null!;

    public async Task InitializeAsync() => _suite = await SuiteFixture.StartAsync();

    public async Task DisposeAsync() => await _suite.DisposeAsync();

    [Theory]
    [InlineData("t_")]
    [InlineData("u_")]
    [InlineData("n_")]
    [InlineData("p_")]
    [InlineData("o_")]
    [InlineData("h_")]
    public async Task Whichever_row_is_lost_the_ombud_is_told_that_the_deadline_has_passed(string prefix)
    {
        await _suite.ReportByFormAsync("employee-ringebu");
        await _suite.Table().DropAsync(await _suite.RowAsync("3439", prefix));

        await _suite.AdvanceAsync(PastTheDeadline);

        var told = _suite.Graph.Calls.Where(call => call.Kind == "activity")
            .Select(call => call.Body.ToString()!).ToList();
        Assert.Contains(told, TellsOfPassed);
    }

    [Fact]
    public async Task An_alarm_that_was_lost_is_told_in_the_log_set_again_and_nothing_is_told_twice()
    {
        await _suite.ReportByFormAsync("employee-ringebu");
        await _suite.AdvanceAsync(Duration.FromHours(73));
        var before = _suite.Graph.Calls.Count;
        await _suite.Table().DropAsync(await _suite.RowAsync("3439", "t_"));

        await _suite.AdvanceAsync(Duration.FromMinutes(10));

        Assert.Equal(before, _suite.Graph.Calls.Count);
        Assert.NotNull(await _suite.RowAsync("3439", "t_"));
        Assert.Contains(_suite.Logs.Lines, line => line.Contains("alarm", StringComparison.OrdinalIgnoreCase)
            && line.Contains("was gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_alarm_whose_case_is_gone_makes_health_say_so()
    {
        using var watchman = _suite.Anyone();
        await _suite.ReportByFormAsync("employee-ringebu");
        Assert.Equal("ok", (string)(await watchman.JsonAsync("/api/health"))["status"]!);
        await _suite.Table().DropAsync(await _suite.RowAsync("3439", "c_"));

        await _suite.AdvanceAsync(PastTheDeadline);

        Assert.Equal("late", (string)(await watchman.JsonAsync("/api/health"))["status"]!);
        Assert.Contains(_suite.Logs.Lines, line => line.Contains("did not ring", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_alarm_that_nobody_can_read_does_not_keep_the_next_from_ringing()
    {
        await _suite.ReportByFormAsync("employee-ringebu");
        var alarm = await _suite.RowAsync("3439", "t_");
        alarm["Body"] = "{";
        await _suite.Table().PutAsync(alarm);
        await _suite.AdvanceAsync(Duration.FromMinutes(5));
        var number = await _suite.ReportAsync();

        await _suite.AdvanceAsync(PastTheDeadline);

        Assert.Contains(_suite.Graph.Calls, call => call.Kind == "activity"
            && call.Body.ToString()!.Contains(number, StringComparison.Ordinal)
            && TellsOfPassed(call.Body.ToString()!));
    }

    private static bool TellsOfPassed(string body) =>
        body.Contains("ute. Frist til Datatilsynet", StringComparison.Ordinal);
}
