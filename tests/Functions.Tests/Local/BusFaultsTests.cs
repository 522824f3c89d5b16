using System.Security.Cryptography;
using Azure.Messaging.ServiceBus;
using Ombud.Local.Faults;

namespace Ombud.Functions.Tests.Local;

public sealed class BusFaultsTests : IAsyncLifetime
{
    private const string Namespace = "bus-faults.example.no";

    private readonly FaultList _faults = new();
    private readonly ServiceBusClient _client = Connect();
    // The namespace lives as long as the process, and each test wants an empty queue.
    private readonly string _queue = "alerts-" + RandomNumberGenerator.GetHexString(8);

    public Task InitializeAsync()
    {
        BusFaults.Attach(Namespace, _faults);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task A_busy_bus_takes_no_message()
    {
        _faults.Arm(new Fault { Path = $"{_queue}/send", Status = 503 });

        var failure = await Assert.ThrowsAsync<ServiceBusException>(Send);

        Assert.Equal(ServiceBusFailureReason.ServiceBusy, failure.Reason);
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

    private static ServiceBusClient Connect() => new(
        $"Endpoint=sb://{Namespace}/;SharedAccessKeyName=local;SharedAccessKey=local",
        new ServiceBusClientOptions { RetryOptions = new ServiceBusRetryOptions { MaxRetries = 0 } });

    private Task Send() => Send(CancellationToken.None);

    private async Task Send(CancellationToken cancellation)
    {
        await using var sender = _client.CreateSender(_queue);
        await sender.SendMessageAsync(new ServiceBusMessage("x") { MessageId = "one" }, cancellation);
    }

    private async Task<int> Waiting()
    {
        await using var receiver = _client.CreateReceiver(_queue);
        return (await receiver.PeekMessagesAsync(10)).Count;
    }
}
