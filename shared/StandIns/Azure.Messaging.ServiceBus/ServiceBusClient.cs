using Azure.Core;

namespace Azure.Messaging.ServiceBus;

// The drop-in for the official client. Credentials are asked for, as there, but not used:
// the namespace is a broker in this process.
public class ServiceBusClient : IAsyncDisposable
{
    private readonly string fullyQualifiedNamespace = "";
    private readonly ServiceBusRetryOptions retries = new();
    private volatile bool isClosed;

    protected ServiceBusClient()
    {
    }

    public ServiceBusClient(string connectionString)
        : this(connectionString, new ServiceBusClientOptions())
    {
    }

    public ServiceBusClient(string connectionString, ServiceBusClientOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        fullyQualifiedNamespace = NamespaceName.FromConnectionString(connectionString);
        retries = Copy(options);
    }

    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential)
        : this(fullyQualifiedNamespace, credential, new ServiceBusClientOptions())
    {
    }

    public ServiceBusClient(
        string fullyQualifiedNamespace, TokenCredential credential, ServiceBusClientOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fullyQualifiedNamespace);
        ArgumentNullException.ThrowIfNull(credential);
        this.fullyQualifiedNamespace = NamespaceName.FromHost(fullyQualifiedNamespace);
        retries = Copy(options);
    }

    public virtual string FullyQualifiedNamespace => fullyQualifiedNamespace;

    public virtual bool IsClosed => isClosed;

    internal Broker Broker => Broker.At(fullyQualifiedNamespace);

    internal Attempts Attempts => new(retries, Broker);

    public virtual ServiceBusSender CreateSender(string queueOrTopicName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queueOrTopicName);
        ThrowIfClosed();
        return new ServiceBusSender(this, queueOrTopicName, Attempts);
    }

    public virtual ServiceBusReceiver CreateReceiver(string queueName) =>
        CreateReceiver(queueName, new ServiceBusReceiverOptions());

    public virtual ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queueName);
        ThrowIfClosed();
        return new ServiceBusReceiver(this, queueName, options ?? new ServiceBusReceiverOptions(), Attempts);
    }

    public virtual ValueTask DisposeAsync()
    {
        isClosed = true;
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    internal void ThrowIfClosed() => ObjectDisposedException.ThrowIf(isClosed, this);

    private static ServiceBusRetryOptions Copy(ServiceBusClientOptions? options) =>
        (options ?? new ServiceBusClientOptions()).RetryOptions.Clone();
}
