using Microsoft.Extensions.Logging;
using Ombud.Cases;
using Ombud.Kit.Tables;
using Ombud.Simulation.Tests.People;
using Ombud.Stores;
using Ombud.Web.Breaches;
using Ombud.Web.Citizens;
using Ombud.Web.Desk;
using Ombud.Web.Forms;
using Ombud.Web.Inquiries;

namespace Ombud.Simulation.Tests.Machine;

/// <summary>One life of an instance of the app that people meet: the real use cases on the simulated table and bus.
/// </summary>
internal sealed class WebApp
{
    private static readonly CodeOptions CodeOptions = new()
    {
        Keys = [new("K", Convert.ToBase64String(new byte[32]))],
    };

    private static readonly CodeKeys CodeKeys = new(CodeOptions);

    /// <param name="table">Null: as an app sees it.</param>
    public WebApp(World world, MemoryTable? table = null)
    {
        table ??= world.Table;
        Cases = new(table.Sealed(), StoresSetup.Kinds);
        Lists = new(table.Sealed(), StoresSetup.Kinds);
        Moments = new(world.Clock, world.Reminders, world.Draw);
        var outbox = new Outbox(table.Sealed(), world.Queues(), world.Log.CreateLogger<Outbox>());
        var (record, moves) = (
            new RecordCase(Cases, outbox, TestSeals.Keys),
            new MoveStore(table.Sealed(), Cases, outbox, Town.Municipalities, Moments));
        var commit = new CommitForCitizen(Cases, outbox);
        Record = new(Cases, Lists, record);
        var give = new GiveCode(commit, CodeKeys, CodeOptions);
        Asked = new(record, give, Moments);
        Inquiries = new(record, give);
        ByCode = new(Cases, moves, Town.Municipalities, CodeKeys, new(CodeOptions, world.Clock));
        Act = new(Cases, commit, Moments);
        Do = new(
            Cases, outbox, Moments, Town.Municipalities,
            [new LinkCases(Cases, Lists, Town.Municipalities), new MoveInquiry(moves)]);
        Open = new(Cases, Lists, new CaseLog(table.Sealed(), world.Draw), Town.Municipalities, world.Clock);
        Drafts = new(TestSeals.Keys, world.Draw);
        Teams = new(() => new(world, this, table));
    }

    public CaseStore Cases { get; }
    public CaseLists Lists { get; }
    public Moments Moments { get; }
    public RecordBreach Record { get; }
    public RecordAsked Asked { get; }
    public RecordInquiry Inquiries { get; }
    public OpenByCode ByCode { get; }
    public ActByCode Act { get; }
    public DoAction Do { get; }
    public OpenCase Open { get; }
    public Drafts Drafts { get; }

    /// <summary>Made when the first person comes from there.</summary>
    public Lazy<TeamsDoor> Teams { get; }
}
