using Azure.Data.Tables;
using Ombud.Azure.Tests.Tables;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class OwnerlessStoreTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly string[] Owned = ["3405", "3440"];

    private OwnerlessStore Ownerless => On(Table);

    [Fact]
    public async Task Partitions_with_open_cases_that_nobody_owns_are_found_and_no_others()
    {
        foreach (var place in Sample.All)
            await StoreAsync(Sample.Report(place));
        foreach (var partition in new[] { "0301", "suite", "unsorted", "34", "34055", "344x" })
            await Table.AddEntityAsync(new TableEntity(partition, "u_0_1"));

        Assert.Equal(["0301", "3439", "3441"], await Ownerless.FindAsync(Owned, default));
    }

    [Fact]
    public async Task A_partition_whose_cases_are_all_closed_misses_nobody()
    {
        await DoAsync(await StoreAsync(Sample.Report(Sample.Ringebu)), Sample.Close);
        await StoreAsync(Sample.Report(Sample.Oyer));

        Assert.Empty(await Ownerless.FindAsync(Owned, default));
    }

    [Theory]
    [InlineData("due")]
    [InlineData("alarm")]
    public async Task No_single_row_that_is_lost_hides_an_open_case(string kind)
    {
        await StoreAsync(Sample.Report(Sample.Ringebu));
        await Table.DeleteEntityAsync(Assert.Single(await RowsAsync(kind)));

        Assert.Equal(["3439"], await Ownerless.FindAsync(Owned, default));
    }

    [Fact]
    public async Task An_empty_table_has_none() => Assert.Empty(await Ownerless.FindAsync(Owned, default));

    [Fact]
    public async Task Short_and_empty_answers_of_storage_hide_none()
    {
        foreach (var place in Sample.All)
            await StoreAsync(Sample.Report(place));

        var found = await On(Through(new ShortPagesTransport())).FindAsync(Owned, default);

        Assert.Equal(["3439", "3441"], found);
    }

    [Fact]
    public async Task What_was_found_is_known_until_something_else_is()
    {
        Assert.Empty((await Ownerless.KnownAsync(default)).Partitions);

        await Ownerless.KeepAsync(new(["3439", "3441"], Sample.Morning), default);
        var known = await Ownerless.KnownAsync(default);
        await Ownerless.KeepAsync(new([], null), default);
        var later = await Ownerless.KnownAsync(default);

        Assert.Equal(["3439", "3441"], known.Partitions);
        Assert.Equal(Sample.Morning, known.ToldAt);
        Assert.Empty(later.Partitions);
        Assert.Null(later.ToldAt);
    }

    private static OwnerlessStore On(TableClient table) => new(table.Sealed(), StoresSetup.Kinds);
}
