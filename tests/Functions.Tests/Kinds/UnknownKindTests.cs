using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Kinds;
using Ombud.Stores;
using Ombud.Web.Breaches;
using Ombud.Web.Desk;

namespace Ombud.Functions.Tests.Kinds;

/// <summary>What is of a kind that nobody knows must never be passed over as if there were nothing to do.</summary>
[Collection(ToyTests.Name)]
public sealed class UnknownKindTests(ToyTables tables) : IAsyncLifetime
{
    private TableClient table = null!;
    private ToyDesk desk = null!;

    public async Task InitializeAsync() => desk = new(table = await tables.CreateAsync());

    public Task DisposeAsync() => table.DeleteAsync();

    [Theory]
    [InlineData("""{"kind":"unknown"}""")]
    [InlineData("""{"kind":"Toy"}""")]
    [InlineData("{}")]
    public void A_stored_case_of_a_kind_that_nobody_knows_is_not_read(string document) =>
        Assert.Throws<UnknownKindException>(() => ToyDesk.Known.Read(document));

    [Fact]
    public async Task An_alarm_of_a_kind_that_nobody_knows_fails_loudly_and_stays_to_ring_later()
    {
        await desk.AskAsync();
        var at = SuiteFixture.Start + Duration.FromHours(4);
        desk.Clock.Reset(at);
        var alarm = await desk.Alarms.DueAsync("3439", at, default).SingleAsync();

        await Assert.ThrowsAsync<UnknownKindException>(
            () => desk.RingOf(StoresSetup.Kinds).RunAsync(alarm, default));

        Assert.Equal(at, await desk.Alarms.NextAsync("3439", default));
        Assert.Empty(desk.Sent);
        await desk.RingOf(ToyDesk.Known).RunAsync(alarm, default);
        Assert.Equal(2, desk.Sent.Count);
    }

    [Fact]
    public async Task A_case_of_a_kind_that_nobody_knows_is_neither_opened_nor_called_whole()
    {
        var one = (await desk.AskAsync()).Case;
        var chains = new ChainStore(table, new AnchorStore(table, table), StoresSetup.Kinds, desk.Clock);

        await Assert.ThrowsAsync<UnknownKindException>(
            () => desk.CasesOf(StoresSetup.Kinds).FindAsync(one.Municipality, one.Id, default));

        var report = await chains.VerifyAsync(one.Municipality, one.Id, default);
        Assert.Equal([new(0, ChainFault.CaseUnreadable)], report.History);
    }

    [Fact]
    public async Task Nobody_answers_or_words_a_case_of_a_kind_that_nobody_knows()
    {
        var stored = await desk.AskAsync();

        Assert.Throws<UnknownKindException>(() => ToyDesk.Words["unknown"]);
        Assert.Throws<UnknownKindException>(() => new AllKinds([new BreachWords()])[stored.Case.Kind]);
        Assert.Throws<UnknownKindException>(
            () => new CaseBodies(StoresSetup.Kinds, [new BreachBodies()]).Of(stored.Case));
    }
}
