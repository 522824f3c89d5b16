using Azure.Data.Tables;
using NodaTime;
using NodaTime.Testing;
using Ombud.Azure.Tests.Tables;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class PersonPlacesTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly string Astrid = PersonPlace.KeyOf("tenant:astrid");
    private static readonly string Knut = PersonPlace.KeyOf("tenant:knut");

    private readonly FakeClock _clock = new(Sample.Morning);

    private PersonPlaces Places => new(Table.Sealed(), _clock);

    [Fact]
    public async Task What_is_kept_of_a_person_is_found_again_and_can_be_forgotten()
    {
        var place = Deciding("3439");

        await Places.KeepAsync(Astrid, null, place, default);

        Assert.Equal(place with { SeenAt = Sample.Morning }, await Places.FindAsync(Astrid, default));
        await Places.ForgetAsync(Astrid, default);
        Assert.Null(await Places.FindAsync(Astrid, default));
    }

    [Fact]
    public async Task Those_who_decide_are_those_whose_session_runs_in_that_municipality()
    {
        await Places.KeepAsync(Astrid, null, Deciding("3439"), default);
        await Places.KeepAsync(Knut, null, Deciding("3440"), default);

        Assert.Equal([Astrid], await Places.ControllersAsync("3439", default));
        _clock.AdvanceHours(8);
        Assert.Empty(await Places.ControllersAsync("3439", default));
    }

    [Fact]
    public async Task Whoever_writes_to_the_table_makes_nobody_one_of_those_who_decide()
    {
        await Places.KeepAsync(Astrid, null, Deciding("3440"), default);
        var row = Assert.Single(await RowsAsync());

        row["Decides"] = "3439";
        await Table.UpsertEntityAsync(row, TableUpdateMode.Replace);

        Assert.Empty(await Places.ControllersAsync("3439", default));
        Assert.Null(await Places.FindAsync(Astrid, default));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(501, 10)]
    [InlineData(10, 501)]
    public async Task What_Teams_would_never_send_is_not_kept(int conversation, int url)
    {
        var place = new PersonPlace(new string('a', conversation), new string('b', url), "nb");

        Assert.False(await Places.KeepAsync(Astrid, null, place, default));
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Whoever_has_not_been_seen_for_three_months_is_forgotten()
    {
        await Places.KeepAsync(Astrid, null, Deciding("3439"), default);
        _clock.AdvanceDays(60);
        await Places.KeepAsync(Knut, null, Deciding("3439"), default);
        _clock.AdvanceDays(31);

        Assert.Equal(1, await Places.ForgetUnusedAsync(default));
        Assert.Null(await Places.FindAsync(Astrid, default));
        Assert.NotNull(await Places.FindAsync(Knut, default));
    }

    [Fact]
    public async Task Nothing_is_written_anew_the_same_day_where_nothing_is_new()
    {
        await Places.KeepAsync(Astrid, null, Deciding("3439"), default);
        var before = Assert.Single(await RowsAsync()).ETag;
        _clock.AdvanceHours(23);
        await Places.KeepAsync(Astrid, await Places.FindAsync(Astrid, default), Deciding("3439"), default);
        var sameDay = Assert.Single(await RowsAsync()).ETag;
        _clock.AdvanceHours(2);
        await Places.KeepAsync(Astrid, await Places.FindAsync(Astrid, default), Deciding("3439"), default);

        Assert.Equal(before, sameDay);
        Assert.NotEqual(before, Assert.Single(await RowsAsync()).ETag);
    }

    private static PersonPlace Deciding(string municipality) => new("a:1", "https://teams.example/", "nb")
    {
        Decides = municipality,
        Until = Sample.Morning + Duration.FromHours(8),
    };
}
