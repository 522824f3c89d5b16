namespace Azure.Messaging.ServiceBus;

// A receiver in the line. Its answer runs elsewhere, never under the broker's gate.
internal sealed class BrokerWaiter(ServiceBusReceiveMode mode, int maxMessages)
    : TaskCompletionSource<IReadOnlyList<ServiceBusReceivedMessage>>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    internal bool Locks { get; } = mode == ServiceBusReceiveMode.PeekLock;

    internal int MaxMessages { get; } = maxMessages;
}
