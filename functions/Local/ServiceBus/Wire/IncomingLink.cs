using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;
using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>A link on which a client sends to a queue.</summary>
internal sealed class IncomingLink
{
    private readonly ReceivingAmqpLink _link;
    private readonly WireLink _wire;
    private readonly BrokerQueue _queue;
    private readonly QueueSet _set;
    private readonly Interception _interception;

    public IncomingLink(
        ReceivingAmqpLink link, Peer peer, BrokerQueue queue, QueueSet set, Interception interception)
    {
        (_link, _queue, _set, _interception) = (link, queue, set, interception);
        _wire = new WireLink(link, peer);
        link.RegisterMessageListener(message => _ = TakeAsync(message));
    }

    private async Task TakeAsync(AmqpMessage message)
    {
        using var _ = message;
        await _wire.DoAsync(
            () => AcceptAsync(message),
            refusal => Settle(message, new Rejected { Error = WireMessage.Error(refusal) }));
    }

    private async ValueTask AcceptAsync(AmqpMessage message)
    {
        var contents = WireMessage.Read(message);
        var operations = contents.ConvertAll(
            content => new BusOperation(BusOperationKind.Send, _queue.Path, content.MessageId)).ToArray();
        await _interception.RunAsync(operations, () => Accept(message, contents), _wire.Closed);
        Settle(message, AmqpConstants.AcceptedOutcome);
    }

    // While a fault held it, the sender may have given up and said so.
    private bool Accept(AmqpMessage message, List<MessageContent> contents)
    {
        if (message.State is Released)
            return false;
        _set.Run(() => _queue.Accept(contents));
        return true;
    }

    private void Settle(AmqpMessage message, Outcome outcome)
    {
        if (_wire.IsOpen && message.State is not Released)
            _link.DisposeMessage(message, outcome, settled: true, batchable: false);
    }
}
