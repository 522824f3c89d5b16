using Azure.Messaging.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class FaultTests
{
    private static readonly ServiceBusException Busy = new("Busy.", ServiceBusFailureReason.ServiceBusy);

    private readonly ABus bus = new();

    [Fact]
    public async Task A_held_send_ends_with_a_timeout_after_the_time_limit_of_one_try()
    {
        var hurried = bus.Client(new ServiceBusRetryOptions { TryTimeout = TimeSpan.FromSeconds(3), MaxRetries = 0 });
        bus.Broker.Intercept = (_, _) => new TaskCompletionSource().Task;
        var sending = hurried.CreateSender(ABus.Queue).SendMessageAsync(ABus.Message("1"));
        bus.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(sending.IsCompleted);

        bus.Clock.Advance(TimeSpan.FromSeconds(1));

        var late = await Assert.ThrowsAsync<ServiceBusException>(() => sending);
        Assert.Equal(ServiceBusFailureReason.ServiceTimeout, late.Reason);
        Assert.True(late.IsTransient);
        Assert.Equal(0, bus.Broker.Sent);
    }

    [Fact]
    public async Task A_held_send_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        bus.Broker.Intercept = (_, _) => new TaskCompletionSource().Task;
        var sending = bus.Sender.SendMessageAsync(ABus.Message("1"), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_refused_send_leaves_nothing()
    {
        bus.Broker.Intercept = (_, _) => throw Busy;

        await Assert.ThrowsAsync<ServiceBusException>(() => bus.Send("1"));

        Assert.Equal(0, bus.Broker.Sent);
    }

    [Fact]
    public async Task Accepted_but_lost_means_that_the_message_is_there_and_the_sender_is_told_otherwise()
    {
        bus.Broker.InterceptAnswer = (_, _) => throw Busy;
        await Assert.ThrowsAsync<ServiceBusException>(() => bus.Send("1"));
        bus.Broker.InterceptAnswer = null;

        Assert.Equal(["1"], await bus.Available());
    }

    [Fact]
    public async Task A_client_that_retries_after_a_lost_answer_sends_twice()
    {
        var failures = 1;
        bus.Broker.InterceptAnswer = (_, _) => failures-- > 0 ? throw Busy : Task.CompletedTask;

        await Eager(retries: 1).CreateSender(ABus.Queue).SendMessageAsync(ABus.Message("1"));

        Assert.Equal(2, bus.Broker.Sent);
    }

    [Fact]
    public async Task What_passes_by_itself_is_tried_again_as_often_as_the_options_say()
    {
        var tries = 0;
        bus.Broker.Intercept = (_, _) => ++tries > 0 ? throw Busy : Task.CompletedTask;

        await Assert.ThrowsAsync<ServiceBusException>(
            () => Eager(retries: 3).CreateSender(ABus.Queue).SendMessageAsync(ABus.Message("1")));

        Assert.Equal(4, tries);
    }

    [Fact]
    public async Task What_does_not_pass_by_itself_is_not_tried_again()
    {
        var tries = 0;
        bus.Broker.Intercept = (_, _) => ++tries > 0
            ? throw new ServiceBusException("Gone.", ServiceBusFailureReason.MessagingEntityNotFound)
            : Task.CompletedTask;

        await Assert.ThrowsAsync<ServiceBusException>(
            () => Eager(retries: 3).CreateSender(ABus.Queue).SendMessageAsync(ABus.Message("1")));

        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task A_fault_knows_what_it_interrupts()
    {
        List<BusOperation> seen = [];
        bus.Broker.Intercept = (operation, _) =>
        {
            seen.Add(operation);
            return Task.CompletedTask;
        };

        await bus.Send("1");
        await bus.Schedule("2", TimeSpan.FromHours(1));
        await bus.Receiver.CompleteMessageAsync(await bus.Receive());

        Assert.Equal(
            [
                new BusOperation(BusOperationKind.Send, ABus.Queue, "1"),
                new BusOperation(BusOperationKind.Schedule, ABus.Queue, "2"),
                new BusOperation(BusOperationKind.Receive, ABus.Queue, null),
                new BusOperation(BusOperationKind.Complete, ABus.Queue, "1"),
            ],
            seen);
    }

    [Fact]
    public async Task A_message_lost_on_its_way_to_the_receiver_comes_again_when_its_lock_runs_out()
    {
        await bus.Send("1");
        bus.Broker.InterceptAnswer = (_, _) => throw Busy;
        await Assert.ThrowsAsync<ServiceBusException>(() => bus.Receive());
        bus.Broker.InterceptAnswer = null;

        bus.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, (await bus.Receive()).DeliveryCount);
    }

    private ServiceBusClient Eager(int retries) =>
        bus.Client(new ServiceBusRetryOptions { MaxRetries = retries, MaxDelay = TimeSpan.Zero });
}
