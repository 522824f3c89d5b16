namespace Azure.Messaging.ServiceBus;

public class ServiceBusRetryOptions
{
    private int maxRetries = 3;
    private TimeSpan delay = TimeSpan.FromSeconds(0.8);
    private TimeSpan maxDelay = TimeSpan.FromMinutes(1);
    private TimeSpan tryTimeout = TimeSpan.FromMinutes(1);

    public ServiceBusRetryMode Mode { get; set; } = ServiceBusRetryMode.Exponential;

    /// <summary>From 0 to 100 attempts after the first.</summary>
    public int MaxRetries
    {
        get => maxRetries;
        set => maxRetries = Within(value, 0, 100, nameof(MaxRetries));
    }

    /// <summary>From 1 ms to 5 minutes.</summary>
    public TimeSpan Delay
    {
        get => delay;
        set => delay = Within(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5), nameof(Delay));
    }

    public TimeSpan MaxDelay
    {
        get => maxDelay;
        set => maxDelay = Within(value, TimeSpan.Zero, TimeSpan.MaxValue, nameof(MaxDelay));
    }

    /// <summary>The time that one attempt may take, not all of them together; at most one hour.</summary>
    public TimeSpan TryTimeout
    {
        get => tryTimeout;
        set => tryTimeout = Within(value, TimeSpan.Zero, TimeSpan.FromHours(1), nameof(TryTimeout));
    }

    internal ServiceBusRetryOptions Clone() => (ServiceBusRetryOptions)MemberwiseClone();

    private static T Within<T>(T value, T least, T most, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            throw new ArgumentOutOfRangeException(name, value, $"From {least} to {most}.");
        return value;
    }
}
