using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Cases.Registers;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

// A municipality with a new number, and another that joined it: three partitions read as one, and each stays its own.
[Collection(SharedAzurite.Name)]
public sealed class FormerPartitionTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly Municipality Merged = Sample.Lillehammer with
    {
        Number = "3499",
        FormerNumbers = ["3405", "3440"],
        FormerPrefixes = ["OYE"],
    };

    private static readonly RegisterPeriod Autumn =
        RegisterPeriod.Read("2026-09-01", "2026-12-31", Sample.Morning, new Problems())!;

    private static readonly Municipality[] Times = [Sample.Lillehammer, Sample.Oyer, Merged];

    private RegisterStore Register => new(Table.Sealed(), StoresSetup.Kinds);

    [Fact]
    public async Task A_number_opens_in_whichever_partition_its_case_lies_for_the_municipality_of_today_alone()
    {
        foreach (var place in Times)
        {
            var stored = (await StoreAsync(Sample.Report(place))).Case;

            var found = await Cases.FindAsync(Sample.With(Roles.Read, Merged), Merged, stored.Number, default);

            Assert.Equal((place.Number, stored.Id), (found!.Case.Municipality, found.Case.Id));
            Assert.Null(await Cases.FindAsync(Sample.With(Roles.Read, Sample.Ringebu), Merged, stored.Number, default));
            Assert.Null(await Cases.FindAsync(Sample.Ombud, Sample.Ringebu, stored.Number, default));
            Assert.NotNull(await Cases.FindOwnAsync(
                new(Sample.Reporter, Roles.Report, "3499"), Merged, stored.Number, default));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(50)]
    public async Task The_register_of_several_partitions_is_one_newest_first_page_by_page_and_whole(int size)
    {
        var stored = await FillAsync();

        var paged = new List<Case>();
        string? after = null;
        do
        {
            var slice = await Register.PageAsync(Merged.Partitions, Breach.AsKind, Autumn, size, after, default);
            paged.AddRange(slice.Cases);
            after = slice.After;
        }
        while (after is not null);
        var whole = await Register.ReadAsync(Merged.Partitions, Breach.AsKind, Autumn, withHistory: true, default)
            .OfType<RegisteredCase>().ToListAsync();

        Assert.Equal(stored.Select(one => one.Number), paged.Select(one => one.Number));
        Assert.Equal(stored.Select(one => one.Number), whole.Select(one => one.Case.Number));
        Assert.All(whole, one => Assert.Equal(one.Case.HistoryHead, Assert.Single(one.History).Hash));
    }

    [Fact]
    public async Task Ids_of_several_partitions_come_newest_first_and_go_on_where_they_stopped()
    {
        var stored = await FillAsync();

        var ids = await Lists.IdsAsync(Merged.Partitions, after: null, default).ToListAsync();
        var rest = await Lists.IdsAsync(Merged.Partitions, after: stored[3].Id.Value, default).ToListAsync();

        Assert.Equal(stored.Select(one => (one.Municipality, one.Id)), ids);
        Assert.Equal(ids.Skip(4), rest);
    }

    [Fact]
    public async Task A_number_of_before_is_known_to_be_taken()
    {
        var old = (await StoreAsync(Sample.Report(Sample.Lillehammer))).Case.Number;

        Assert.True(await Cases.IsTakenAsync(old, Merged.FormerNumbers, default));
        Assert.False(await Cases.IsTakenAsync(old, ["3440"], default));
        Assert.False(await Cases.IsTakenAsync(old, [], default));
    }

    // Newest first, the partitions in turn.
    private async Task<List<Case>> FillAsync()
    {
        var stored = new List<Case>();
        for (var i = 0; i < 9; i++)
            stored.Insert(0, (await StoreAsync(
                Sample.Report(Times[i % 3], Sample.Morning + i * Duration.FromMinutes(1)))).Case);
        await StoreAsync(Sample.Report(Sample.Ringebu));
        return stored;
    }
}
