using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Ombud.Azure.Tests.Stores;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Local.ServiceBus;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Bus;

[Collection(SharedAzurite.Name)]
public sealed class OutboxTests(AzuriteFixture azurite) : OnATable(azurite), IAsyncLifetime
{
    private static readonly AmqpRefusal IllOfItself = new(AmqpRefusal.InternalError, "Something failed.");
    private static readonly AmqpRefusal NotAllowed = new(AmqpRefusal.Unauthorized, "The role is missing.");
    private static readonly Instant AMinuteLater = Sample.Morning + Duration.FromMinutes(1);

    private ABus _bus = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _bus = await ABus.StartAsync(
            new BrokerQueueOptions("alerts") { DuplicateDetectionWindow = TimeSpan.FromMinutes(10) });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await _bus.DisposeAsync();
        await DisposeAsync();
    }

    [LocalFact]
    public async Task What_was_decided_is_sent_and_its_rows_are_gone()
    {
        var report = await ReportAsync();

        await SendAsync(report);

        Assert.Empty(await RowsAsync("message"));
        Assert.Equal(report.Alerts.Select(a => a.MessageId), await _bus.Available());
        Assert.Null(await Outbox().OldestUnsentAsync("3439", default));
    }

    [LocalFact]
    public async Task The_alarm_clock_is_set_to_the_moment_of_the_alarm()
    {
        var report = await ReportAsync();

        await SendAsync(report);

        Assert.Equal(report.Alarm!.At.ToDateTimeOffset(), _bus.Next);
        Assert.Single(await RowsAsync("alarm"));
    }

    [LocalFact]
    public async Task A_slow_bus_keeps_nobody_waiting()
    {
        var report = await ReportAsync();
        var answer = new TaskCompletionSource<AmqpRefusal?>();
        _bus.Intercept = (_, _) => answer.Task;
        var outbox = Outbox();

        outbox.SendSoon(report);

        Assert.False(outbox.QuietAsync().IsCompleted);
        answer.SetResult(null);
        await outbox.QuietAsync();
        Assert.Empty(await RowsAsync("message"));
    }

    [LocalFact]
    public async Task A_bus_that_never_answers_is_given_up_on_and_its_messages_stay()
    {
        var report = await ReportAsync();
        _bus.Intercept = (_, ct) => new TaskCompletionSource<AmqpRefusal?>().Task.WaitAsync(ct);

        await Outbox(seconds: 0.001).TrySendAsync(report.Outgoing, report.Alarm);

        Assert.Equal(3, (await RowsAsync("message")).Count);
    }

    [LocalFact]
    public async Task When_the_bus_is_down_the_messages_stay_until_it_is_up_and_they_are_old_enough()
    {
        var report = await ReportAsync();
        _bus.Intercept = (_, _) => Refuse(AmqpRefusal.BrokenConnection);
        await SendAsync(report);
        _bus.Intercept = null;
        Assert.Equal(Sample.Morning, await Outbox().OldestUnsentAsync("3439", default));

        Assert.Equal(0, await Outbox().SendUnsentAsync("3439", Sample.Morning, default));
        Assert.Equal(0, await Outbox().SendUnsentAsync("3440", AMinuteLater, default));
        Assert.Equal(3, await Outbox().SendUnsentAsync("3439", AMinuteLater, default));

        Assert.Empty(await RowsAsync("message"));
        Assert.Equal(report.Alerts.Select(a => a.MessageId).Order(), (await _bus.Available()).Order());
    }

    [LocalFact]
    public async Task Messages_that_cannot_be_read_hold_up_no_other_however_many_they_are()
    {
        var (broken, whole) = (await ReportAsync(), await ReportAsync());
        foreach (var row in await RowsAsync("message"))
            if (row.RowKey.Contains(broken.Case.Id.Value, StringComparison.Ordinal))
            {
                row["Body"] = """{"alert":{"rung":null}}""";
                await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
            }

        var failed = await Assert.ThrowsAsync<AggregateException>(
            () => Outbox().SendUnsentAsync("3439", AMinuteLater, default));

        Assert.Equal(3, failed.InnerExceptions.Count);
        Assert.Equal(whole.Alerts.Select(a => a.MessageId).Order(), (await _bus.Available()).Order());
    }

    [LocalFact]
    public async Task A_bus_that_refuses_our_identity_harms_nobody_and_its_messages_stay()
    {
        var report = await ReportAsync();
        _bus.Intercept = (_, _) => Refuse(NotAllowed);

        await Outbox().TrySendAsync(report.Outgoing, report.Alarm);

        Assert.Equal(3, (await RowsAsync("message")).Count);
    }

    [LocalFact]
    public async Task What_the_bus_took_without_saying_so_is_sent_again_and_arrives_once()
    {
        var report = await ReportAsync();
        _bus.InterceptAnswer = (_, _) => Refuse(AmqpRefusal.BrokenConnection);
        await SendAsync(report);
        _bus.InterceptAnswer = null;

        Assert.Equal(3, await Outbox().SendUnsentAsync("3439", AMinuteLater, default));

        Assert.Equal(3, (await _bus.Available()).Count);
    }

    [LocalFact]
    public async Task A_message_for_later_does_not_arrive_before_its_time()
    {
        var alert = (await ReportAsync()).Alerts[0].Again();
        var later = Sample.Morning + Duration.FromMinutes(2);

        await Outbox().TrySendAsync([new(alert, Sample.Morning, later)], alarm: null);

        Assert.Empty(await _bus.Available());
        _bus.Clock.Advance(later.ToDateTimeOffset() - _bus.Now);
        Assert.Equal([alert.MessageId], await _bus.Available());
    }

    [LocalFact]
    public async Task A_row_that_another_removed_is_no_error()
    {
        var report = await ReportAsync();
        var row = (await RowsAsync("message"))[0];
        await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey);

        await SendAsync(report);
        await Outbox().SendUnsentAsync("3439", AMinuteLater, default);

        Assert.Empty(await RowsAsync("message"));
        Assert.Equal(3, (await _bus.Available()).Count);
    }

    [LocalFact]
    public async Task A_row_whose_key_says_no_time_stops_no_sweep()
    {
        await ReportAsync();
        await Table.AddEntityAsync(new TableEntity("3439", "x_0 is no time"));

        await Assert.ThrowsAsync<AggregateException>(
            () => Outbox().SendUnsentAsync("3439", AMinuteLater, default));

        Assert.Equal(3, (await _bus.Available()).Count);
    }

    [LocalFact]
    public async Task A_row_that_another_removes_while_it_is_sent_stops_no_sweep()
    {
        await ReportAsync();
        _bus.Intercept = async (operation, ct) =>
        {
            var row = (await RowsAsync("message")).Single(
                r => r.RowKey.EndsWith(operation.MessageId!, StringComparison.Ordinal));
            await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: ct);
            return null;
        };

        Assert.Equal(3, await Outbox().SendUnsentAsync("3439", AMinuteLater, default));

        Assert.Empty(await RowsAsync("message"));
    }

    [LocalFact]
    public async Task Past_what_may_be_under_way_at_once_the_rest_is_left_to_the_timer()
    {
        var report = await ReportAsync();
        var tries = 0;
        var hold = new TaskCompletionSource();
        _bus.Intercept = async (operation, _) =>
        {
            Interlocked.Add(ref tries, operation.Kind is BusOperationKind.Schedule ? 1 : 0);
            await hold.Task;
            return IllOfItself;
        };
        var outbox = Outbox();

        for (var i = 0; i < 40; i++)
            outbox.SendSoon(report);
        hold.SetResult();
        await outbox.QuietAsync();

        Assert.Equal(32, tries);
        Assert.Equal(3, (await RowsAsync("message")).Count);
    }

    private static Task<AmqpRefusal?> Refuse(AmqpRefusal refusal) => Task.FromResult<AmqpRefusal?>(refusal);

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
        var hurried = new ServiceBusRetryOptions { MaxRetries = 0, TryTimeout = TimeSpan.FromSeconds(1) };
        var queues = new BusQueues(_bus.Client(hurried), new() { SendSeconds = seconds }, TestSeals.Keys);
        return new(Table.Sealed(), queues, NullLogger<Outbox>.Instance);
    }
}
