using System.Collections.Concurrent;

namespace Ombud.Local.ServiceBus.Queues;

/// <summary>A receiver in the line, with what it was handed but has not been sent yet.</summary>
/// <param name="send">Sends what was handed. Called outside the gate, by any number of threads.</param>
internal sealed class Consumer(Action send)
{
    private readonly ConcurrentQueue<Handed> _handed = [];

    /// <summary>How many more messages it may be handed. Only under the gate.</summary>
    public int Credit { get; set; }

    /// <summary>Its link has closed: what it still holds waits for the lock to expire. Only under the gate.</summary>
    public bool IsGone { get; set; }

    public void Hand(Handed message) => _handed.Enqueue(message);

    public bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Handed? message) =>
        _handed.TryDequeue(out message);

    public void Send() => send();
}
