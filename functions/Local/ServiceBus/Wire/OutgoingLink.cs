using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;
using Ombud.Local.ServiceBus.Queues;

namespace Ombud.Local.ServiceBus.Wire;

/// <summary>A link on which a client receives from a queue and says what became of each message.</summary>
internal sealed class OutgoingLink
{
    private readonly SendingAmqpLink _link;
    private readonly WireLink _wire;
    private readonly BrokerQueue _queue;
    private readonly QueueSet _set;
    private readonly Interception _interception;
    private readonly Consumer _consumer;
    private int _sending;

    public OutgoingLink(
        SendingAmqpLink link, Peer peer, BrokerQueue queue, QueueSet set, Interception interception)
    {
        (_link, _queue, _set, _interception) = (link, queue, set, interception);
        _wire = new WireLink(link, peer);
        _consumer = new Consumer(Send);
        link.RegisterCreditListener((credit, drains, _) => OnCredit(credit, drains));
        link.RegisterDispositionListener(delivery => _ = SettleAsync(delivery));
        link.SafeAddClosed((_, _) => _set.Look(Go));
    }

    private bool Deletes => _link.Settings.SettleType == SettleMode.SettleOnSend;

    private void OnCredit(uint credit, bool drains)
    {
        if (credit > 0)
            _ = _wire.DoAsync(() => JoinAsync((int)Math.Min(credit, int.MaxValue)), _wire.Close);
        if (drains)
            _set.Look(Leave);
    }

    private ValueTask JoinAsync(int credit)
    {
        var before = _interception.BeforeAsync([Operation(BusOperationKind.Receive, null)], _wire.Closed);
        return before.IsCompletedSuccessfully ? Join(credit) : JoinLaterAsync(before, credit);
    }

    private async ValueTask JoinLaterAsync(ValueTask before, int credit)
    {
        await before;
        await Join(credit);
    }

    private ValueTask Join(int credit)
    {
        using var turn = _set.Enter();
        if (_wire.IsOpen)
            _queue.Join(_consumer, credit);
        return ValueTask.CompletedTask;
    }

    private bool Go()
    {
        _consumer.IsGone = true;
        return Leave();
    }

    private bool Leave()
    {
        _queue.Leave(_consumer);
        return true;
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
                await _wire.DoAsync(() => SendAsync(handed), _wire.Close);
        }
        while (Interlocked.Decrement(ref _sending) > 0);
    }

    private async ValueTask SendAsync(Handed handed)
    {
        var operation = Operation(BusOperationKind.Receive, handed.Content.MessageId);
        await _interception.AfterAsync([operation], _wire.Closed);
        var message = WireMessage.For(handed);
        message.DeliveryTag = new ArraySegment<byte>(handed.LockToken.ToByteArray());
        if (Deletes)
            SendAndForget(message, handed.LockToken);
        else if (!_wire.IsOpen || !_link.TrySendDelivery(message))
            Return(handed.LockToken);
    }

    private void SendAndForget(AmqpMessage message, Guid lockToken)
    {
        if (!_wire.IsOpen || _link.LinkCredit == 0)
        {
            Return(lockToken);
            return;
        }
        _set.Run(() => Complete(lockToken));
        _link.ForceSendDelivery(message);
    }

    // The receiver's wait ended while the message was on its way to it.
    private void Return(Guid lockToken)
    {
        using var turn = _set.Enter();
        _queue.Return(lockToken);
    }

    private async Task SettleAsync(Delivery delivery)
    {
        if (Deletes || delivery.State is null or Received)
            return;
        await _wire.DoAsync(
            () => SettleAsync(delivery, new Guid(delivery.DeliveryTag.AsSpan())),
            refusal => Answer(delivery, new Rejected { Error = WireMessage.Error(refusal) }));
    }

    private async ValueTask SettleAsync(Delivery delivery, Guid lockToken)
    {
        if (delivery.State is Released)
        {
            Return(lockToken);
        }
        else
        {
            var settling = Settling.Of(delivery.State, lockToken);
            BusOperation[] operations = [Operation(settling.Kind, _set.Run(() => _queue.IdOf(lockToken)))];
            await _interception.RunAsync(operations, () => _set.Run(() => settling.Do(_queue)), _wire.Closed);
        }
        // Also to a rejection, which is how a client lays aside: echoed, it would read as a refusal.
        Answer(delivery, AmqpConstants.AcceptedOutcome);
    }

    private bool Complete(Guid lockToken)
    {
        _queue.Complete(lockToken);
        return true;
    }

    private void Answer(Delivery delivery, Outcome outcome)
    {
        if (!delivery.Settled && _wire.IsOpen)
            _link.DisposeDelivery(delivery, settled: true, outcome);
    }

    private BusOperation Operation(BusOperationKind kind, string? messageId) => new(kind, _queue.Path, messageId);
}
