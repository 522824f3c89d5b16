namespace Azure.Messaging.ServiceBus;

public class ServiceBusReceiverOptions
{
    private int prefetchCount;

    public ServiceBusReceiveMode ReceiveMode { get; set; } = ServiceBusReceiveMode.PeekLock;

    public SubQueue SubQueue { get; set; }

    public int PrefetchCount
    {
        get => prefetchCount;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            prefetchCount = value;
        }
    }
}
