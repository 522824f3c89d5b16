using System.Security.Cryptography;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime.Testing;
using Ombud.Alerts;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Kit;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Kinds;
using Ombud.Stores;
using Ombud.Web.Desk;

namespace Ombud.Functions.Tests.Kinds;

/// <summary>The suite's own use cases on one table, as an app that knows breaches and toys would put them together.
/// </summary>
internal sealed class ToyDesk
{
    public const string Question = "Hva står det om meg hos dere?";

    public static readonly CaseKinds Known = new(Breach.AsKind, Toy.AsKind);
    public static readonly AllKinds Words = new([new BreachWords(), new ToyWords()]);

    public static readonly Municipality Ringebu = Place("3439", "ringebu", "Ringebu", "RIN");
    public static readonly Municipality Oyer = Place("3440", "oyer", "Øyer", "OYE");
    public static readonly Municipalities Municipalities = new([Ringebu, Oyer]);

    public static readonly Person Asker = new("tenant:asker", "Anne Ansatt");
    public static readonly Caller Ombud = new(new("tenant:ombud", "Olav Ombud"), Roles.Triage, null);
    public static readonly Caller Controller =
        new(new("tenant:controller", "Kari Direktør"), Roles.Read | Roles.Decide, Ringebu.Number);
    public static readonly Caller Neighbour =
        new(new("tenant:neighbour", "Nils Nabo"), Roles.Read | Roles.Decide, Oyer.Number);

    private readonly TableClient _table;
    private readonly Outbox _outbox;

    public ToyDesk(TableClient table)
    {
        _table = table;
        _outbox = new(
            table.Sealed(), new BusQueues(new KeptBus(Sent), new BusOptions(), TestSeals.Keys),
            NullLogger<Outbox>.Instance);
    }

    public FakeClock Clock { get; } = new(SuiteFixture.Start);

    /// <summary>Alerts that the bus was given.</summary>
    public List<AlertDecided> Sent { get; } = [];

    public CaseStore Cases => CasesOf(Known);

    public CaseLists Lists => new(_table.Sealed(), Known);

    public AlarmStore Alarms => new(_table.Sealed(), Log);

    // The anchors' keys are of other shapes than those of cases, so that one table holds both.
    public ChainStore Chains => ChainsOf(Known);

    private CaseLog Log => new(_table.Sealed(), RandomNumberGenerator.GetBytes);

    private Moments Moments => new(Clock, new ReminderSchedule(), RandomNumberGenerator.GetBytes);

    public ChainStore ChainsOf(CaseKinds kinds) =>
        new(_table.Sealed(), new(_table.Sealed(), _table.Sealed(), kinds), kinds, Alarms, Moments);

    public CaseStore CasesOf(CaseKinds kinds) => new(_table.Sealed(), kinds);

    public RingAlarm RingOf(CaseKinds kinds) => new(CasesOf(kinds), Alarms, Log, _outbox, Moments);

    public DeliverAlert Deliver(KeptGraph graph) => new(
        new(graph.Alerts(Words), new([Ringebu])),
        new DeliveryLog(_table.Sealed(), RandomNumberGenerator.GetBytes), _outbox, Moments);

    public Task<StoredCase> AskAsync() => StoreAsync(() => Toy.Asked(Question, Ringebu, Asker, Moments.Now()));

    public Task<StoredCase> ReportAsync() => StoreAsync(() => Breach.Report(
        KnownFacts.Nothing with
        {
            Report = BreachFacts.Nothing with
            {
                Unit = "Hjemmetjenesten",
                WhatHappened = "Et brev gikk til feil adresse.",
                DiscoveredAt = Clock.GetCurrentInstant(),
                Kinds = [BreachKind.Confidentiality],
                Persons = new(1, Precision.Exact),
                DataCategories = [DataCategory.Contact],
            },
        },
        Ringebu, new(Asker, IsShared: false, new("a-breach", "its-body")), Moments.Now()));

    /// <summary>Does what the case itself offers under that name, and reads what came of it.</summary>
    public async Task<StoredCase> DoAsync(
        StoredCase stored, string name, Caller by, params (string Name, string? Value)[] fields)
    {
        var action = stored.Case.Actions.Single(one => one.Name == name);
        var asked = new AskedAction(action, by, FieldValues.Of(fields), new Problems());
        var done = await new DoAction(Cases, _outbox, Moments, Municipalities, [])
            .RunAsync(stored, asked, stored.Case.VersionText(), default);
        Assert.IsType<ActionResult.Accepted>(done);
        await _outbox.QuietAsync();
        return await ReadAsync(stored.Case);
    }

    public Task<CaseFile> OpenAsync(StoredCase stored, Caller reader) =>
        new OpenCase(Cases, Lists, Log, Municipalities, Clock).ReadAsync(reader, stored, default);

    public async Task<StoredCase> ReadAsync(Case known) =>
        (await Cases.FindAsync(known.Municipality, known.Id, default))!;

    private async Task<StoredCase> StoreAsync(Func<Change> decide) =>
        await ReadAsync(Assert.IsType<Committed.Stored>(await Cases.CommitNewAsync(decide, default)).Case);

    private static Municipality Place(string number, string slug, string name, string prefix) => new()
    {
        Number = number,
        Slug = slug,
        Name = name,
        Prefix = prefix,
        ContactMail = $"post@{slug}.example",
    };
}
