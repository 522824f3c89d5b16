using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class SuiteMarksTests(AzuriteFixture azurite) : OnATable(azurite)
{
    [Fact]
    public async Task The_last_sweep_is_known_and_before_the_first_none_is()
    {
        var marks = new Heartbeats(Table);
        Assert.Null(await marks.LastSweepAsync(default));

        await marks.BeatAsync(Sample.Morning, default);
        await marks.BeatAsync(Sample.Morning + Duration.FromNanoseconds(1), default);

        Assert.Equal(Sample.Morning + Duration.FromNanoseconds(1), await marks.LastSweepAsync(default));
    }
}
