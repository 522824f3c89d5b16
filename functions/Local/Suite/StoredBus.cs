using System.Text.Json;
using Azure.Messaging.ServiceBus;

namespace Ombud.Local;

/// <summary>
/// Service Bus outlives the apps, and the outbox relies on it: a row is removed when the bus has the message. The
/// broker in this process remembers nothing, so a host that keeps data writes down what lies in the queues, before
/// whoever changed it hears of it, and the next host hands it in again. Twice the same is the consumers' business.
/// </summary>
internal sealed class StoredBus(string bus, string path)
{
    private static readonly BusOperationKind[] Changing =
    [
        BusOperationKind.Send, BusOperationKind.Schedule, BusOperationKind.Cancel,
        BusOperationKind.Complete, BusOperationKind.DeadLetter,
    ];

    private readonly Lock _lock = new();
    private readonly Broker _broker = Broker.At(bus);
    private string[] _queues = [];

    /// <summary>Before anybody listens.</summary>
    public async Task OpenAsync(string[] queues, CancellationToken ct)
    {
        _queues = queues;
        await using var client = new ServiceBusClient(bus);
        foreach (var stored in Read())
        {
            await using var sender = client.CreateSender(stored.Queue);
            await sender.SendMessageAsync(stored.Message(), ct);
        }
        var others = _broker.InterceptAnswer;
        _broker.InterceptAnswer = async (operation, caller) =>
        {
            if (Changing.Contains(operation.Kind))
                Write();
            if (others is not null)
                await others(operation, caller);
        };
    }

    private List<Stored> Read() =>
        File.Exists(path) ? JsonSerializer.Deserialize<List<Stored>>(File.ReadAllText(path))! : [];

    private void Write()
    {
        lock (_lock)
        {
            var all = _queues.SelectMany(queue =>
                _broker.Queue(queue).Peek(0, int.MaxValue).Select(message => Stored.Of(queue, message)));
            File.WriteAllText(path + ".new", JsonSerializer.Serialize(all));
            File.Move(path + ".new", path, overwrite: true);
        }
    }

    private sealed record Stored(
        string Queue, string Id, string? ContentType, DateTimeOffset ScheduledFor, string Body,
        Dictionary<string, int> Properties)
    {
        public static Stored Of(string queue, ServiceBusReceivedMessage message) => new(
            queue, message.MessageId!, message.ContentType, message.ScheduledEnqueueTime, message.Body.ToString(),
            message.ApplicationProperties.ToDictionary(one => one.Key, one => (int)one.Value));

        public ServiceBusMessage Message()
        {
            var message = new ServiceBusMessage(Body)
            {
                MessageId = Id,
                ContentType = ContentType,
                ScheduledEnqueueTime = ScheduledFor,
            };
            foreach (var (name, value) in Properties)
                message.ApplicationProperties[name] = value;
            return message;
        }
    }
}
