using Azure.Messaging.ServiceBus;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Azure.ServiceBus.Grpc;
using Microsoft.Extensions.Logging;

namespace Ombud.Local.FunctionsHost.ServiceBus;

/// <summary>Settles on behalf of the worker, which has the message but not the connection it came on.</summary>
internal sealed class MessageSettlement(HeldMessages held, ILogger<MessageSettlement> log) : Settlement.SettlementBase
{
    private static readonly Empty Done = new();

    public override Task<Empty> Complete(CompleteRequest request, ServerCallContext context) =>
        SettleAsync(request.Locktoken, (bus, message) =>
            bus.CompleteMessageAsync(message, context.CancellationToken));

    public override Task<Empty> Abandon(AbandonRequest request, ServerCallContext context) =>
        SettleAsync(request.Locktoken, (bus, message) => bus.AbandonMessageAsync(
            message, AmqpProperties.Decode(request.PropertiesToModify), context.CancellationToken));

    public override Task<Empty> Deadletter(DeadletterRequest request, ServerCallContext context) =>
        SettleAsync(request.Locktoken, (bus, message) => bus.DeadLetterMessageAsync(
            message, AmqpProperties.Decode(request.PropertiesToModify) ?? [], request.DeadletterReason,
            request.DeadletterErrorDescription, context.CancellationToken));

    public override Task<Empty> Defer(DeferRequest request, ServerCallContext context) =>
        SettleAsync(request.Locktoken, (bus, message) => bus.DeferMessageAsync(
            message, AmqpProperties.Decode(request.PropertiesToModify), context.CancellationToken));

    public override Task<Empty> RenewMessageLock(RenewMessageLockRequest request, ServerCallContext context) =>
        AskAsync(request.Locktoken, one =>
            one.Delivery.RenewMessageLockAsync(one.Delivery.Message, context.CancellationToken));

    private Task<Empty> SettleAsync(
        string lockToken, Func<ProcessMessageEventArgs, ServiceBusReceivedMessage, Task> settle) =>
        AskAsync(lockToken, one => one.SettleAsync(settle));

    // The bus's response reaches the worker without its reason, as from the real host: always status Unknown.
    private async Task<Empty> AskAsync(string lockToken, Func<HeldMessage, Task> ask)
    {
        if (!held.TryFind(lockToken, out var one))
            throw new RpcException(new Status(
                StatusCode.FailedPrecondition, "The message is no longer held: its function has returned."));
        try
        {
            await ask(one);
            return Done;
        }
        catch (Exception e) when (e is ServiceBusException or UnauthorizedAccessException)
        {
            var reason = (e as ServiceBusException)?.Reason.ToString() ?? e.GetType().Name;
            log.LogWarning("Settling a message of {Queue} failed: {Reason}", one.Delivery.EntityPath, reason);
            throw new RpcException(new Status(StatusCode.Unknown, "Exception was thrown by handler."));
        }
    }
}
