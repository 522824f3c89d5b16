using System.Security.Cryptography;
using Azure.Data.Tables;
using NodaTime;
using NodaTime.Testing;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class EventPlacesTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly Instant Due = Sample.Morning + Duration.FromHours(72);

    private readonly FakeClock _clock = new(Sample.Morning);

    private EventPlaces Places => new(Table.Sealed(), RandomNumberGenerator.GetBytes, _clock);

    [Fact]
    public async Task Of_those_who_begin_at_once_one_makes_the_event_and_the_others_come_again()
    {
        var one = Sample.Report().Case;

        var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryBeginAsync(one, null)));

        var first = Assert.Single(begun.OfType<EventPlace>());
        Assert.Equal(first, Assert.Single(await Places.AllAsync(default).ToListAsync()));
    }

    [Fact]
    public async Task Whoever_takes_an_event_away_waits_for_one_that_is_being_made_once_more()
    {
        var one = Sample.Report().Case;
        var before = await Places.BeginAsync(one, null, "ombud", default);
        _clock.AdvanceMinutes(10);
        var read = await Places.FindAsync(one, default);

        var again = await Places.BeginAsync(one, before, "ombud", default);

        Assert.Equal(before.Transaction, again.Transaction);
        Assert.False(await Places.ForgetAsync(read!, default));
        Assert.Null(await TryBeginAsync(one, before));
        Assert.Equal((false, true), (Places.MayBeOnItsWay(before), Places.MayBeOnItsWay(again)));
    }

    [Fact]
    public async Task Whoever_is_late_takes_nothing_from_the_event_that_was_begun_since()
    {
        var one = Sample.Report().Case;
        var former = await Places.BeginAsync(one, null, "ombud", default);
        Assert.True(await Places.ForgetAsync(former, default));
        var begun = await Places.BeginAsync(one, null, "ombud", default);

        Assert.False(await Places.KeepAsync(former, "event-1", Due, default));
        Assert.False(await Places.ForgetAsync(former, default));

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

        var begun = await Places.BeginAsync(one, null, "ombud", default);

        Assert.Equal((null, 0), (found, all.Count));
        Assert.Equal("ombud", begun.User);
        Assert.Equal(begun, await Places.FindAsync(one, default));
    }

    private async Task<EventPlace?> TryBeginAsync(Case one, EventPlace? begun)
    {
        try
        {
            return await Places.BeginAsync(one, begun, "ombud", default);
        }
        catch (DeliveredElsewhereException)
        {
            return null;
        }
    }
}
