using Azure.Data.Tables;
using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class HeartbeatsTests(AzuriteFixture azurite) : OnATable(azurite)
{
    [Fact]
    public async Task The_last_sweep_is_known_and_before_the_first_none_is()
    {
        var heartbeats = new Heartbeats(Table.Sealed());
        Assert.Null(await heartbeats.LastSweepAsync(default));

        await heartbeats.BeatAsync(Sample.Morning, default);
        await heartbeats.BeatAsync(Sample.Morning + Duration.FromNanoseconds(1), default);

        Assert.Equal(Sample.Morning + Duration.FromNanoseconds(1), await heartbeats.LastSweepAsync(default));
    }

    [Theory]
    [InlineData("2099-01-01T00:00:00Z")]
    [InlineData("")]
    [InlineData(17)]
    [InlineData(null)]
    public async Task What_somebody_else_wrote_is_no_sweep(object? at)
    {
        var heartbeats = new Heartbeats(Table.Sealed());
        await heartbeats.BeatAsync(Sample.Morning, default);

        await Table.UpsertEntityAsync(new TableEntity("suite", "sweep") { ["At"] = at }, TableUpdateMode.Replace);

        Assert.Null(await heartbeats.LastSweepAsync(default));
    }
}
