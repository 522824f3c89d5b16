using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Ombud.Azure.Tests.Stores;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Bus;

[Collection(SharedAzurite.Name)]
public sealed class OutboxTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly ServiceBusException Down =
        new("Down.", ServiceBusFailureReason.ServiceCommunicationProblem);
    private static readonly Instant AMinuteLater = Sample.Morning + Duration.FromMinutes(1);

    private readonly ABus bus = new(new BrokerQueueOptions { DuplicateDetectionWindow = TimeSpan.FromMinutes(10) });

    [Fact]
    public async Task What_was_decided_is_sent_and_its_rows_are_gone()
    {
        var report = await ReportAsync();

        await SendAsync(report);

        Assert.Empty(await RowsAsync("message"));
        Assert.Equal(report.Alerts.Select(a => a.MessageId), await bus.Available());
        Assert.Null(await Outbox().OldestUnsentAsync("3439", default));
    }

    [Fact]
    public async Task The_alarm_clock_is_set_to_the_moment_of_the_alarm()
    {
        var report = await ReportAsync();

        await SendAsync(report);

        Assert.Equal(report.Alarm!.At.ToDateTimeOffset(), bus.Broker.NextScheduled);
        Assert.Single(await RowsAsync("alarm"));
    }

    [Fact]
    public async Task A_slow_bus_keeps_nobody_waiting()
    {
        var report = await ReportAsync();
        var answer = new TaskCompletionSource();
        bus.Broker.Intercept = (_, _) => answer.Task;
        var outbox = Outbox();

        outbox.SendSoon(report);

        Assert.False(outbox.QuietAsync().IsCompleted);
        answer.SetResult();
        await outbox.QuietAsync();
        Assert.Empty(await RowsAsync("message"));
    }

    [Fact]
    public async Task A_bus_that_never_answers_is_given_up_on_and_its_messages_stay()
    {
        var report = await ReportAsync();
        bus.Broker.Intercept = (_, ct) => Task.Delay(Timeout.Infinite, ct);

        await Outbox(seconds: 0.001).TrySendAsync(report.Outgoing, report.Alarm);

        Assert.Equal(3, (await RowsAsync("message")).Count);
    }

    [Fact]
    public async Task When_the_bus_is_down_the_messages_stay_until_it_is_up_and_they_are_old_enough()
    {
        var report = await ReportAsync();
        bus.Broker.Intercept = (_, _) => throw Down;
        await SendAsync(report);
        bus.Broker.Intercept = null;
        Assert.Equal(Sample.Morning, await Outbox().OldestUnsentAsync("3439", default));

        Assert.Equal(0, await Outbox().SendUnsentAsync("3439", Sample.Morning, default));
        Assert.Equal(0, await Outbox().SendUnsentAsync("3440", AMinuteLater, default));
        Assert.Equal(3, await Outbox().SendUnsentAsync("3439", AMinuteLater, default));

        Assert.Empty(await RowsAsync("message"));
        Assert.Equal(report.Alerts.Select(a => a.MessageId).Order(), (await bus.Available()).Order());
    }

    [Fact]
    public async Task A_bus_that_refuses_our_identity_harms_nobody_and_its_messages_stay()
    {
        var report = await ReportAsync();
        bus.Broker.Intercept = (_, _) => throw new UnauthorizedAccessException();

        await Outbox().TrySendAsync(report.Outgoing, report.Alarm);

        Assert.Equal(3, (await RowsAsync("message")).Count);
    }

    [Fact]
    public async Task What_the_bus_took_without_saying_so_is_sent_again_and_arrives_once()
    {
        var report = await ReportAsync();
        bus.Broker.InterceptAnswer = (_, _) => throw Down;
        await SendAsync(report);
        bus.Broker.InterceptAnswer = null;

        Assert.Equal(3, await Outbox().SendUnsentAsync("3439", AMinuteLater, default));

        Assert.Equal(3, (await bus.Available()).Count);
    }

    [Fact]
    public async Task A_message_for_later_does_not_arrive_before_its_time()
    {
        var alert = (await ReportAsync()).Alerts[0].Again();
        var later = Sample.Morning + Duration.FromMinutes(2);

        await Outbox().TrySendAsync([new(alert, Sample.Morning, later)], alarm: null);

        Assert.Empty(await bus.Available());
        bus.Clock.Advance(later.ToDateTimeOffset() - bus.Now);
        Assert.Equal([alert.MessageId], await bus.Available());
    }

    [Fact]
    public async Task A_row_that_another_removed_is_no_error()
    {
        var report = await ReportAsync();
        var row = (await RowsAsync("message"))[0];
        await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey);

        await SendAsync(report);
        await Outbox().SendUnsentAsync("3439", AMinuteLater, default);

        Assert.Empty(await RowsAsync("message"));
        Assert.Equal(3, (await bus.Available()).Count);
    }

    [Fact]
    public async Task A_row_that_another_removes_while_it_is_sent_stops_no_sweep()
    {
        await ReportAsync();
        bus.Broker.Intercept = async (operation, ct) =>
        {
            var row = (await RowsAsync("message")).Single(
                r => r.RowKey.EndsWith(operation.MessageId!, StringComparison.Ordinal));
            await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: ct);
        };

        Assert.Equal(3, await Outbox().SendUnsentAsync("3439", AMinuteLater, default));

        Assert.Empty(await RowsAsync("message"));
    }

    [Fact]
    public async Task Past_what_may_be_under_way_at_once_the_rest_is_left_to_the_timer()
    {
        var report = await ReportAsync();
        var tries = 0;
        var hold = new TaskCompletionSource();
        bus.Broker.Intercept = async (operation, _) =>
        {
            tries += operation.Kind is BusOperationKind.Schedule ? 1 : 0;
            await hold.Task;
            throw Down;
        };
        var outbox = Outbox();

        for (var i = 0; i < 40; i++)
            outbox.SendSoon(report);
        hold.SetResult();
        await outbox.QuietAsync();

        Assert.Equal(32, tries);
        Assert.Equal(3, (await RowsAsync("message")).Count);
    }

    private async Task<Change> ReportAsync()
    {
        var report = Sample.Report();
        await StoreAsync(report);
        return report;
    }

    private async Task SendAsync(Change change)
    {
        var outbox = Outbox();
        outbox.SendSoon(change);
        await outbox.QuietAsync();
    }

    private Outbox Outbox(double seconds = 30)
    {
        var client = bus.Client(new ServiceBusRetryOptions { MaxRetries = 0 });
        return new(Table, new(client, new() { SendSeconds = seconds }), NullLogger<Outbox>.Instance);
    }
}
