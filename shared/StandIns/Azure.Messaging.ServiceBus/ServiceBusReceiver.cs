namespace Azure.Messaging.ServiceBus;

public class ServiceBusReceiver : IAsyncDisposable
{
    private readonly ServiceBusClient client = null!;
    private readonly BrokerQueue queue = null!;
    private readonly Attempts attempts = null!;
    private readonly CancellationTokenSource closing = new();
    private long lastPeeked;

    protected ServiceBusReceiver()
    {
    }

    internal ServiceBusReceiver(
        ServiceBusClient client, string queueName, ServiceBusReceiverOptions options, Attempts attempts)
    {
        this.client = client;
        this.attempts = attempts;
        EntityPath = options.SubQueue == SubQueue.DeadLetter ? DeadLetter.PathOf(queueName) : queueName;
        ReceiveMode = options.ReceiveMode;
        PrefetchCount = options.PrefetchCount;
        queue = client.Broker.Queue(EntityPath);
    }

    /// <summary>Ends in <c>/$DeadLetterQueue</c> where the receiver reads the dead letters.</summary>
    public virtual string EntityPath { get; } = "";

    public virtual string FullyQualifiedNamespace => client.FullyQualifiedNamespace;

    public virtual bool IsClosed => closing.IsCancellationRequested;

    public virtual int PrefetchCount { get; }

    public virtual ServiceBusReceiveMode ReceiveMode { get; }

    /// <summary>Null when nothing came within the wait, which without a value is the client's TryTimeout.</summary>
    public virtual async Task<ServiceBusReceivedMessage?> ReceiveMessageAsync(
        TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default)
    {
        var messages = await ReceiveMessagesAsync(1, maxWaitTime, cancellationToken);
        return messages.Count == 0 ? null : messages[0];
    }

    /// <summary>Waits for the first message only; what else is there by then comes with it.</summary>
    public virtual async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages, TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        ThrowIfClosed();
        var wait = maxWaitTime ?? attempts.TryTimeout;
        if (wait < TimeSpan.Zero || (wait == TimeSpan.Zero && PrefetchCount == 0))
            throw new ArgumentOutOfRangeException(nameof(maxWaitTime), maxWaitTime, "The wait is longer than that.");

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(closing.Token, cancellationToken);
        return await attempts.Run(
            [new BusOperation(BusOperationKind.Receive, EntityPath, null)],
            () => queue.Receive(new BrokerWaiter(ReceiveMode, maxMessages), wait, ended.Token),
            received => received.Select(m => new BusOperation(BusOperationKind.Receive, EntityPath, m.MessageId)),
            ended.Token);
    }

    public virtual async Task<ServiceBusReceivedMessage?> PeekMessageAsync(
        long? fromSequenceNumber = null, CancellationToken cancellationToken = default)
    {
        var messages = await PeekMessagesAsync(1, fromSequenceNumber, cancellationToken);
        return messages.Count == 0 ? null : messages[0];
    }

    /// <summary>
    /// Shows what is available, locked or scheduled, and locks nothing. From the given number, itself included;
    /// without one, from where this receiver last stopped.
    /// </summary>
    public virtual async Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages, long? fromSequenceNumber = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        ThrowIfClosed();
        var messages = await attempts.Run(
            [new BusOperation(BusOperationKind.Peek, EntityPath, null)],
            () => queue.Peek(fromSequenceNumber ?? lastPeeked + 1, maxMessages),
            cancellationToken);
        if (messages.Count > 0)
            lastPeeked = messages[^1].SequenceNumber;
        return messages;
    }

    public virtual Task CompleteMessageAsync(
        ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        Settle(BusOperationKind.Complete, message, queue.Complete, cancellationToken);

    /// <summary>For the host of functions: the one that was given the message ended and left it locked.</summary>
    internal void Leave(ServiceBusReceivedMessage message) => queue.Leave(message.LockTokenGuid);

    public virtual Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        Settle(BusOperationKind.Abandon, message, token => queue.Abandon(token, propertiesToModify), cancellationToken);

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify,
        string? deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default)
    {
        var changes = DeadLetter.Changes(propertiesToModify, deadLetterReason, deadLetterErrorDescription);
        return Settle(
            BusOperationKind.DeadLetter, message, token => queue.BuryLocked(token, changes), cancellationToken);
    }

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        DeadLetterMessageAsync(message, propertiesToModify, null, null, cancellationToken);

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        string? deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        DeadLetterMessageAsync(message, null, deadLetterReason, deadLetterErrorDescription, cancellationToken);

    /// <summary>Moves the message's LockedUntil to a whole lock duration from now.</summary>
    public virtual Task RenewMessageLockAsync(
        ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        Settle(
            BusOperationKind.RenewLock, message, token => message.LockedUntil = queue.Renew(token), cancellationToken);

    /// <summary>Ends a wait that is under way; messages already received keep their locks.</summary>
    public virtual Task CloseAsync(CancellationToken cancellationToken = default) => closing.CancelAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    private async Task Settle(
        BusOperationKind kind,
        ServiceBusReceivedMessage message,
        Action<Guid> settle,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ThrowIfClosed();
        if (ReceiveMode != ServiceBusReceiveMode.PeekLock)
            throw new InvalidOperationException("A message received and deleted has no lock to settle.");
        await attempts.Run(
            [new BusOperation(kind, EntityPath, message.MessageId)],
            () => settle(message.LockTokenGuid),
            cancellationToken);
    }

    private void ThrowIfClosed()
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        client.ThrowIfClosed();
    }
}
