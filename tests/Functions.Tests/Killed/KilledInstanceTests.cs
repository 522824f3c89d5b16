using Ombud.Kit;
using static Ombud.Functions.Tests.Killed.Aftermath;

namespace Ombud.Functions.Tests.Killed;

// Of two instances the second one, killed as a machine dies at the moments at which a system of this kind loses things.
// The first one and what both talk to live on, and the host starts another second.
public sealed class KilledInstanceTests(KilledInstanceTests.TwoInstances two)
    : IClassFixture<KilledInstanceTests.TwoInstances>
{
    private readonly HostProcess _host = two.Host;

    [Fact]
    public async Task Killed_between_commit_and_send_the_alert_goes_out_from_the_other_once()
    {
        await _host.ArmAsync("bus", new { path = Send, hold = true, count = 1 });
        var number = await _host.ReportAsync(at: await SecondAsync());
        await _host.UntilFaultHasLeftAsync("bus", 0);

        await _host.KillSecondAndAwaitNextAsync();
        var before = await _host.CallsAboutAsync(number);
        await _host.AdvanceAsync(PastTheSweep);

        Assert.Empty(before);
        Assert.All(await _host.CallsAboutAsync(number), calls => Assert.Single(calls));
        await _host.NothingIsLostAsync("received", 3, number);
    }

    [Fact]
    public async Task Killed_between_the_answer_of_Graph_and_the_record_of_it_the_alert_goes_out_at_most_once_more()
    {
        await _host.ArmAsync("bus", new { path = Send, hold = true, count = 1 });
        var number = await _host.ReportAsync(at: _host.Origin);
        await _host.UntilFaultHasLeftAsync("bus", 0);
        await _host.ArmAsync("storage", new { path = Transaction, hold = true, count = 100 });
        await _host.ClearAsync("bus");
        // One for each of three records, one for the outbox rows of the message that the bus has now.
        await _host.UntilFaultHasLeftAsync("storage", 96);

        await _host.KillSecondAndAwaitNextAsync();
        await _host.ClearAsync("storage");
        await _host.AdvanceAsync(PastTheSweep);

        var calls = await _host.CallsAboutAsync(number);
        Assert.Equal(3, calls.Count);
        Assert.All(calls, same => Assert.InRange(same.Count(), 1, 2));
        await _host.NothingIsLostAsync("received", 3, number);
    }

    [Fact]
    public async Task Killed_in_the_middle_of_a_sweep_of_its_own_every_reminder_goes_out_at_least_once()
    {
        var late = A.Breach() with { DiscoveredAt = "2026-11-16T09:00:00+01:00" };
        await _host.ArmAsync("bus", new { path = "alarms/Schedule", status = 500, count = 3 });
        string[] numbers =
            [await _host.ReportAsync(late), await _host.ReportAsync(late), await _host.ReportAsync(late)];
        await _host.UntilFaultHasLeftAsync("bus", 0);
        await UntilDeliveredAsync("received", 3, numbers);
        await _host.ArmAsync("storage", new { path = Transaction, hold = true, count = 100 });
        var sweeping = _host.RunTimerAsync("Sweep", await SecondAsync());
        await _host.UntilFaultHasLeftAsync("storage", 99);

        await _host.KillSecondAndAwaitNextAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sweeping);
        await _host.ClearAsync("storage");
        await _host.AdvanceAsync(PastTheSweep);

        foreach (var number in numbers)
        {
            var reminders = await _host.CallsAboutAsync(number, "fortsatt ute");
            Assert.Equal(2, reminders.Count);
            Assert.All(reminders, calls => Assert.InRange(calls.Count(), 1, 2));
        }
        await _host.NothingIsLostAsync("passed-1d", 2, numbers);
    }

    private async Task<string> SecondAsync() => (await _host.SecondAsync())!.Value.Origin;

    private async Task UntilDeliveredAsync(string topic, int deliveries, string[] numbers)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await _host.StoredAsync() is var stored && stored.Cases
            .Where(one => numbers.Contains(one.Number.Value)).Any(one => stored.Delivered(topic, one) < deliveries))
            limit.Token.ThrowIfCancellationRequested();
    }

    public sealed class TwoInstances : IAsyncLifetime
    {
        public HostProcess Host { get; } = new(instances: 2);

        public Task InitializeAsync() => Host.StartAsync("--now", Start);

        public Task DisposeAsync() => Host.DisposeAsync().AsTask();
    }
}
