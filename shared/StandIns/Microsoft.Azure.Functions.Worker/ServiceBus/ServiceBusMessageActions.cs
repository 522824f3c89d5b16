using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Bus;

namespace Microsoft.Azure.Functions.Worker;

public class ServiceBusMessageActions
{
    private readonly Settlement settlement;

    internal ServiceBusMessageActions(Settlement settlement) => this.settlement = settlement;

    // For mocks, which answer every call themselves.
    protected ServiceBusMessageActions() => settlement = null!;

    public virtual Task CompleteMessageAsync(
        ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        settlement.SettleAsync(message, (r, m) => r.CompleteMessageAsync(m, cancellationToken));

    public virtual Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default) =>
        settlement.SettleAsync(message, (r, m) => r.AbandonMessageAsync(m, propertiesToModify, cancellationToken));

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default) =>
        settlement.SettleAsync(message, (r, m) => r.DeadLetterMessageAsync(
            m, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken));

    public virtual Task RenewMessageLockAsync(
        ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return settlement.Receiver.RenewMessageLockAsync(message, cancellationToken);
    }
}
