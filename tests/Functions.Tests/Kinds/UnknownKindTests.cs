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
    private TableClient _table = null!;
    private ToyDesk _desk = null!;

    public async Task InitializeAsync() => _desk = new(_table = await tables.CreateAsync());

    public Task DisposeAsync() => _table.DeleteAsync();

    [Theory]
    [InlineData("""{"kind":"unknown"}""")]
    [InlineData("""{"kind":"Toy"}""")]
    [InlineData("{}")]
    public void A_stored_case_of_a_kind_that_nobody_knows_is_not_read(string document) =>
        Assert.Throws<UnknownKindException>(() => ToyDesk.Known.Read(document));

    [Fact]
    public async Task An_alarm_of_a_kind_that_nobody_knows_fails_loudly_and_stays_to_ring_later()
    {
        await _desk.AskAsync();
        var at = SuiteFixture.Start + Duration.FromHours(4);
        _desk.Clock.Reset(at);
        var alarm = (await _desk.Alarms.DueAsync("3439", at, default).SingleAsync()).Alarm!;

        await Assert.ThrowsAsync<UnknownKindException>(
            () => _desk.RingOf(StoresSetup.Kinds).RunAsync(alarm, default));

        Assert.Equal(at, await _desk.Alarms.NextAsync("3439", default));
        Assert.Empty(_desk.Sent);
        await _desk.RingOf(ToyDesk.Known).RunAsync(alarm, default);
        Assert.Equal(2, _desk.Sent.Count);
    }

    [Fact]
    public async Task A_case_of_a_kind_that_nobody_knows_is_neither_opened_nor_called_whole()
    {
        var one = (await _desk.AskAsync()).Case;
        var chains = _desk.ChainsOf(StoresSetup.Kinds);

        await Assert.ThrowsAsync<UnknownKindException>(
            () => _desk.CasesOf(StoresSetup.Kinds).FindAsync(one.Municipality, one.Id, default));

        var report = await chains.VerifyAsync(one.Municipality, one.Id, default);
        Assert.Equal([new(0, ChainFault.CaseUnreadable)], report.History);
    }

    [Fact]
    public async Task Nobody_answers_or_words_a_case_of_a_kind_that_nobody_knows()
    {
        var stored = await _desk.AskAsync();

        Assert.Throws<UnknownKindException>(() => ToyDesk.Words["unknown"]);
        Assert.Throws<UnknownKindException>(() => new AllKinds([new BreachWords()])[stored.Case.Kind]);
        Assert.Throws<UnknownKindException>(
            () => new CaseBodies(StoresSetup.Kinds, [new BreachBodies()]).Of(stored.Case));
    }
}
