namespace Ombud.Local.ServiceBus;

internal enum BusOperationKind
{
    Send,
    Schedule,
    Cancel,
    Receive,
    Peek,
    Complete,
    Abandon,
    Defer,
    DeadLetter,
    RenewLock,
}

/// <summary>The message id is null if the message is not known: receive, peek, cancel.</summary>
internal sealed record BusOperation(BusOperationKind Kind, string Queue, string? MessageId);
