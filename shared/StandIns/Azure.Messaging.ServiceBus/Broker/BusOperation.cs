namespace Azure.Messaging.ServiceBus;

internal enum BusOperationKind
{
    Send,
    Schedule,
    Cancel,
    Receive,
    Peek,
    Complete,
    Abandon,
    DeadLetter,
    RenewLock,
}

/// <summary>The message id is null where the message is not known: receive, peek, cancel.</summary>
internal sealed record BusOperation(BusOperationKind Kind, string Queue, string? MessageId);
