using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Actions;
using Ombud.Cases.Breaches;
using Ombud.Cases.Feedbacks;
using Ombud.Cases.Inquiries;
using Ombud.Kit.Tables;
using Ombud.Simulation.Tests.Machine;
using Ombud.Simulation.Tests.People;
using Ombud.Stores;

namespace Ombud.Simulation.Tests.Tampered;

/// <summary>Some days of use by everybody, with a row of every kind at their end.</summary>
internal static class UsedWorld
{
    private const int Seed = 8;
    private const int Notes = 105;
    private static readonly Duration Length = Duration.FromDays(9);

    /// <param name="written">Told of each row, and of what stood there before.</param>
    public static async Task<World> MakeAsync(Action<TableEntity, TableEntity?>? written = null) =>
        (await MonthAsync(written)).World;

    /// <inheritdoc cref="MakeAsync"/>
    public static async Task<SimulatedMonth> MonthAsync(Action<TableEntity, TableEntity?>? written = null)
    {
        var month = new SimulatedMonth(Seed, Length);
        month.World.Rows.Written += written ?? ((_, _) => { });
        month.Run();
        // What follows is nobody's deed.
        month.World.Rows.Written = (_, _) => { };
        await AddUnsentAsync(month.World);
        await AddRedactionAsync(month.World);
        await AddCodeAsync(month.World);
        await AddMoveAsync(month.World);
        await AddDeletionAsync(month.World);
        month.World.Clock.Pass(Duration.FromHours(2));
        return month;
    }

    // Decided, and not yet handed to the bus; and two cases of one incident.
    private static async Task AddUnsentAsync(World world)
    {
        var cases = new CaseStore(new MemoryTable(world.Rows, new QuietWire()).Sealed(), StoresSetup.Kinds);
        var at = new Moment(world.Clock.GetCurrentInstant(), world.Reminders, world.Draw);
        foreach (var place in Town.Municipalities.All.Take(2))
        {
            var reporter = new Reporter(
                Town.Employee(place, 1).Person, IsShared: false, new($"key-{Elsewhere.Number}", "body"));
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

    // One that needs more than a transaction, and is recorded but not carried out.
    private static async Task AddRedactionAsync(World world)
    {
        var table = new MemoryTable(world.Rows, new QuietWire()).Sealed();
        var cases = new CaseStore(table, StoresSetup.Kinds);
        var id = await new CaseLists(table, StoresSetup.Kinds).ToReconcileAsync("3405", null, default).FirstAsync();
        for (var note = 0; note < Notes; note++)
            await DoAsync(cases, "3405", id, new Note(), world, ("text", "Et navn."), ("audience", "ombud"));
        await DoAsync(cases, "3405", id, new Redact(), world, ("field", $"history-{Notes}"), ("reason", "Et navn."));
    }

    // Where nothing else is anchored before the others are, and nobody sweeps.
    private static Municipality Elsewhere =>
        Town.Municipalities.All[0] with { Number = "3909", Name = "Larvik", Prefix = "LAR" };

    // What a citizen asked, who holds a code for it.
    private static async Task AddCodeAsync(World world)
    {
        var table = new MemoryTable(world.Rows, new QuietWire()).Sealed();
        var at = new Moment(world.Clock.GetCurrentInstant(), world.Reminders, world.Draw);
        var asked = new AskedInquiry(About.Access, "Hva vet dere om meg?", InquiryChannel.Form, new("nb"), at.Now)
        {
            CodeDigest = "digest",
        };
        await new CaseStore(table, StoresSetup.Kinds).CommitNewAsync(
            () => Inquiry.Ask(asked, Town.Municipalities["3439"], null, new("key-inquiry", "body"), at), default);
    }

    // One that is to go elsewhere, and has not gone.
    private static async Task AddMoveAsync(World world)
    {
        var cases = new CaseStore(new MemoryTable(world.Rows, new QuietWire()).Sealed(), StoresSetup.Kinds);
        var at = new Moment(world.Clock.GetCurrentInstant(), world.Reminders, world.Draw);
        var asked = new AskedInquiry(About.Access, "Hva vet dere?", InquiryChannel.Form, new("nb"), at.Now);
        var committed = await cases.CommitNewAsync(
            () => Inquiry.Ask(asked, Town.Municipalities["3439"], null, new("key-moved", "body"), at), default);
        await DoAsync(
            cases, "3439", committed.Kept!.Id, new Transfer(), world,
            ("municipality", "oyer"), ("reason", "Feil sted."));
    }

    private static async Task AddDeletionAsync(World world)
    {
        var (table, kinds) = (new MemoryTable(world.Rows, new QuietWire()).Sealed(), StoresSetup.Kinds);
        var at = new Moment(world.Clock.GetCurrentInstant(), world.Reminders, world.Draw);
        await new CaseStore(table, kinds).CommitNewAsync(
            () => Feedback.Give(new(FeedbackAbout.Error, "En feil."), Elsewhere, new("key-feedback", "body"), at),
            default);
        var anchors = new MemoryTable(world.Anchors, new QuietWire()).Sealed();
        await new AnchorStore(table, anchors, kinds).LayAsync(Elsewhere.Number, at.Now, default);
        var rule = new RetentionRule(Feedback.KindName, "Feedback:KeepDays=1", at.Now + Duration.FromDays(1));
        for (var night = 0; night < 2; night++)
            await new RetentionStore(table, kinds).DeleteAsync(Elsewhere.Number, rule, at.Now, default);
        var outbox = await table.QueryAsync(Rows.StartsWith(Elsewhere.Number, Rows.OutboxPrefix)).ToListAsync();
        foreach (var row in outbox)
            world.Rows.Drop(row);
    }

    public static async Task DoAsync(
        CaseStore cases, string municipality, CaseId id, CaseAction action, World world,
        params (string, string?)[] fields)
    {
        var at = new Moment(world.Clock.GetCurrentInstant(), world.Reminders, world.Draw);
        var read = (await cases.FindAsync(municipality, id, default))!;
        var history = await cases.HistoryAsync(read.Case, default);
        var done = action.Do(read.Case, new(Town.Ombud, FieldValues.Of(fields), at)
        {
            History = history,
            Municipalities = Town.Municipalities,
        });
        await cases.CommitAsync(Assert.IsType<ActionResult.Accepted>(done).Change, read.Tag, default);
    }
}
