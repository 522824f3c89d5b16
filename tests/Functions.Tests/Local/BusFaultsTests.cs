using Azure.Messaging.ServiceBus;
using Ombud.Local.Clock;
using Ombud.Local.Faults;
using Ombud.Local.ServiceBus;

namespace Ombud.Functions.Tests.Local;

public sealed class BusFaultsTests : IAsyncLifetime
{
    private const string Queue = "alerts";

    private readonly FaultList _faults = new();
    private Broker _broker = null!;
    private ServiceBusClient _client = null!;

    public async Task InitializeAsync()
    {
        var faults = new BusFaults(_faults);
        _broker = await Broker.StartAsync(
            new BrokerOptions
            {
                Queues = [new BrokerQueueOptions(Queue)],
                Clock = LocalClock.Following(),
                Intercept = faults.BeforeAsync,
                InterceptAnswer = faults.AfterAsync,
            },
            default);
        _client = Connect(_broker.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        _faults.Clear();
        await _client.DisposeAsync();
        await _broker.DisposeAsync();
    }

    [Fact]
    public async Task A_busy_bus_takes_no_message()
    {
        _faults.Arm(new Fault { Path = $"{Queue}/send", Status = 503 });

        var failure = await Assert.ThrowsAsync<ServiceBusException>(Send);

        Assert.Equal(ServiceBusFailureReason.ServiceBusy, failure.Reason);
        Assert.Equal(0, await Waiting());
    }

    [Theory]
    [InlineData(404, ServiceBusFailureReason.MessagingEntityNotFound)]
    [InlineData(408, ServiceBusFailureReason.ServiceTimeout)]
    [InlineData(504, ServiceBusFailureReason.ServiceTimeout)]
    [InlineData(410, ServiceBusFailureReason.MessageLockLost)]
    [InlineData(413, ServiceBusFailureReason.MessageSizeExceeded)]
    [InlineData(502, ServiceBusFailureReason.ServiceCommunicationProblem)]
    [InlineData(507, ServiceBusFailureReason.QuotaExceeded)]
    [InlineData(500, ServiceBusFailureReason.GeneralError)]
    public async Task A_sender_meets_what_the_fault_says(int status, ServiceBusFailureReason reason)
    {
        _faults.Arm(new Fault { Method = "Send", Status = status });

        var failure = await Assert.ThrowsAsync<ServiceBusException>(Send);

        Assert.Equal(reason, failure.Reason);
        Assert.Equal(0, await Waiting());
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_bus_that_refuses_the_suite_takes_no_message(int status)
    {
        _faults.Arm(new Fault { Method = "Send", Status = status });

        await Assert.ThrowsAsync<UnauthorizedAccessException>(Send);

        Assert.Equal(0, await Waiting());
    }

    [Fact]
    public async Task An_alarm_that_the_bus_refuses_is_not_set()
    {
        _faults.Arm(new Fault { Method = "Schedule", Status = 507 });
        await using var sender = _client.CreateSender(Queue);

        var failure = await Assert.ThrowsAsync<ServiceBusException>(
            () => sender.ScheduleMessageAsync(new ServiceBusMessage("x"), DateTimeOffset.MaxValue.AddYears(-1)));

        Assert.Equal(ServiceBusFailureReason.QuotaExceeded, failure.Reason);
        Assert.Equal(0, await Waiting());
    }

    [Fact]
    public async Task A_message_whose_completion_is_lost_is_gone_though_the_receiver_sees_a_failure()
    {
        await Send();
        await using var receiver = _client.CreateReceiver(Queue);
        var message = await receiver.ReceiveMessageAsync();
        _faults.Arm(new Fault { Method = "Complete", AcceptedButLost = true });

        await Assert.ThrowsAsync<ServiceBusException>(() => receiver.CompleteMessageAsync(message));

        Assert.Equal(0, await Waiting());
    }

    [Fact]
    public async Task A_fault_of_another_queue_lets_the_message_through()
    {
        _faults.Arm(new Fault { Path = "another-queue", Status = 503 });

        await Send();

        Assert.Equal(1, await Waiting());
    }

    [Fact]
    public async Task A_message_accepted_but_lost_is_on_the_queue_though_the_sender_sees_a_failure()
    {
        _faults.Arm(new Fault { Method = "Send", AcceptedButLost = true });

        var failure = await Assert.ThrowsAsync<ServiceBusException>(Send);

        Assert.Equal(ServiceBusFailureReason.ServiceCommunicationProblem, failure.Reason);
        Assert.Equal(1, await Waiting());
    }

    [Fact]
    public async Task A_held_send_ends_when_the_sender_gives_up_and_nothing_was_sent()
    {
        using var patience = new CancellationTokenSource();
        _faults.Arm(new Fault { Path = "Send", Hold = true });
        _faults.Met += _ => patience.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Send(patience.Token));

        Assert.Equal(0, await Waiting());
    }

    [Fact]
    public async Task A_held_send_goes_on_when_the_fault_is_cleared()
    {
        _faults.Arm(new Fault { Path = "Send", Hold = true });
        _faults.Met += _ => _faults.Clear();

        await Send();

        Assert.Equal(1, await Waiting());
    }

    private static ServiceBusClient Connect(string bus) => new(
        bus, new ServiceBusClientOptions { RetryOptions = new ServiceBusRetryOptions { MaxRetries = 0 } });

    private Task Send() => Send(CancellationToken.None);

    private async Task Send(CancellationToken cancellation)
    {
        await using var sender = _client.CreateSender(Queue);
        await sender.SendMessageAsync(new ServiceBusMessage("x") { MessageId = "one" }, cancellation);
    }

    private async Task<int> Waiting()
    {
        await using var receiver = _client.CreateReceiver(Queue);
        return (await receiver.PeekMessagesAsync(10)).Count;
    }
}
