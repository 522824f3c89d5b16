using Microsoft.Azure.Amqp.Framing;
using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>How a client settles a message, as an outcome on its link or as a request.</summary>
/// <param name="Kind">Complete, abandon, defer or dead-letter.</param>
/// <param name="Changes">To the message's application properties.</param>
internal sealed record Settling(BusOperationKind Kind, IReadOnlyDictionary<string, object?> Changes)
{
    public static Settling Of(DeliveryState state) => state switch
    {
        Accepted => new(BusOperationKind.Complete, MessageContent.NoChanges),
        Modified { UndeliverableHere: true } modified =>
            new(BusOperationKind.Defer, WireMessage.Properties(modified.MessageAnnotations)),
        Modified modified => new(BusOperationKind.Abandon, WireMessage.Properties(modified.MessageAnnotations)),
        Rejected rejected => new(BusOperationKind.DeadLetter, WireMessage.Properties(rejected.Error?.Info)),
        _ => throw new RefusedException(AmqpRefusal.NotImplemented, $"{state} cannot settle a message here."),
    };

    /// <param name="status">As the management link spells it.</param>
    /// <param name="changes">To the message's application properties.</param>
    public static Settling Of(string? status, IReadOnlyDictionary<string, object?> changes) => status switch
    {
        "completed" => new(BusOperationKind.Complete, MessageContent.NoChanges),
        "abandoned" => new(BusOperationKind.Abandon, changes),
        "suspended" => new(BusOperationKind.DeadLetter, changes),
        "defered" => new(BusOperationKind.Defer, changes),
        _ => throw new RefusedException(AmqpRefusal.NotImplemented, $"'{status}' cannot settle a message here."),
    };
}
