using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;
using Ombud.Cases;
using Ombud.Kit;
using Ombud.Web.Requests;

namespace Ombud.Functions.Tests.Doors;

public sealed class AllowancesTests
{
    private readonly FakeClock _clock = new(SuiteFixture.Start);

    public static TheoryData<Effort> Efforts =>
        [.. Enum.GetValues<Effort>().Where(effort => effort is not Effort.Nothing)];

    [Theory]
    [MemberData(nameof(Efforts))]
    public void What_is_used_up_comes_back_within_a_minute_and_in_the_end_whole(Effort effort)
    {
        var limit = new LimitOptions().Of(effort, isSystem: false);
        var left = New();
        var person = Person("en");

        Assert.Equal(limit.AtOnce, TakenAtOnce(left, person, effort));
        var wait = left.Take(person, effort)!.Value;
        _clock.Advance(wait - Duration.FromNanoseconds(1));
        Assert.NotNull(left.Take(person, effort));
        _clock.Advance(Duration.FromNanoseconds(1));
        Assert.Equal(1, TakenAtOnce(left, person, effort));
        _clock.Advance(Duration.FromMinutes(1));
        Assert.Equal(limit.PerMinute, TakenAtOnce(left, person, effort));
        _clock.Advance(Duration.FromHours(1));
        Assert.Equal(limit.AtOnce, TakenAtOnce(left, person, effort));

        Assert.InRange(wait, Duration.Epsilon, Duration.FromMinutes(1));
    }

    [Theory]
    [MemberData(nameof(Efforts))]
    public void One_effort_of_one_person_uses_up_no_other(Effort effort)
    {
        var left = New();
        var person = Person("en");

        TakenAtOnce(left, person, effort);

        Assert.Null(left.Take(Person("to"), effort));
        Assert.All(
            Enum.GetValues<Effort>().Where(other => other != effort), other => Assert.Null(left.Take(person, other)));
    }

    [Fact]
    public void Ending_a_session_is_never_refused() => Assert.All(
        Enumerable.Repeat(New(), 10_000), left => Assert.Null(left.Take(Person("en"), Effort.Nothing)));

    [Fact]
    public void A_system_may_report_much_more_than_a_person()
    {
        var limits = new LimitOptions();

        var (system, person) = (limits.Of(Effort.Report, isSystem: true), limits.Of(Effort.Report, isSystem: false));

        Assert.Equal(system.AtOnce, TakenAtOnce(New(), Person("system", Roles.Ingest), Effort.Report));
        Assert.InRange(system.AtOnce, person.AtOnce * 10, int.MaxValue);
        Assert.InRange(system.PerMinute, person.PerMinute * 10, int.MaxValue);
    }

    [Fact]
    public void A_clock_that_is_put_back_keeps_nobody_waiting_for_longer()
    {
        var left = New();
        TakenAtOnce(left, Person("en"), Effort.Report);

        _clock.Advance(-Duration.FromDays(30));

        Assert.InRange(left.Take(Person("en"), Effort.Report)!.Value, Duration.Epsilon, Duration.FromMinutes(1));
    }

    // Who is forgotten may ask for more, never for less.
    [Fact]
    public void A_flood_of_persons_takes_bounded_memory_and_refuses_none_of_them()
    {
        var left = New();
        TakenAtOnce(left, Person("oversvømmeren"), Effort.Report);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var refused = Enumerable.Range(0, 100_000).Count(at => left.Take(Person($"{at}"), Effort.Report) is not null);

        Assert.Equal(0, refused);
        Assert.NotNull(left.Take(Person("oversvømmeren"), Effort.Report));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8 << 20);
        GC.KeepAlive(left);
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

    private Allowances New() => new(new(), _clock, NullLogger<Allowances>.Instance);

    private static Caller Person(string id, Roles roles = Roles.Report) => new(new(id, ""), roles, "3439");

    private static int TakenAtOnce(Allowances left, Caller person, Effort effort)
    {
        var taken = 0;
        while (left.Take(person, effort) is null)
            taken++;
        return taken;
    }
}
