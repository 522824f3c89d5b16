using Azure.Messaging.ServiceBus;
using Google.Protobuf;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.ServiceBus.Grpc;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settles the messages of a trigger whose AutoCompleteMessages is off.</summary>
/// <remarks>
/// The host settles, so each method throws <see cref="Grpc.Core.RpcException"/>, never ServiceBusException: Unknown
/// where the bus refused (a lost lock among others), FailedPrecondition once the function has returned.
/// </remarks>
// Not sealed: tests mock it, as they mock the official one.
[InputConverter(typeof(MessageActionsConverter))]
public class ServiceBusMessageActions
{
    private readonly Settlement.SettlementClient _settlement;

    internal ServiceBusMessageActions(Settlement.SettlementClient settlement) => _settlement = settlement;

    /// <summary>For mocks, which answer every call themselves.</summary>
    protected ServiceBusMessageActions() => _settlement = null!;

    public virtual async Task CompleteMessageAsync(
        ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        var request = new CompleteRequest { Locktoken = TokenOf(message) };
        await _settlement.CompleteAsync(request, cancellationToken: cancellationToken);
    }

    public virtual async Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        var request = new AbandonRequest { Locktoken = TokenOf(message), PropertiesToModify = Map(propertiesToModify) };
        await _settlement.AbandonAsync(request, cancellationToken: cancellationToken);
    }

    public virtual async Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default)
    {
        var request = new DeadletterRequest
        {
            Locktoken = TokenOf(message),
            PropertiesToModify = Map(propertiesToModify),
            DeadletterReason = deadLetterReason,
            DeadletterErrorDescription = deadLetterErrorDescription,
        };
        await _settlement.DeadletterAsync(request, cancellationToken: cancellationToken);
    }

    public virtual async Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        var request = new DeferRequest { Locktoken = TokenOf(message), PropertiesToModify = Map(propertiesToModify) };
        await _settlement.DeferAsync(request, cancellationToken: cancellationToken);
    }

    public virtual async Task RenewMessageLockAsync(
        ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        var request = new RenewMessageLockRequest { Locktoken = TokenOf(message) };
        await _settlement.RenewMessageLockAsync(request, cancellationToken: cancellationToken);
    }

    private static string TokenOf(ServiceBusReceivedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.LockToken;
    }

    private static ByteString Map(IDictionary<string, object>? properties) =>
        properties is null ? ByteString.Empty : AmqpProperties.Encode(properties);
}
