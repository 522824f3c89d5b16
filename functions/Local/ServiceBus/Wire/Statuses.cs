namespace Ombud.Local.ServiceBus.Wire;

internal static class Statuses
{
    public const int Ok = 200;
    public const int NoContent = 204;

    /// <summary>As Service Bus answers requests that fail so.</summary>
    public static int Of(AmqpRefusal refusal) => refusal.Condition switch
    {
        AmqpRefusal.Unauthorized => 401,
        AmqpRefusal.NotFound or AmqpRefusal.MessageNotFound => 404,
        AmqpRefusal.Timeout => 408,
        AmqpRefusal.MessageLockLost => 410,
        AmqpRefusal.MessageSizeExceeded or AmqpRefusal.ResourceLimitExceeded => 403,
        AmqpRefusal.NotAllowed => 400,
        AmqpRefusal.NotImplemented => 501,
        AmqpRefusal.ServerBusy => 503,
        _ => 500,
    };
}
