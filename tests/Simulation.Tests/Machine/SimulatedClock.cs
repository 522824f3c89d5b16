using NodaTime;

namespace Ombud.Simulation.Tests.Machine;

/// <summary>Goes on only when the simulation says so, and never back.</summary>
internal sealed class SimulatedClock(Instant start) : IClock
{
    public Instant Now { get; private set; } = start;

    public Instant GetCurrentInstant() => Now;

    public void GoTo(Instant at) => Now = Instant.Max(Now, at);

    public void Pass(Duration duration) => Now += duration;
}
