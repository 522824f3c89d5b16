namespace Azure.Messaging.ServiceBus;

public class ServiceBusSender : IAsyncDisposable
{
    private readonly ServiceBusClient client = null!;
    private readonly BrokerQueue queue = null!;
    private readonly Attempts attempts = null!;
    private volatile bool isClosed;

    protected ServiceBusSender()
    {
    }

    internal ServiceBusSender(ServiceBusClient client, string queueName, Attempts attempts)
    {
        this.client = client;
        this.attempts = attempts;
        queue = client.Broker.Queue(queueName);
        EntityPath = queueName;
    }

    public virtual string EntityPath { get; } = "";

    public virtual string FullyQualifiedNamespace => client.FullyQualifiedNamespace;

    public virtual bool IsClosed => isClosed;

    public virtual Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return SendMessagesAsync([message], cancellationToken);
    }

    /// <summary>All of them or none; together they may be no larger than one message.</summary>
    public virtual async Task SendMessagesAsync(
        IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ThrowIfClosed();
        var copies = Envelope.Seal(messages, EntityPath);
        await attempts.Run(
            Operations(BusOperationKind.Send, copies),
            () => queue.Enqueue(copies),
            cancellationToken);
    }

    /// <summary>The number cancels the message until it is due; then the message gets another number.</summary>
    public virtual async Task<long> ScheduleMessageAsync(
        ServiceBusMessage message,
        DateTimeOffset scheduledEnqueueTime,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ThrowIfClosed();
        message.ScheduledEnqueueTime = scheduledEnqueueTime;
        var copies = Envelope.Seal([message], EntityPath);
        var numbers = await attempts.Run(
            Operations(BusOperationKind.Schedule, copies),
            () => queue.Enqueue(copies),
            cancellationToken);
        return numbers[0];
    }

    public virtual async Task CancelScheduledMessageAsync(
        long sequenceNumber, CancellationToken cancellationToken = default)
    {
        ThrowIfClosed();
        await attempts.Run(
            [new BusOperation(BusOperationKind.Cancel, EntityPath, null)],
            () => queue.Cancel(sequenceNumber),
            cancellationToken);
    }

    public virtual Task CloseAsync(CancellationToken cancellationToken = default)
    {
        isClosed = true;
        return Task.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    private BusOperation[] Operations(BusOperationKind kind, List<ServiceBusMessage> messages) =>
        [.. messages.Select(message => new BusOperation(kind, EntityPath, message.MessageId))];

    private void ThrowIfClosed()
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        client.ThrowIfClosed();
    }
}
