using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;
using Ombud.Cases;
using Ombud.Functions.Tests.SignIn;
using Ombud.Kit;
using Ombud.Stores;
using Ombud.Web.Requests;

namespace Ombud.Functions.Tests.Doors;

[Collection(SignInTests.Name)]
public sealed class AllowancesTests(SignInApp app) : IAsyncLifetime
{
    private const int Instances = 4;

    private readonly FakeClock _clock = new(SuiteFixture.Start);
    private TableClient _table = null!;

    public static TheoryData<Effort> Efforts =>
        [.. Enum.GetValues<Effort>().Where(effort => effort is not Effort.Nothing)];

    public async Task InitializeAsync() => _table = await app.NewTableAsync();

    public Task DisposeAsync() => _table.DeleteAsync();

    [Theory]
    [MemberData(nameof(Efforts))]
    public async Task What_is_used_up_comes_back_within_a_minute_and_in_the_end_whole(Effort effort)
    {
        var limit = new LimitOptions().Of(effort, isSystem: false);
        var left = New();
        var person = Person("en");

        Assert.Equal(limit.AtOnce, await TakenAtOnceAsync(left, person, effort));
        var wait = (await left.TakeAsync(person, effort, default))!.Value;
        _clock.Advance(wait - Duration.FromNanoseconds(1));
        Assert.NotNull(await left.TakeAsync(person, effort, default));
        _clock.Advance(Duration.FromNanoseconds(1));
        Assert.Equal(1, await TakenAtOnceAsync(left, person, effort));
        _clock.Advance(Duration.FromMinutes(1));
        Assert.Equal(limit.PerMinute, await TakenAtOnceAsync(left, person, effort));
        _clock.Advance(Duration.FromHours(1));
        Assert.Equal(limit.AtOnce, await TakenAtOnceAsync(left, person, effort));

        Assert.InRange(wait, Duration.Epsilon, Duration.FromMinutes(1));
    }

    [Theory]
    [MemberData(nameof(Efforts))]
    public async Task One_effort_of_one_person_uses_up_no_other(Effort effort)
    {
        var left = New();
        var person = Person("en");

        await TakenAtOnceAsync(left, person, effort);

        Assert.Null(await left.TakeAsync(Person("to"), effort, default));
        foreach (var other in Enum.GetValues<Effort>().Where(other => other != effort))
            Assert.Null(await left.TakeAsync(person, other, default));
    }

    [Fact]
    public async Task Ending_a_session_is_never_refused()
    {
        var left = New();

        for (var times = 0; times < 10_000; times++)
            Assert.Null(await left.TakeAsync(Person("en"), Effort.Nothing, default));
    }

    [Fact]
    public async Task A_system_may_report_much_more_than_a_person()
    {
        var limits = new LimitOptions();

        var (system, person) = (limits.Of(Effort.Report, isSystem: true), limits.Of(Effort.Report, isSystem: false));

        Assert.Equal(
            system.AtOnce, await TakenAtOnceAsync(New(), Person("system", Roles.Ingest), Effort.Report));
        Assert.InRange(system.AtOnce, person.AtOnce * 10, int.MaxValue);
        Assert.InRange(system.PerMinute, person.PerMinute * 10, int.MaxValue);
    }

    [Fact]
    public async Task A_clock_that_is_put_back_keeps_nobody_waiting_for_longer()
    {
        var left = New();
        await TakenAtOnceAsync(left, Person("en"), Effort.Report);

        _clock.Advance(-Duration.FromDays(30));

        var wait = await left.TakeAsync(Person("en"), Effort.Report, default);
        Assert.InRange(wait!.Value, Duration.Epsilon, Duration.FromMinutes(1));
    }

    // Who is forgotten may ask for more, never for less.
    [Fact]
    public async Task A_flood_of_persons_takes_bounded_memory_and_refuses_none_of_them()
    {
        var left = New();
        await TakenAtOnceAsync(left, Person("oversvømmeren"), Effort.Report);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var at = 0; at < 100_000; at++)
            Assert.Null(await left.TakeAsync(Person($"{at}"), Effort.Report, default));

        Assert.NotNull(await left.TakeAsync(Person("oversvømmeren"), Effort.Report, default));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8 << 20);
        GC.KeepAlive(left);
    }

    [Theory]
    [MemberData(nameof(Efforts))]
    public async Task A_burst_that_goes_to_several_instances_gets_from_all_hardly_more_than_there_is(Effort effort)
    {
        var limit = new LimitOptions().Of(effort, isSystem: false);
        var instances = Enumerable.Range(0, Instances).Select(_ => New()).ToList();

        var taken = await TakenInTurnAsync(instances, effort);
        _clock.Advance(Duration.FromMinutes(1));
        var later = await TakenInTurnAsync(instances, effort);
        _clock.Advance(Duration.FromHours(1));
        var whole = await TakenInTurnAsync(instances, effort);

        var untold = Instances * ((limit.AtOnce / 8) + 1);
        Assert.InRange(taken, limit.AtOnce, limit.AtOnce + untold);
        Assert.InRange(later, 1, limit.PerMinute + untold);
        Assert.InRange(whole, limit.AtOnce, limit.AtOnce + untold);
    }

    [Fact]
    public async Task A_burst_at_one_moment_is_told_to_the_others_whole()
    {
        var (here, elsewhere) = (New(), New());

        await Task.WhenAll(Enumerable.Range(0, 200).Select(
            _ => Task.Run(() => here.TakeAsync(Person("en"), Effort.Action, default))));

        Assert.InRange(await TakenAtOnceAsync(elsewhere, Person("en"), Effort.Action), 0, 2 * (120 / 8));
    }

    [Theory]
    [MemberData(nameof(Efforts))]
    public async Task Whoever_asks_for_little_costs_storage_nothing(Effort effort)
    {
        var left = New();

        for (var times = 1; times < new LimitOptions().Of(effort, isSystem: false).AtOnce / 8d; times++)
            Assert.Null(await left.TakeAsync(Person("en"), effort, default));

        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task While_storage_is_ill_each_instance_counts_for_itself_and_none_refuses_more()
    {
        var limits = new LimitOptions();
        var left = New(_table.Name + "Gone");

        var taken = await TakenAtOnceAsync(left, Person("en"), Effort.Report);

        Assert.Equal(limits.Of(Effort.Report, isSystem: false).AtOnce, taken);
    }

    [Fact]
    public async Task What_is_stored_of_a_burst_names_nobody_and_goes_when_all_has_come_back()
    {
        await TakenAtOnceAsync(New(), Person("kari"), Effort.Report);
        var row = Assert.Single(await RowsAsync());

        _clock.Advance(Duration.FromMinutes(9));
        Assert.Equal(0, await Buckets(_table).DeleteFullAsync(default));
        _clock.Advance(Duration.FromMinutes(1));
        Assert.Equal(1, await Buckets(_table).DeleteFullAsync(default));

        Assert.DoesNotContain(row.Keys, column => $"{row[column]}".Contains("kari", StringComparison.Ordinal));
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task A_row_that_somebody_put_in_keeps_nobody_waiting()
    {
        await TakenAtOnceAsync(New(), Person("en"), Effort.Report);
        var row = Assert.Single(await RowsAsync());
        _clock.Advance(Duration.FromHours(1));

        row["FullAt"] = (_clock.GetCurrentInstant() + Duration.FromDays(1)).ToDateTimeOffset();
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace);

        Assert.Equal(30, await TakenAtOnceAsync(New(), Person("en"), Effort.Report));
    }

    [Fact]
    public void What_is_set_counts_and_what_is_nought_or_absent_is_as_usual()
    {
        var set = Read(
            ("Limits:People:Report:AtOnce", "7"), ("Limits:People:Action:AtOnce", "0"),
            ("Limits:Systems:Report:PerMinute", "900"));
        var usual = new LimitOptions();

        Assert.Equal(usual.Of(Effort.Report, isSystem: false) with { AtOnce = 7 }, set.Of(Effort.Report, false));
        Assert.Equal(usual.Of(Effort.Action, isSystem: false), set.Of(Effort.Action, false));
        Assert.Equal(usual.Of(Effort.Report, isSystem: true) with { PerMinute = 900 }, set.Of(Effort.Report, true));
    }

    [Fact]
    public void A_limit_below_nought_is_refused_at_the_start() => Assert.Throws<InvalidOperationException>(
        () => Read(("Limits:Systems:Export:AtOnce", "-1")).Checked());

    private static LimitOptions Read(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)))
        .Build().GetSection(LimitOptions.Section).Get<LimitOptions>()!;

    private Allowances New(string? table = null) => new(
        new(), Buckets(table is null ? _table : app.TableOf(table)), _clock, NullLogger<Allowances>.Instance);

    private BucketStore Buckets(TableClient table) => new(table.Sealed(), _clock);

    private async Task<List<TableEntity>> RowsAsync() =>
        await _table.QueryAsync<TableEntity>().ToListAsync();

    private static Caller Person(string id, Roles roles = Roles.Report) => new(new(id, ""), roles, "3439");

    private static async Task<int> TakenAtOnceAsync(Allowances left, Caller person, Effort effort)
    {
        var taken = 0;
        while (await left.TakeAsync(person, effort, default) is null)
            taken++;
        return taken;
    }

    // Until each of them has refused.
    private static async Task<int> TakenInTurnAsync(IReadOnlyList<Allowances> instances, Effort effort)
    {
        var (taken, open) = (0, instances.ToHashSet());
        while (open.Count > 0)
            foreach (var one in open.ToList())
                if (await one.TakeAsync(Person("en"), effort, default) is null)
                    taken++;
                else
                    open.Remove(one);
        return taken;
    }
}
