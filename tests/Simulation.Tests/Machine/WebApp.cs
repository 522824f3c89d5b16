using Microsoft.Extensions.Logging;
using Ombud.Simulation.Tests.People;
using Ombud.Stores;
using Ombud.Web.Breaches;
using Ombud.Web.Desk;
using Ombud.Web.Forms;

namespace Ombud.Simulation.Tests.Machine;

/// <summary>One life of an instance of the app that people meet: the real use cases on the simulated table and bus.
/// </summary>
internal sealed class WebApp
{
    public WebApp(World world)
    {
        var table = world.Table;
        Cases = new(table.Sealed(), StoresSetup.Kinds);
        Lists = new(table.Sealed(), StoresSetup.Kinds);
        Moments = new(world.Clock, world.Reminders, world.Draw);
        var outbox = new Outbox(table.Sealed(), world.Queues(), world.Log.CreateLogger<Outbox>());
        Record = new(Cases, Lists, new(Cases, outbox, TestSeals.Keys));
        Do = new(Cases, outbox, Moments, Town.Municipalities, [new LinkCases(Cases, Lists, Town.Municipalities)]);
        Open = new(Cases, Lists, new CaseLog(table.Sealed(), world.Draw), Town.Municipalities, world.Clock);
        Drafts = new(TestSeals.Keys, world.Draw);
    }

    public CaseStore Cases { get; }
    public CaseLists Lists { get; }
    public Moments Moments { get; }
    public RecordBreach Record { get; }
    public DoAction Do { get; }
    public OpenCase Open { get; }
    public Drafts Drafts { get; }
}
