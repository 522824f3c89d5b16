using System.Security.Cryptography;
using Azure.Data.Tables;
using NodaTime;
using NodaTime.Testing;
using Ombud.Azure.Tests.Tables;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class EventPlacesTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly Instant Due = Sample.Morning + Duration.FromHours(72);

    private readonly FakeClock _clock = new(Sample.Morning);

    private EventPlaces Places => new(Table.Sealed(), RandomNumberGenerator.GetBytes, _clock);

    [Fact]
    public async Task Two_who_begin_at_once_are_about_one_event()
    {
        var one = Sample.Report().Case;

        var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Places.BeginAsync(one, "ombud", default)));

        Assert.Single(begun.Select(place => place.Transaction).Distinct());
        Assert.Single(await Places.AllAsync(default).ToListAsync());
    }

    [Fact]
    public async Task Whoever_is_late_takes_nothing_from_the_event_that_was_begun_since()
    {
        var one = Sample.Report().Case;
        var former = await Places.BeginAsync(one, "ombud", default);
        await Places.ForgetAsync(former, default);
        var begun = await Places.BeginAsync(one, "ombud", default);

        await Places.KeepAsync(former, "event-1", Due, default);
        await Places.ForgetAsync(former, default);

        Assert.Equal(
            (begun.Transaction, null),
            await Places.FindAsync(one, default) is { } stands ? (stands.Transaction, stands.Event) : default);
    }

    [Fact]
    public async Task A_row_that_somebody_planted_is_nobodys_and_gives_way()
    {
        var one = Sample.Report().Case;
        await Table.AddEntityAsync(new TableEntity("suite", $"event_{one.Id}")
        {
            ["Body"] = """{"user":"planter","event":"event-9"}""",
        });
        var (found, all) = (
            await Places.FindAsync(one, default), await Places.AllAsync(default).ToListAsync());

        var begun = await Places.BeginAsync(one, "ombud", default);

        Assert.Equal((null, 0), (found, all.Count));
        Assert.Equal("ombud", begun.User);
        Assert.Equal(begun, await Places.FindAsync(one, default));
    }
}
