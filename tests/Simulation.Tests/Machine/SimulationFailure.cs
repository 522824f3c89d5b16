namespace Ombud.Simulation.Tests.Machine;

/// <summary>What went wrong, and what happened just before.</summary>
#pragma warning disable CA1032, CA1710 // Made in one way only; a failure of the run, not an error of a caller.
internal sealed class SimulationFailure(World world, string what, string about = "", Exception? inner = null)
    : Exception($"{what}\n{world.Trace.Last(Lines, about)}", inner)
{
    private const int Lines = 40;
}
#pragma warning restore CA1032, CA1710
