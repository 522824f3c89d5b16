using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;
using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>A link on which a client receives from a queue and reports the outcome of each message.</summary>
internal sealed class OutgoingLink : WireLink
{
    private readonly SendingAmqpLink _link;
    private readonly QueueDoor _door;
    private readonly Consumer _consumer;
    private int _sending;

    public OutgoingLink(SendingAmqpLink link, Peer peer, QueueDoor door) : base(link, peer)
    {
        (_link, _door) = (link, door);
        _consumer = new Consumer(Send);
        link.RegisterCreditListener((credit, drains, _) => OnCredit(credit, drains));
        link.RegisterDispositionListener(delivery => _ = SettleAsync(delivery));
        link.SafeAddClosed((_, _) => Leave(isGone: true));
    }

    private bool Deletes => _link.Settings.SettleType == SettleMode.SettleOnSend;

    private void OnCredit(uint credit, bool drains)
    {
        if (credit > 0)
            _ = DoAsync(() => JoinAsync((int)Math.Min(credit, int.MaxValue)), Close);
        if (drains)
            Leave(isGone: false);
    }

    private async ValueTask JoinAsync(int credit)
    {
        await _door.BeforeAsync(BusOperationKind.Receive, [null], Closed);
        using var turn = _door.Set.Enter();
        if (IsOpen)
            _door.Queue.Join(_consumer, credit);
    }

    private void Leave(bool isGone)
    {
        using var look = _door.Set.Look();
        _consumer.IsGone |= isGone;
        _door.Queue.Leave(_consumer);
    }

    // One thread sends at a time, so that messages leave in the order in which they were handed out.
    private void Send()
    {
        if (Interlocked.Increment(ref _sending) == 1)
            _ = SendAllAsync();
    }

    private async Task SendAllAsync()
    {
        do
        {
            while (_consumer.TryTake(out var handed))
                await DoAsync(() => SendAsync(handed), Close);
        }
        while (Interlocked.Decrement(ref _sending) > 0);
    }

    private async ValueTask SendAsync(Handed handed)
    {
        await _door.AfterAsync(BusOperationKind.Receive, [handed.Content.MessageId], Closed);
        var message = WireMessage.For(handed);
        message.DeliveryTag = new ArraySegment<byte>(handed.LockToken.ToByteArray());
        // If the receiver stopped waiting while the message was on its way to it, the message goes back.
        if (!IsOpen || !TrySend(message, handed.LockToken))
            Return(handed.LockToken);
    }

    private bool TrySend(AmqpMessage message, Guid lockToken)
    {
        if (!Deletes)
            return _link.TrySendDelivery(message);
        if (_link.LinkCredit == 0)
            return false;
        using (_door.Set.Enter())
            _door.Queue.Complete(lockToken);
        _link.ForceSendDelivery(message);
        return true;
    }

    private void Return(Guid lockToken)
    {
        using var turn = _door.Set.Enter();
        _door.Queue.Return(lockToken);
    }

    private async Task SettleAsync(Delivery delivery)
    {
        if (Deletes || delivery.State is null or Received)
            return;
        await DoAsync(
            () => SettleAsync(delivery, new Guid(delivery.DeliveryTag.AsSpan())),
            refusal => Answer(delivery, new Rejected { Error = WireMessage.Error(refusal) }));
    }

    private async ValueTask SettleAsync(Delivery delivery, Guid lockToken)
    {
        if (delivery.State is Released)
            Return(lockToken);
        else
            await _door.SettleAsync(Settling.Of(delivery.State), [lockToken], Closed);
        // Even to a rejection, which is how a client dead-letters: echoed, it would read as a refusal.
        Answer(delivery, AmqpConstants.AcceptedOutcome);
    }

    private void Answer(Delivery delivery, Outcome outcome)
    {
        if (!delivery.Settled && IsOpen)
            _link.DisposeDelivery(delivery, settled: true, outcome);
    }
}
