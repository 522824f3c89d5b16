using System.Diagnostics;
using System.Security.Cryptography;
using Azure.Messaging.ServiceBus;
using Azure.Messaging.ServiceBus.Administration;
using Ombud.Local.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

// A namespace of its own for each test, with one sender, one receiver and a clock to turn: the local broker, or the
// real service where OMBUD_SERVICEBUS holds its connection string. Whatever needs the clock, faults or a look into the
// broker is a LocalFact.
internal sealed class ABus : IAsyncDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(10);

    private readonly List<ServiceBusClient> _clients = [];
    private readonly string _connectionString;
    private readonly Broker? _broker;

    private ABus(string connectionString, string queue, Broker? broker, TurnedClock clock)
    {
        (_connectionString, Queue, _broker, Clock) = (connectionString, queue, broker, clock);
        var client = Client();
        Sender = client.CreateSender(Queue);
        Receiver = client.CreateReceiver(Queue);
        DeadLetters = client.CreateReceiver(
            Queue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
    }

    internal static string? RealService { get; } = Environment.GetEnvironmentVariable("OMBUD_SERVICEBUS");

    internal string Queue { get; }

    internal TurnedClock Clock { get; }

    internal string? Journal { get; private init; }

    internal Broker Broker => _broker ?? throw new InvalidOperationException("The real service cannot be looked into.");

    internal ServiceBusSender Sender { get; }

    internal ServiceBusReceiver Receiver { get; }

    internal ServiceBusReceiver DeadLetters { get; }

    internal Func<BusOperation, CancellationToken, Task<AmqpRefusal?>>? Intercept { get; set; }

    internal Func<BusOperation, CancellationToken, Task<AmqpRefusal?>>? InterceptAnswer { get; set; }

    internal DateTimeOffset Now => _broker is null ? Wall.Now : Clock.GetUtcNow();

    internal bool IsIdle => Broker.IsIdle(_ => false);

    internal DateTimeOffset? Next => Broker.Next(_ => false);

    internal static Task<ABus> StartAsync(TurnedClock? clock = null) =>
        StartAsync(new BrokerQueueOptions("alerts"), clock);

    internal static async Task<ABus> StartAsync(
        BrokerQueueOptions options, TurnedClock? clock = null, string? journal = null, long? journalLimit = null)
    {
        clock ??= new TurnedClock();
        if (RealService is { } real)
            return new ABus(real, await CreateQueueAsync(real, options), null, clock);
        ABus? bus = null;
        var broker = await Broker.StartAsync(
            new BrokerOptions
            {
                Queues = [options, options with { Name = "other" }, options with { Name = "alarms" }],
                Clock = clock,
                Journal = journal,
                JournalLimit = journalLimit ?? long.MaxValue / 2,
                Intercept = (operation, ct) => Ask(bus?.Intercept, operation, ct),
                InterceptAnswer = (operation, ct) => Ask(bus?.InterceptAnswer, operation, ct),
            },
            default);
        return bus = new ABus(broker.ConnectionString, options.Name, broker, clock) { Journal = journal };
    }

    /// <param name="retries">Null: none.</param>
    /// <param name="key">In place of the right one.</param>
    internal ServiceBusClient Client(ServiceBusRetryOptions? retries = null, string? key = null)
    {
        retries ??= new ServiceBusRetryOptions { MaxRetries = 0, TryTimeout = LongEnough };
        var client = new ServiceBusClient(
            key is null ? _connectionString : WithKey(key), new ServiceBusClientOptions { RetryOptions = retries });
        _clients.Add(client);
        return client;
    }

    internal static ServiceBusMessage Message(string id) => new("{}") { MessageId = id };

    internal Task Send(string id) => Sender.SendMessageAsync(Message(id));

    internal Task<long> Schedule(string id, TimeSpan wait) => Sender.ScheduleMessageAsync(Message(id), Now + wait);

    internal async Task<ServiceBusReceivedMessage> Receive() =>
        await Receiver.ReceiveMessageAsync(LongEnough) ?? throw new InvalidOperationException("No message came.");

    internal async Task<ServiceBusReceivedMessage> ReceiveDeadLetter() =>
        await DeadLetters.ReceiveMessageAsync(LongEnough) ?? throw new InvalidOperationException("No message came.");

    /// <summary>The ids that can be received now, each given back in the end with its lock run out.</summary>
    internal async Task<List<string>> Available()
    {
        List<string> ids = [];
        while (HasAvailable && await Receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(1)) is { } message)
            ids.Add(message.MessageId);
        return ids;
    }

    internal async Task<List<string>> Buried() =>
        [.. (await DeadLetters.PeekMessagesAsync(100, 1)).Select(message => message.MessageId)];

    /// <summary>Completes when the broker has got as far as the condition says.</summary>
    internal static async Task Until(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.Elapsed > LongEnough)
                throw new TimeoutException("The broker did not get so far.");
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            await client.DisposeAsync();
        if (_broker is not null)
            await _broker.DisposeAsync();
        else
            await new ServiceBusAdministrationClient(_connectionString).DeleteQueueAsync(Queue);
    }

    private string WithKey(string key)
    {
        var properties = ServiceBusConnectionStringProperties.Parse(_connectionString);
        return _connectionString.Replace(properties.SharedAccessKey, key, StringComparison.Ordinal);
    }

    private bool HasAvailable => _broker is null || !_broker.IsIdle(_ => true);

    private static Task<AmqpRefusal?> Ask(
        Func<BusOperation, CancellationToken, Task<AmqpRefusal?>>? hook,
        BusOperation operation,
        CancellationToken ct) =>
        hook?.Invoke(operation, ct) ?? Task.FromResult<AmqpRefusal?>(null);

    private static async Task<string> CreateQueueAsync(string connectionString, BrokerQueueOptions options)
    {
        var created = await new ServiceBusAdministrationClient(connectionString).CreateQueueAsync(
            new CreateQueueOptions($"test-{RandomNumberGenerator.GetHexString(16, lowercase: true)}")
            {
                LockDuration = options.LockDuration,
                MaxDeliveryCount = options.MaxDeliveryCount,
                RequiresDuplicateDetection = options.DuplicateDetectionWindow is not null,
                DuplicateDetectionHistoryTimeWindow = options.DuplicateDetectionWindow ?? TimeSpan.FromMinutes(1),
                DeadLetteringOnMessageExpiration = options.DeadLettersExpired,
            });
        return created.Value.Name;
    }
}
