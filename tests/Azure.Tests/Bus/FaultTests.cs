using Azure.Messaging.ServiceBus;
using Ombud.Local.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class FaultTests : OnABus
{
    private static readonly AmqpRefusal Failing = new(AmqpRefusal.InternalError, "It does not work.");
    private static readonly AmqpRefusal Gone = new(AmqpRefusal.NotFound, "It is gone.");

    [LocalFact]
    public async Task A_held_send_ends_with_a_timeout_after_the_time_limit_of_one_try()
    {
        var hurried = Bus.Client(new ServiceBusRetryOptions { TryTimeout = TimeSpan.FromSeconds(1), MaxRetries = 0 });
        Bus.Intercept = (_, _) => new TaskCompletionSource<AmqpRefusal?>().Task;

        var late = await Assert.ThrowsAsync<ServiceBusException>(
            () => hurried.CreateSender(Bus.Queue).SendMessageAsync(ABus.Message("1")));

        Assert.Equal(ServiceBusFailureReason.ServiceTimeout, late.Reason);
        Assert.True(late.IsTransient);
        Assert.Equal(0, Bus.Broker.Accepted);
    }

    [LocalFact]
    public async Task A_held_send_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        Bus.Intercept = (_, _) => new TaskCompletionSource<AmqpRefusal?>().Task;
        var sending = Bus.Sender.SendMessageAsync(ABus.Message("1"), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [LocalFact]
    public async Task A_refused_send_leaves_nothing()
    {
        Bus.Intercept = (_, _) => Refuse(Failing);

        await Assert.ThrowsAsync<ServiceBusException>(() => Bus.Send("1"));

        Assert.Equal(0, Bus.Broker.Accepted);
    }

    [LocalFact]
    public async Task Accepted_but_lost_means_that_the_message_is_there_and_the_sender_is_told_otherwise()
    {
        Bus.InterceptAnswer = (_, _) => Refuse(Failing);
        await Assert.ThrowsAsync<ServiceBusException>(() => Bus.Send("1"));
        Bus.InterceptAnswer = null;

        Assert.Equal(["1"], await Bus.Available());
    }

    [LocalFact]
    public async Task A_client_that_retries_after_a_lost_answer_sends_twice()
    {
        var failures = 1;
        Bus.InterceptAnswer = (_, _) => failures-- > 0 ? Refuse(Failing) : Refuse(null);

        await Eager(retries: 1).CreateSender(Bus.Queue).SendMessageAsync(ABus.Message("1"));

        Assert.Equal(2, Bus.Broker.Accepted);
    }

    [LocalFact]
    public async Task What_passes_by_itself_is_tried_again_as_often_as_the_options_say()
    {
        var tries = 0;
        Bus.Intercept = (_, _) => ++tries > 0 ? Refuse(Failing) : Refuse(null);

        await Assert.ThrowsAsync<ServiceBusException>(
            () => Eager(retries: 3).CreateSender(Bus.Queue).SendMessageAsync(ABus.Message("1")));

        Assert.Equal(4, tries);
    }

    [LocalFact]
    public async Task What_does_not_pass_by_itself_is_not_tried_again()
    {
        var tries = 0;
        Bus.Intercept = (_, _) => ++tries > 0 ? Refuse(Gone) : Refuse(null);

        await Assert.ThrowsAsync<ServiceBusException>(
            () => Eager(retries: 3).CreateSender(Bus.Queue).SendMessageAsync(ABus.Message("1")));

        Assert.Equal(1, tries);
    }

    [LocalFact]
    public async Task A_fault_knows_what_it_interrupts()
    {
        List<BusOperation> seen = [];
        Bus.Intercept = (operation, _) =>
        {
            seen.Add(operation);
            return Refuse(null);
        };

        await Bus.Send("1");
        await Bus.Schedule("2", TimeSpan.FromHours(1));
        await Bus.Receiver.CompleteMessageAsync(await Bus.Receive());

        Assert.Equal(
            [
                new BusOperation(BusOperationKind.Send, Bus.Queue, "1"),
                new BusOperation(BusOperationKind.Schedule, Bus.Queue, "2"),
                new BusOperation(BusOperationKind.Receive, Bus.Queue, null),
                new BusOperation(BusOperationKind.Complete, Bus.Queue, "1"),
            ],
            seen);
    }

    [LocalFact]
    public async Task A_message_lost_on_its_way_to_the_receiver_comes_again_when_its_lock_runs_out()
    {
        await Bus.Send("1");
        Bus.InterceptAnswer = (_, _) => Refuse(Failing);
        Assert.Null(await Bus.Receiver.ReceiveMessageAsync());
        Bus.InterceptAnswer = null;

        Bus.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, (await Bus.Receive()).DeliveryCount);
    }

    private static Task<AmqpRefusal?> Refuse(AmqpRefusal? refusal) => Task.FromResult(refusal);

    private ServiceBusClient Eager(int retries) =>
        Bus.Client(new ServiceBusRetryOptions { MaxRetries = retries, Delay = TimeSpan.FromMilliseconds(1) });
}
