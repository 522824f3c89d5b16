namespace Azure.Messaging.ServiceBus;

public class ServiceBusClientOptions
{
    private ServiceBusRetryOptions retryOptions = new();

    public ServiceBusRetryOptions RetryOptions
    {
        get => retryOptions;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            retryOptions = value;
        }
    }
}
