using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.People;
using Ombud.Simulation.Tests.Tables;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Tampered;

/// <summary>Some days of use by everybody, with a row of every kind at their end.</summary>
internal static class UsedWorld
{
    private const int Seed = 4;
    private static readonly Duration Length = Duration.FromDays(9);

    /// <param name="written">Told of each row, and of what stood there before.</param>
    public static async Task<World> MakeAsync(Action<TableEntity, TableEntity?>? written = null)
    {
        var month = new SimulatedMonth(Seed, Length);
        month.World.Rows.Written += written ?? ((_, _) => { });
        month.Run();
        // What follows is nobody's deed.
        month.World.Rows.Written = (_, _) => { };
        await AddUnsentAsync(month.World);
        month.World.Clock.Pass(Duration.FromHours(2));
        return month.World;
    }

    // Decided, and not yet handed to the bus; and two cases of one incident.
    private static async Task AddUnsentAsync(World world)
    {
        var cases = new CaseStore(new MemoryTable(world.Rows, new QuietWire()).Sealed(), StoresSetup.Kinds);
        var at = new Moment(world.Clock.GetCurrentInstant(), world.Reminders, world.Draw);
        foreach (var place in Town.Municipalities.All.Take(2))
        {
            var reporter = new Reporter(
                Town.Employee(place, 1).Person, IsShared: false, new($"key-{place.Number}", "body"));
            var facts = new FilledReport
            {
                Unit = "Skolen",
                WhatHappened = "Et brev gikk feil.",
                DiscoveredAt = at.Now,
                Kinds = ["confidentiality"],
                PersonsCount = 1,
                PersonsPrecision = "exact",
                DataCategories = ["contact"],
            }.Known(at.Now, new Problems())!;
            var group = Case.GroupOf(reporter.Person, "1");
            await cases.CommitNewAsync(() => Breach.Report(facts, place, reporter, at, group), default);
        }
    }
}
