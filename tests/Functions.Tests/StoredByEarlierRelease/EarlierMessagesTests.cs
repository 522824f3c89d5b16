using NodaTime;
using NodaTime.Text;
using Ombud.Cases.Breaches;
using Ombud.Kit;

namespace Ombud.Functions.Tests.StoredByEarlierRelease;

// Whoever was to be told before an update is told after it, once; and no deadline passes in silence because of it.
public sealed class EarlierMessagesTests(EarlierMessagesTests.FourDays days)
    : IClassFixture<EarlierMessagesTests.FourDays>
{
    // Decided and not handed over when the host was killed.
    private static readonly string[] OnTheWay =
    [
        "GAU-26-HHV7S deputy mail", "GAU-26-HHV7S ombud mail",
        "LIL-26-9W3SF contact mail", "LIL-26-9W3SF deputy activity", "LIL-26-9W3SF ombud activity",
        "LIL-26-KP2HW contact mail",
        // The other two of this case had arrived, though nobody had heard so.
        "RIN-26-283EK deputy activity",
        "RIN-26-8942X deputy activity", "RIN-26-8942X ombud activity",
        "RIN-26-Z29W2 deputy mail", "RIN-26-Z29W2 ombud mail",
        "OYE-26-5B67Z contact mail",
        "OYE-26-PAYB5 contact mail", "OYE-26-PAYB5 deputy activity", "OYE-26-PAYB5 ombud activity",
    ];

    public static TheoryData<EarlierCase> Running => [.. EarlierCase.All.Where(one => one.Due.Length > 0)];

    private SuiteFixture Suite => days.Earlier.Suite;

    [Fact]
    public void Whatever_was_on_the_way_arrives_once_and_nothing_that_had_arrived_comes_again() =>
        Assert.Equal(OnTheWay.Order(), days.Soon.Select(told => told.ToString()).Order());

    [Theory]
    [MemberData(nameof(Running))]
    public void A_deadline_that_ran_is_told_before_it_passes_when_it_passes_and_daily_after(EarlierCase one)
    {
        var due = InstantPattern.ExtendedIso.Parse(one.Due).Value;
        int[] hoursLeft = [24, 12, 4, 1, 0, -24, -48, -72, -96];
        var moments = hoursLeft.Select(hours => due - Duration.FromHours(hours)).Where(days.Covers).ToList();

        var told = days.Later.Where(t => t.To == "ombud").Select(t => (t.Number, t.At)).ToHashSet();

        Assert.InRange(moments.Count, 4, 7);
        Assert.All(moments, moment => Assert.Contains((one.Number, moment), told));
    }

    [Theory]
    [InlineData("LIL-26-9W3SF", "2026-04-23T16:02:17.3248756Z")]
    [InlineData("LIL-26-SNMTK", "2026-04-27T06:00:05.1349351Z")]
    [InlineData("RIN-26-BG3J4", "2026-04-24T06:00:05.0850247Z")]
    public void A_case_nobody_opens_a_follow_up_and_persons_who_wait_are_told_of_too(string number, string at) =>
        Assert.Contains(days.Later, told => told.Number == number && told.To == "ombud"
            && told.At == InstantPattern.ExtendedIso.Parse(at).Value);

    [Fact]
    public void Nobody_is_told_twice_at_the_same_moment() => Assert.All(
        days.Later.GroupBy(told => (told.ToString(), told.At)), same => Assert.Single(same));

    [Fact]
    public async Task Nothing_is_left_on_the_way()
    {
        foreach (var municipality in new[] { "3405", "3439", "3440", "3441" })
            Assert.DoesNotContain(
                await Suite.RowsAsync(municipality), row => row.RowKey.StartsWith("x_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_redaction_of_before_left_behind_that_confirms_a_guess_goes_in_the_first_night()
    {
        var one = (Breach)await Suite.StoredAsync("RIN-26-8942X");
        var sent = (await Suite.RowsAsync("3439")).Where(row => row.RowKey.StartsWith("o_", StringComparison.Ordinal));

        Assert.Null(one.AnswersDigest);
        Assert.False(sent.Single(row => row.GetString("Id") == one.Id.Value).ContainsKey("Body"));
    }

    [Fact]
    public async Task A_case_goes_on_to_its_end_and_its_history_holds_together_from_the_first_day()
    {
        const string Number = "OYE-26-5B67Z";
        var reason = new { reason = "Bildene er tatt ned, og ingen hadde sett dem." };

        await ActAsync("controller-oyer", Number, "decide", new { outcome = "register", reason.reason });
        await ActAsync("controller-oyer", Number, "close", reason);

        using var ombud = Suite.Bearer("ombud");
        var found = await ombud.JsonAsync($"/api/cases/{Number}");
        Assert.Equal("closed", (string?)found["state"]);
        Assert.Equal(7, found["history"]!.AsArray().Count);
        var (code, said) = await days.Earlier.VerifyAsync();
        Assert.True(code == 0, said);
    }

    private async Task ActAsync(string persona, string number, string action, object fields)
    {
        using var someone = Suite.Bearer(persona);
        using var done = await someone.PostAsync($"/api/cases/{number}/actions/{action}", fields);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
    }

    /// <summary>The four days after the update.</summary>
    public sealed class FourDays : IAsyncLifetime
    {
        public EarlierRelease Earlier { get; } = new();

        /// <summary>What arrived in the first five minutes.</summary>
        public IReadOnlyList<Told> Soon { get; private set; } = [];

        /// <summary>What arrived after that.</summary>
        public IReadOnlyList<Told> Later { get; private set; } = [];

        public bool Covers(Instant moment) =>
            moment > EarlierRelease.Killed && moment < EarlierRelease.Killed + Duration.FromDays(4);

        public async Task InitializeAsync()
        {
            await Earlier.InitializeAsync();
            var before = (await Earlier.ToldAsync()).Count;
            for (var minute = 1; minute <= 5; minute++)
                await Earlier.Suite.AdvanceAsync(Duration.FromMinutes(1));
            Soon = [.. (await Earlier.ToldAsync()).Skip(before)];
            await Earlier.Suite.AdvanceAsync(Duration.FromDays(4));
            Later = [.. (await Earlier.ToldAsync()).Skip(before + Soon.Count)];
        }

        public Task DisposeAsync() => Earlier.DisposeAsync();
    }
}
