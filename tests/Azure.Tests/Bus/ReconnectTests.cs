using System.Security.Cryptography;
using Azure.Messaging.ServiceBus;
using Ombud.Local.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public sealed class ReconnectTests : IAsyncLifetime
{
    private readonly string _journal =
        Path.Combine(Path.GetTempPath(), $"{RandomNumberGenerator.GetHexString(16)}.journal");
    private readonly TurnedClock _clock = new();
    private Broker _broker = null!;
    private ServiceBusClient _client = null!;

    public async Task InitializeAsync()
    {
        _broker = await StartAsync(port: 0);
        _client = Connect(_broker.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _broker.DisposeAsync();
        File.Delete(_journal);
        File.Delete(_journal + ".lock");
    }

    [LocalFact]
    public async Task A_client_finds_a_restarted_broker_again_and_goes_on_sending()
    {
        await using var sender = _client.CreateSender("alerts");
        await sender.SendMessageAsync(ABus.Message("1"));

        await RestartAsync();
        await sender.SendMessageAsync(ABus.Message("2"));

        await using var receiver = _client.CreateReceiver("alerts");
        Assert.Equal(["1", "2"], (await receiver.PeekMessagesAsync(10)).Select(message => message.MessageId));
    }

    [LocalFact]
    public async Task A_receiver_that_waits_gets_what_is_sent_after_a_restart()
    {
        await using var receiver = _client.CreateReceiver("alerts");
        var receiving = ReceiveAsync(receiver);

        await RestartAsync();
        await _client.CreateSender("alerts").SendMessageAsync(ABus.Message("1"));

        Assert.Equal("1", (await receiving).MessageId);
    }

    [LocalFact]
    public async Task A_processor_goes_on_after_a_restart()
    {
        var seen = new TaskCompletionSource<string>();
        await using var processor = _client.CreateProcessor("alerts");
        processor.ProcessMessageAsync += received =>
        {
            seen.TrySetResult(received.Message.MessageId);
            return Task.CompletedTask;
        };
        processor.ProcessErrorAsync += _ => Task.CompletedTask;
        await processor.StartProcessingAsync();

        await RestartAsync();
        await _client.CreateSender("alerts").SendMessageAsync(ABus.Message("1"));

        Assert.Equal("1", await seen.Task);
    }

    [LocalFact]
    public async Task A_message_received_before_its_connection_broke_can_still_be_completed()
    {
        var breaks = false;
        await using var second = await Broker.StartAsync(
            Options(port: 0) with
            {
                Journal = null,
                Intercept = (operation, _) => Task.FromResult(
                    breaks && operation.Kind is BusOperationKind.Peek ? AmqpRefusal.BrokenConnection : null),
            },
            default);
        await using var other = Connect(second.ConnectionString, retries: 0);
        await using var receiver = other.CreateReceiver("alerts");
        await other.CreateSender("alerts").SendMessageAsync(ABus.Message("1"));
        var message = await receiver.ReceiveMessageAsync();
        breaks = true;
        await Assert.ThrowsAsync<ServiceBusException>(() => receiver.PeekMessageAsync());

        await receiver.CompleteMessageAsync(message);

        Assert.True(second.IsIdle(_ => false));
    }

    [LocalFact]
    public async Task A_port_that_somebody_listens_on_is_refused()
    {
        await Assert.ThrowsAsync<System.Net.Sockets.SocketException>(
            () => Broker.StartAsync(Options(PortOf(_broker)) with { Journal = null }, default));
    }

    [LocalFact]
    public async Task Of_two_that_start_on_one_port_at_once_one_is_refused()
    {
        using var ready = new Barrier(2);
        for (var round = 0; round < 20; round++)
        {
            var port = PortOf(_broker);
            await _broker.DisposeAsync();

            var started = await Task.WhenAll(TryAsync(port, ready), TryAsync(port, ready));

            _broker = Assert.Single(started.OfType<Broker>());
        }
    }

    // Each on a thread of its own, as two processes would.
    private Task<Broker?> TryAsync(int port, Barrier ready) => Task.Factory.StartNew(
        () =>
        {
            ready.SignalAndWait();
            try
            {
                return Broker.StartAsync(Options(port) with { Journal = null }, default).GetAwaiter().GetResult();
            }
            catch (System.Net.Sockets.SocketException)
            {
                return null;
            }
        },
        default, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static int PortOf(Broker broker) =>
        ServiceBusConnectionStringProperties.Parse(broker.ConnectionString).Endpoint.Port;

    private static ServiceBusClient Connect(string connectionString, int retries = 20) => new(
        connectionString,
        new ServiceBusClientOptions
        {
            RetryOptions = new ServiceBusRetryOptions
            {
                MaxRetries = retries,
                Mode = ServiceBusRetryMode.Fixed,
                Delay = TimeSpan.FromMilliseconds(20),
            },
        });

    private static async Task<ServiceBusReceivedMessage> ReceiveAsync(ServiceBusReceiver receiver)
    {
        while (true)
        {
            if (await receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(5)) is { } message)
                return message;
        }
    }

    private async Task RestartAsync()
    {
        var port = PortOf(_broker);
        await _broker.DisposeAsync();
        _broker = await StartAsync(port);
    }

    private Task<Broker> StartAsync(int port) => Broker.StartAsync(Options(port), default);

    private BrokerOptions Options(int port) => new()
    {
        Queues = [new BrokerQueueOptions("alerts")],
        Clock = _clock,
        Journal = _journal,
        Port = port,
        Key = "the same key again",
    };
}
