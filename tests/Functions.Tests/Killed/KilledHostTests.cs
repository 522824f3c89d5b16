using Ombud.Kit;
using static Ombud.Functions.Tests.Killed.Aftermath;

namespace Ombud.Functions.Tests.Killed;

// The real process, killed as a machine dies, at the moments at which a system of this kind loses things. What it was
// doing is known from the fault that holds it there, never from how long it has been running.
public sealed class KilledHostTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly HostProcess _host = new();

    public Task InitializeAsync() => _host.StartAsync("--now", Start);

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    ValueTask IAsyncDisposable.DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Killed_between_commit_and_send_the_alert_goes_out_after_the_restart_once()
    {
        await _host.ArmAsync("bus", new { path = Send, hold = true, count = 1 });
        var number = await _host.ReportAsync();
        await _host.UntilFaultHasLeftAsync("bus", 0);

        await _host.KillAndStartAgainAsync();
        var before = await _host.CallsAsync();
        await _host.AdvanceAsync(PastTheSweep);

        Assert.Empty(before);
        Assert.All(await _host.CallsAboutAsync(number), calls => Assert.Single(calls));
        await NothingIsLostAsync("received", number);
    }

    [Fact]
    public async Task Killed_between_the_answer_of_Graph_and_the_record_of_it_a_mail_goes_out_once_all_the_same()
    {
        await _host.ArmAsync("bus", new { path = Send, hold = true, count = 1 });
        var number = await _host.ReportAsync();
        await _host.UntilFaultHasLeftAsync("bus", 0);
        await _host.ArmAsync("storage", new { path = Transaction, hold = true, count = 100 });
        await _host.ClearAsync("bus");
        // One for each of three records, one for the outbox rows of the message that the bus has now.
        await _host.UntilFaultHasLeftAsync("storage", 96);

        var before = await _host.CallsAboutAsync(number);
        await _host.KillAndStartAgainAsync();
        await _host.AdvanceAsync(PastTheSweep);

        Assert.Equal(3, before.Count);
        var after = await _host.CallsAboutAsync(number);
        Assert.Single(after.Single(calls => calls.First()["kind"]!.ToString() == "mail"));
        // In the feed, the second takes the place of the first.
        foreach (var feed in after.Where(calls => calls.First()["kind"]!.ToString() == "activity"))
            Assert.Single(feed.Select(call => call["body"]!["chainId"]!.ToString()).Distinct());
        await NothingIsLostAsync("received", number);
    }

    // The bus takes no alarm, so it is the sweep that rings.
    [Theory]
    [InlineData("storage", Transaction)]
    [InlineData("bus", Send)]
    public async Task Killed_in_the_middle_of_a_sweep_every_reminder_goes_out_at_least_once(string at, string doing)
    {
        await _host.ArmAsync("bus", new { path = "alarms/Schedule", status = 500, count = 3 });
        string[] numbers =
        [
            await _host.ReportAsync(A.Breach() with { Municipality = "3405" }),
            await _host.ReportAsync(), await _host.ReportAsync(),
        ];
        await _host.AdvanceAsync("PT1M");
        Assert.Empty(await _host.FaultsAsync("bus"));
        await _host.ArmAsync(at, new { path = doing, hold = true, count = 100 });
        var sweeping = _host.AdvanceAsync("PT4H");
        await _host.UntilFaultHasLeftAsync(at, 99);

        await _host.KillAndStartAgainAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sweeping);
        await _host.AdvanceAsync(PastTheSweep);

        foreach (var number in numbers)
        {
            var reminders = (await _host.CallsAboutAsync(number, "ingen har åpnet")).ToList();
            Assert.Equal(2, reminders.Count);
            Assert.All(reminders, calls => Assert.InRange(calls.Count(), 1, 2));
        }
        await NothingIsLostAsync("unopened", numbers);
    }

    [Fact]
    public async Task Killed_among_many_reports_every_answered_one_is_there_and_every_other_one_can_be_sent_again()
    {
        var reports = Enumerable.Range(1, 80).ToDictionary(n => $"report-{n}", n => (string?)null);
        var enough = new TaskCompletionSource();
        using (var system = await _host.BearerAsync("ingest-ringebu"))
        {
            var sending = Task.WhenAll(reports.Keys.ToArray().Chunk(10).Select(
                keys => Reporting.SendAllAsync(system, keys, reports, atLeast: 25, enough)));
            await enough.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await _host.KillAsync();
            await sending;
        }
        var answered = reports.Where(one => one.Value is not null).ToDictionary();

        await _host.StartAsync();
        var kept = await _host.StoredAsync();
        using (var system = await _host.BearerAsync("ingest-ringebu"))
            await Task.WhenAll(reports.Keys.ToArray().Chunk(10).Select(
                keys => Reporting.InsistAsync(system, keys, reports)));
        await _host.AdvanceAsync(PastTheSweep);

        Assert.InRange(answered.Count, 25, 79);
        Assert.DoesNotContain(null, reports.Values);
        Assert.Empty(answered.Values.Except(kept.Cases.Select(one => one.Number.Value)));
        Assert.All(answered, one => Assert.Equal(one.Value, reports[one.Key]));
        await NothingIsLostAsync("received", [.. reports.Values.OfType<string>()]);
    }

    // And no report is there twice.
    private async Task NothingIsLostAsync(string topic, params string[] numbers)
    {
        await _host.NothingIsLostAsync(topic, topic == "unopened" ? 2 : 3, numbers);
        Assert.Equal(numbers.Length, (await _host.StoredAsync()).Cases.Count);
    }
}
