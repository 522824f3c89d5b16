using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;
using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>A link on which a client sends to a queue.</summary>
internal sealed class IncomingLink : WireLink
{
    private readonly ReceivingAmqpLink _link;
    private readonly QueueDoor _door;

    public IncomingLink(ReceivingAmqpLink link, Peer peer, QueueDoor door) : base(link, peer)
    {
        (_link, _door) = (link, door);
        link.RegisterMessageListener(message => _ = TakeAsync(message));
    }

    private async Task TakeAsync(AmqpMessage message)
    {
        using var _ = message;
        await DoAsync(
            () => AcceptAsync(message),
            refusal => Settle(message, new Rejected { Error = WireMessage.Error(refusal) }));
    }

    private async ValueTask AcceptAsync(AmqpMessage message)
    {
        var contents = WireMessage.Read(message);
        string?[] ids = [.. contents.Select(content => content.MessageId)];
        await _door.RunAsync(BusOperationKind.Send, ids, () => Accept(message, contents), Closed);
        Settle(message, AmqpConstants.AcceptedOutcome);
    }

    // While a fault held it, the sender may have given up and said so.
    private void Accept(AmqpMessage message, List<MessageContent> contents)
    {
        if (message.State is not Released)
            _door.Queue.Accept(contents);
    }

    private void Settle(AmqpMessage message, Outcome outcome)
    {
        if (IsOpen && message.State is not Released)
            _link.DisposeMessage(message, outcome, settled: true, batchable: false);
    }
}
