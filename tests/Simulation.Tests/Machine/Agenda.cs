using NodaTime;

namespace Ombud.Simulation.Tests.Machine;

/// <summary>What is to happen when; at the same time, in the order in which it was put down.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action, (Instant At, long Number)> _plans = new();
    private long _lastNumber;

    public Instant? Next => _plans.TryPeek(out _, out var when) ? when.At : null;

    public void At(Instant at, Action plan) => _plans.Enqueue(plan, (at, ++_lastNumber));

    public void RunUntil(Instant now)
    {
        while (_plans.TryPeek(out var plan, out var when) && when.At <= now)
        {
            _plans.Dequeue();
            plan();
        }
    }

    public void Clear() => _plans.Clear();
}
