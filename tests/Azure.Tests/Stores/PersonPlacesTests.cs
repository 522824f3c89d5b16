using Azure.Data.Tables;
using NodaTime;
using NodaTime.Testing;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class PersonPlacesTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private const string Astrid = "tenant:astrid";
    private const string Knut = "tenant:knut";

    private static readonly SigningKeys Rotated = new(new()
    {
        Keys =
        [
            new("k2", Convert.ToBase64String([.. Enumerable.Repeat<byte>(1, 32)])),
            .. TestSeals.Keys.All.Select(key => new SigningKeyOptions(key.Id, Convert.ToBase64String([.. key.Secret]))),
        ],
    });

    private readonly FakeClock _clock = new(Sample.Morning);

    private PersonPlaces Places => With(TestSeals.Keys);

    [Fact]
    public async Task What_is_kept_of_a_person_is_found_again_and_can_be_forgotten()
    {
        var kept = await KeepAsync(Astrid, "3439");

        Assert.Equal(Sample.Morning, kept.SeenAt);
        Assert.Equal(kept, await Places.FindAsync(kept.Key, default));
        await Places.ForgetAsync(Astrid, default);
        Assert.Null(await Places.FindAsync(kept.Key, default));
    }

    [Fact]
    public async Task Nobody_without_the_suites_keys_can_tell_whose_row_it_is()
    {
        var kept = await KeepAsync(Astrid, "3439");

        Assert.Matches("^[0-9a-f]{32}$", kept.Key);
        Assert.NotEqual(Sha256.Of(Astrid)[..32], kept.Key);
        Assert.Equal($"place_{kept.Key}", Assert.Single(await RowsAsync()).RowKey);
    }

    [Fact]
    public async Task A_person_is_the_same_after_a_key_was_replaced_and_a_new_one_has_the_new_key()
    {
        var kept = await KeepAsync(Astrid, "3439");
        var rotated = With(Rotated);

        var again = await KeepAsync(Astrid, "3440", rotated);
        var other = await KeepAsync(Knut, "3440", rotated);

        Assert.Equal(kept.Key, again.Key);
        Assert.Equal(2, (await RowsAsync()).Count);
        Assert.Null(await Places.FindAsync(other.Key, default));
        await rotated.ForgetAsync(Astrid, default);
        await rotated.ForgetAsync(Knut, default);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Whoever_changes_it_second_begins_anew_with_what_the_first_has_left()
    {
        await KeepAsync(Astrid, "3439");
        var seen = new List<string?>();

        var kept = await Places.ChangeAsync(
            Astrid,
            async (_, before) =>
            {
                seen.Add(before!.Decides);
                if (seen.Count == 1)
                    await KeepAsync(Astrid, "3440");
                return before with { Language = "nn" };
            },
            default);

        Assert.Equal(["3439", "3440"], seen);
        Assert.Equal(("3440", "nn"), (kept!.Decides, kept.Language));
    }

    [Fact]
    public async Task Two_who_keep_the_first_place_of_a_person_at_once_leave_one_row_with_what_both_know()
    {
        var kept = await Places.ChangeAsync(
            Astrid,
            async (key, before) => before is null
                ? (await KeepAsync(Astrid, "3439")) with { Conversation = "a:unseen" }
                : before with { Language = "nn" },
            default);

        Assert.Equal(("a:1", "3439", "nn"), (kept!.Conversation, kept.Decides, kept.Language));
        Assert.Single(await RowsAsync());
    }

    [Fact]
    public async Task Those_who_decide_are_those_whose_session_runs_in_that_municipality()
    {
        var astrid = await KeepAsync(Astrid, "3439");
        await KeepAsync(Knut, "3440");

        Assert.Equal([astrid.Key], await Places.ControllersAsync("3439", default));
        _clock.AdvanceHours(8);
        Assert.Empty(await Places.ControllersAsync("3439", default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_writes_to_the_table_makes_nobody_one_of_those_who_decide(bool isSealed)
    {
        var kept = await KeepAsync(Astrid, "3440");
        var row = Assert.Single(await RowsAsync());

        row["Decides"] = "3439";
        if (!isSealed)
            row.Remove("Seal");
        await Table.UpsertEntityAsync(row, TableUpdateMode.Replace);

        // Also in the first night, which believes rows of a release that sealed none.
        var places = new PersonPlaces(
            new(Table, new(TestSeals.Keys, acceptsUnsealed: true)), TestSeals.Keys, _clock);
        Assert.Empty(await places.ControllersAsync("3439", default));
        Assert.Null(await places.FindAsync(kept.Key, default));
        Assert.Equal("3439", (await KeepAsync(Astrid, "3439")).Decides);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(501, 10)]
    [InlineData(10, 501)]
    public async Task What_Teams_would_never_send_is_not_kept(int conversation, int url)
    {
        var kept = await Places.ChangeAsync(
            Astrid,
            (key, _) => Task.FromResult<PersonPlace?>(
                new(key, new string('a', conversation), new string('b', url), "nb")),
            default);

        Assert.Null(kept);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Whoever_has_not_been_seen_for_three_months_is_forgotten()
    {
        var astrid = await KeepAsync(Astrid, "3439");
        _clock.AdvanceDays(60);
        var knut = await KeepAsync(Knut, "3439");
        _clock.AdvanceDays(31);

        Assert.Equal(1, await Places.ForgetUnusedAsync(default));
        Assert.Null(await Places.FindAsync(astrid.Key, default));
        Assert.NotNull(await Places.FindAsync(knut.Key, default));
    }

    [Fact]
    public async Task Nothing_is_written_anew_the_same_day_where_nothing_is_new()
    {
        await KeepAsync(Astrid, "3439");
        var before = Assert.Single(await RowsAsync()).ETag;
        _clock.AdvanceHours(23);
        await SeeAsync(Astrid);
        var sameDay = Assert.Single(await RowsAsync()).ETag;
        _clock.AdvanceHours(2);
        await SeeAsync(Astrid);

        Assert.Equal(before, sameDay);
        Assert.NotEqual(before, Assert.Single(await RowsAsync()).ETag);
    }

    private PersonPlaces With(SigningKeys keys) => new(new(Table, new(keys)), keys, _clock);

    private Task<PersonPlace?> SeeAsync(string person) =>
        Places.ChangeAsync(person, (_, before) => Task.FromResult(before), default);

    private async Task<PersonPlace> KeepAsync(string person, string decides, PersonPlaces? places = null) =>
        (await (places ?? Places).ChangeAsync(
            person,
            (key, before) => Task.FromResult<PersonPlace?>(
                (before ?? new(key, "a:1", "https://teams.example/", "nb")) with
                {
                    Decides = decides,
                    Until = _clock.GetCurrentInstant() + Duration.FromHours(8),
                }),
            default))!;
}
