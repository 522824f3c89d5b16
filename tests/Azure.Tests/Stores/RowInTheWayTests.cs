using Azure.Data.Tables;
using Ombud.Azure.Tests.Tables;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

/// <summary>Somebody with access to storage took away a row beside the case, or put one where an action's own is to
/// stand.</summary>
[Collection(SharedAzurite.Name)]
public sealed class RowInTheWayTests(AzuriteFixture azurite) : OnATable(azurite)
{
    [Fact]
    public async Task No_row_beside_the_case_that_is_lost_keeps_anybody_from_acting()
    {
        var beside = (await OthersAsync(await StoreAsync(Sample.Report()))).Select(KindOf).ToHashSet();
        Assert.Contains("u_", beside);
        foreach (var kind in beside)
        {
            var read = await StoreAsync(Sample.Report());
            foreach (var row in (await OthersAsync(read)).Where(row => KindOf(row) == kind))
                await Table.DeleteEntityAsync(row);

            var closed = await Cases.CommitAsync(Sample.Close(read.Case), read.Tag, default);

            Assert.False(Assert.IsType<Committed.Stored>(closed).Case.Open);
            Assert.DoesNotContain(await OthersAsync(read), row => KindOf(row) == "u_");
        }
    }

    [Fact]
    public async Task Whoever_acts_where_somebody_put_a_row_in_the_way_is_not_told_that_a_colleague_was_quicker()
    {
        var read = await StoreAsync(Sample.Report());
        var before = await RowsAsync();
        await DoAsync(read, Sample.Close);
        var own = (await RowsAsync()).ExceptBy(before.Select(row => row.RowKey), row => row.RowKey).ToList();
        Assert.Equal(["h_", "x_"], own.Select(KindOf).Distinct().Order());
        foreach (var planted in own)
        {
            await ReturnAsync(before);
            await Table.AddEntityAsync(new TableEntity(planted.PartitionKey, planted.RowKey) { ["Body"] = "planted" });
            read = await ReadAsync(read.Case);

            await Assert.ThrowsAsync<UnreadableCaseException>(
                () => Cases.CommitAsync(Sample.Close(read.Case), read.Tag, default));
            Assert.True((await ReadAsync(read.Case)).Case.Open);
        }
    }

    private async Task<List<TableEntity>> OthersAsync(StoredCase read) =>
    [
        .. (await RowsAsync()).Where(row => KindOf(row) != "c_"
            && (row.RowKey.Contains(read.Case.Id.Value, StringComparison.Ordinal)
                || row.GetString("Id") == read.Case.Id.Value)),
    ];

    private async Task ReturnAsync(List<TableEntity> before)
    {
        foreach (var row in await RowsAsync())
            await Table.DeleteEntityAsync(row);
        foreach (var row in before)
            await Table.AddEntityAsync(row);
    }

    private static string KindOf(TableEntity row) => row.RowKey[..2];
}
