using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class IdempotencyStoreTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly Instant Until = Sample.Morning + Duration.FromDays(30);

    private IdempotencyStore Requests => new(Table.Sealed());

    [Fact]
    public async Task What_is_kept_only_against_sending_twice_goes_with_time_and_the_case_stays()
    {
        var old = Sample.Report();
        var stored = await StoreAsync(old);
        var young = Sample.Report(at: Until);
        await StoreAsync(young);

        var forgotten = await Requests.ForgetAsync("3439", Until, default);

        Assert.Equal(1, forgotten);
        Assert.Null(await Cases.FindSentAsync("3439", old.IdempotencyKey!, default));
        Assert.IsType<Committed.Already>(await Cases.FindSentAsync("3439", young.IdempotencyKey!, default));
        Assert.Equal(stored.Tag, (await ReadAsync(stored.Case)).Tag);
    }

    [Fact]
    public async Task Nothing_of_another_municipality_is_forgotten()
    {
        await StoreAsync(Sample.Report(Sample.Gausdal));

        Assert.Equal(0, await Requests.ForgetAsync("3439", Until, default));
        Assert.Single(await RowsAsync("once"));
    }

    [Fact]
    public async Task More_than_fit_into_one_transaction_are_forgotten_also_by_two_who_do_it_at_once()
    {
        foreach (var few in Enumerable.Range(0, 130).Chunk(26))
            await Task.WhenAll(few.Select(_ => StoreAsync(Sample.Report())));

        await Task.WhenAll(Requests.ForgetAsync("3439", Until, default), Requests.ForgetAsync("3439", Until, default));
        // What two got in each other's way over is left to the next night.
        await Requests.ForgetAsync("3439", Until, default);

        Assert.Empty(await RowsAsync("once"));
        Assert.Equal(130, (await RowsAsync("case")).Count);
    }
}
