namespace Ombud.Local.ServiceBus;

/// <summary>Why an operation fails, as said on the wire.</summary>
/// <param name="Condition">Null: nothing is said, the connection breaks.</param>
/// <param name="Description">For whoever reads the client's exception.</param>
internal sealed record AmqpRefusal(string? Condition, string Description)
{
    public const string Unauthorized = "amqp:unauthorized-access";
    public const string NotFound = "amqp:not-found";
    public const string NotAllowed = "amqp:not-allowed";
    public const string NotImplemented = "amqp:not-implemented";
    public const string InternalError = "amqp:internal-error";
    public const string ResourceLimitExceeded = "amqp:resource-limit-exceeded";
    public const string MessageSizeExceeded = "amqp:link:message-size-exceeded";
    public const string Timeout = "com.microsoft:timeout";
    public const string ServerBusy = "com.microsoft:server-busy";
    public const string MessageLockLost = "com.microsoft:message-lock-lost";
    public const string MessageNotFound = "com.microsoft:message-not-found";

    public static AmqpRefusal BrokenConnection { get; } = new(null, "The connection broke.");

    /// <summary>The status that Service Bus gives requests that fail this way.</summary>
    public int Status => Condition switch
    {
        Unauthorized => 401,
        NotFound or MessageNotFound => 404,
        Timeout => 408,
        MessageLockLost => 410,
        MessageSizeExceeded or ResourceLimitExceeded => 403,
        NotAllowed => 400,
        NotImplemented => 501,
        ServerBusy => 503,
        _ => 500,
    };
}
