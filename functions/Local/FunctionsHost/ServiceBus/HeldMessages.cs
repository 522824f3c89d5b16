using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Azure.Messaging.ServiceBus;

namespace Ombud.Local.FunctionsHost.ServiceBus;

/// <summary>The messages that functions have in hand, by lock token, from delivery to the function's return.</summary>
internal sealed class HeldMessages
{
    private readonly ConcurrentDictionary<Guid, HeldMessage> _held = new();
    // Never forgotten: it is not known here how long the bus, whose clock may stand still, keeps a lock.
    private readonly ConcurrentDictionary<Guid, byte> _left = new();
    private readonly ConcurrentQueue<Guid> _leftInOrder = new();

    public HeldMessage Hold(ProcessMessageEventArgs delivery)
    {
        var held = new HeldMessage(delivery);
        _held[held.LockToken] = held;
        return held;
    }

    public bool TryFind(string lockToken, [NotNullWhen(true)] out HeldMessage? held)
    {
        held = null;
        return Guid.TryParse(lockToken, out var token) && _held.TryGetValue(token, out held);
    }

    /// <summary>The function has returned, and nobody will settle the message any more.</summary>
    public void Leave(HeldMessage held)
    {
        _left[held.LockToken] = 0;
        _leftInOrder.Enqueue(held.LockToken);
    }

    public void Release(HeldMessage held) => _held.TryRemove(held.LockToken, out _);

    public bool IsLeft(Guid lockToken) => _left.ContainsKey(lockToken);

    /// <summary>Those left after the first <paramref name="known"/>.</summary>
    public IReadOnlyList<Guid> LeftFrom(int known) => [.. _leftInOrder.Skip(known)];
}

/// <summary>One delivery, and whether its function has settled it.</summary>
internal sealed class HeldMessage(ProcessMessageEventArgs delivery)
{
    public Guid LockToken { get; } = Guid.Parse(delivery.Message.LockToken);

    public ProcessMessageEventArgs Delivery => delivery;

    public bool IsSettled { get; private set; }

    public async Task SettleAsync(Func<ProcessMessageEventArgs, ServiceBusReceivedMessage, Task> settle)
    {
        await settle(delivery, delivery.Message);
        IsSettled = true;
    }
}
