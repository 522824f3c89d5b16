using Ombud.Cases;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.People;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Checks;

// What the suite does each night: compares, anchors; and then all of it is verified. Nobody has meddled with anything:
// whatever a night puts right or finds is a false alarm, but for an alert that the bus does not give.
internal sealed class Nights(World world)
{
    private readonly WholeStore _store = new(world);

    public void Pass() => PassAsync().GetAwaiter().GetResult();

    /// <summary>The last: what comparing finds is among what verification finds.</summary>
    public void End() => AnchorAndVerifyAsync().GetAwaiter().GetResult();

    private async Task PassAsync()
    {
        foreach (var partition in Town.Municipalities.Partitions)
        {
            var looked = await _store.LookAsync(partition);
            if (looked.Any(one => one.Mended > 0))
                throw new SimulationFailure(world, $"A night put something right in {partition}.");
            Fail(partition, looked.SelectMany(one => one.Found).Select(one => (one.Row, one.Fault)));
        }

        await AnchorAndVerifyAsync();
    }

    private async Task AnchorAndVerifyAsync()
    {
        await _store.LayAnchorsAsync();
        foreach (var partition in Town.Municipalities.Partitions)
            Fail(partition, (await _store.VerifyAsync([partition])).Select(one => (one.Name, one.Fault)));
    }

    private void Fail(string partition, IEnumerable<(string Name, ChainFault Fault)> found)
    {
        foreach (var (name, fault) in found)
            if (fault is not ChainFault.AlertMissing || !IsOnItsWay(partition, name))
                throw new SimulationFailure(world, $"A night found {fault} in {partition} {name}.", name);
    }

    private bool IsOnItsWay(string partition, string number) =>
        world.Rows.Find(partition, Rows.NumberPrefix + number)?.GetString("Id") is { } id
        && (world.Bus.Messages.Any(message => message.Content.MessageId.StartsWith(id, StringComparison.Ordinal))
            || world.Rows.All().Any(row => row.RowKey.StartsWith(Rows.OutboxPrefix, StringComparison.Ordinal)
                && Rows.CaseOf(row.RowKey)?.Value == id));
}
