using Microsoft.Azure.Amqp.Framing;
using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>What a client says became of a message, as an outcome on its link or as a request.</summary>
internal sealed record Settling(BusOperationKind Kind, Guid LockToken, IReadOnlyDictionary<string, object?> Changes)
{
    public static Settling Of(DeliveryState state, Guid lockToken) => state switch
    {
        Accepted => new(BusOperationKind.Complete, lockToken, MessageContent.NoChanges),
        Modified { UndeliverableHere: true } modified =>
            new(BusOperationKind.Defer, lockToken, WireMessage.Properties(modified.MessageAnnotations)),
        Modified modified =>
            new(BusOperationKind.Abandon, lockToken, WireMessage.Properties(modified.MessageAnnotations)),
        Rejected rejected =>
            new(BusOperationKind.DeadLetter, lockToken, WireMessage.Properties(rejected.Error?.Info)),
        _ => throw new RefusedException(AmqpRefusal.NotImplemented, $"{state} settles nothing here."),
    };

    /// <param name="status">As the management link spells it.</param>
    /// <param name="lockToken">Of the message.</param>
    /// <param name="changes">To its application properties.</param>
    public static Settling Of(string? status, Guid lockToken, IReadOnlyDictionary<string, object?> changes) =>
        status switch
        {
            "completed" => new(BusOperationKind.Complete, lockToken, MessageContent.NoChanges),
            "abandoned" => new(BusOperationKind.Abandon, lockToken, changes),
            "suspended" => new(BusOperationKind.DeadLetter, lockToken, changes),
            "defered" => new(BusOperationKind.Defer, lockToken, changes),
            _ => throw new RefusedException(AmqpRefusal.NotImplemented, $"'{status}' settles nothing here."),
        };

    public bool Do(BrokerQueue queue)
    {
        switch (Kind)
        {
            case BusOperationKind.Complete:
                queue.Complete(LockToken);
                break;
            case BusOperationKind.Abandon:
                queue.Abandon(LockToken, Changes);
                break;
            case BusOperationKind.Defer:
                queue.Defer(LockToken, Changes);
                break;
            default:
                queue.Bury(LockToken, Changes);
                break;
        }
        return true;
    }
}
