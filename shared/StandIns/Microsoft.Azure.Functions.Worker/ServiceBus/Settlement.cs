using Azure.Messaging.ServiceBus;

namespace Microsoft.Azure.Functions.Worker.Bus;

// One delivered message and whether its function has settled it: a message settled by hand is neither completed nor
// abandoned once more when the function ends.
internal sealed class Settlement(ServiceBusReceiver receiver, ServiceBusReceivedMessage message)
{
    internal ServiceBusReceiver Receiver => receiver;

    internal ServiceBusReceivedMessage Message => message;

    internal bool IsSettled { get; private set; }

    internal async Task SettleAsync(
        ServiceBusReceivedMessage settled, Func<ServiceBusReceiver, ServiceBusReceivedMessage, Task> settle)
    {
        ArgumentNullException.ThrowIfNull(settled);
        await settle(receiver, settled);
        if (settled.LockToken == message.LockToken)
            IsSettled = true;
    }
}
