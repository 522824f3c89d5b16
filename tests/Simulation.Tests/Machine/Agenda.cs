using NodaTime;

namespace Ombud.Simulation.Tests.Machine;

/// <summary>What is to happen when; at the same time, in the order in which it was put down.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action, (Instant At, long Number)> plans = new();
    private long lastNumber;

    public Instant? Next => plans.TryPeek(out _, out var when) ? when.At : null;

    public void At(Instant at, Action plan) => plans.Enqueue(plan, (at, ++lastNumber));

    public void RunUntil(Instant now)
    {
        while (plans.TryPeek(out var plan, out var when) && when.At <= now)
        {
            plans.Dequeue();
            plan();
        }
    }

    public void Clear() => plans.Clear();
}
