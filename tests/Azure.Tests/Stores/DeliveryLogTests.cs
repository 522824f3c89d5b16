using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class DeliveryLogTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly DeliveryStep Sent = new(DeliveryStep.Sent, []);

    [Fact]
    public async Task A_delivered_alert_leaves_its_marker_and_its_entry_together()
    {
        var (stored, alert) = await DecidedAsync();
        Assert.Null(await Deliveries.FindAsync(alert, default));

        await Deliveries.RecordAsync(alert, Sent, 204, Sample.Morning, default);

        Assert.Equal(new("sent", 1, Ends: true), await Deliveries.FindAsync(alert, default));
        var entry = Assert.Single(await Log.ReadAsync(stored.Case, default));
        Assert.Equal(("delivery", "sent", "204"), (entry.Action, entry.Details["outcome"], entry.Details["status"]));
        Assert.Equal(stored.Tag, (await ReadAsync(stored.Case)).Tag);
    }

    [Fact]
    public async Task An_alert_that_ends_twice_is_recorded_as_it_ended_first()
    {
        var (stored, alert) = await DecidedAsync();
        await Deliveries.RecordAsync(alert, Sent, 204, Sample.Morning, default);

        await Deliveries.RecordAsync(alert, new("gave-up", [], Dead: true), 503, Sample.Morning, default);

        Assert.Equal(new("sent", 1, Ends: true), await Deliveries.FindAsync(alert, default));
        Assert.Single(await Log.ReadAsync(stored.Case, default));
    }

    [Fact]
    public async Task One_alert_in_four_hands_at_once_is_recorded_once()
    {
        var (stored, alert) = await DecidedAsync();

        await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Deliveries.RecordAsync(alert, Sent, 204, Sample.Morning, default)));

        IsUnbroken(await Log.ReadAsync(stored.Case, default));
        Assert.Single(await Log.ReadAsync(stored.Case, default));
    }

    [Fact]
    public async Task An_alert_that_is_to_be_tried_again_is_not_done_and_its_next_try_is_a_message()
    {
        var (stored, alert) = await DecidedAsync();
        var before = (await RowsAsync("message")).Count;
        var step = Delivery.After(alert, new(Reply.Ill, 503), Sample.Morning + Duration.FromSeconds(1), jitter: 0);

        await Deliveries.RecordAsync(alert, step, 503, Sample.Morning + Duration.FromSeconds(1), default);

        var mark = await Deliveries.FindAsync(alert, default);
        Assert.Equal(new("retry", 1, Ends: false), mark);
        Assert.True(mark!.Covers(alert));
        Assert.False(mark.Covers(alert.Again()));
        Assert.Equal(before + step.Following.Count, (await RowsAsync("message")).Count);
        Assert.Equal("retry", Assert.Single(await Log.ReadAsync(stored.Case, default)).Details["outcome"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_record_whose_answer_is_lost_is_made_once(bool ends)
    {
        var (stored, alert) = await DecidedAsync();
        var onBadLine = Through(new UnreliableTransport(Mishap.AnswerLost));

        await new DeliveryLog(onBadLine, LogOn(onBadLine))
            .RecordAsync(alert, Sent with { Ends = ends }, 204, Sample.Morning, default);

        Assert.Equal(new("sent", 1, ends), await Deliveries.FindAsync(alert, default));
        Assert.Single(await Log.ReadAsync(stored.Case, default));
    }

    [Fact]
    public async Task An_attempt_that_the_bus_repeats_after_its_retry_was_recorded_leads_to_nothing_more()
    {
        var (stored, alert) = await DecidedAsync();
        var step = Delivery.After(alert, new(Reply.Ill, 503), Sample.Morning, jitter: 0);
        await Deliveries.RecordAsync(alert, step, 503, Sample.Morning, default);
        var before = (await RowsAsync("message")).Count;

        var repeated = await Deliveries.RecordAsync(alert, Sent, 204, Sample.Morning, default);
        var second = await Deliveries.RecordAsync(alert.Again(), Sent, 204, Sample.Morning, default);

        Assert.False(repeated);
        Assert.True(second);
        Assert.Equal(before, (await RowsAsync("message")).Count);
        Assert.Equal(new("sent", 2, Ends: true), await Deliveries.FindAsync(alert, default));
        Assert.Equal(2, (await Log.ReadAsync(stored.Case, default)).Count);
    }

    [Fact]
    public async Task A_record_that_does_not_reach_storage_leaves_neither_marker_nor_entry()
    {
        var (stored, alert) = await DecidedAsync();
        var onBadLine = Through(UnreliableTransport.Always(Mishap.NeverSent));

        await Assert.ThrowsAnyAsync<Exception>(() => new DeliveryLog(onBadLine, LogOn(onBadLine))
            .RecordAsync(alert, Sent, 204, Sample.Morning, default));

        Assert.Null(await Deliveries.FindAsync(alert, default));
        Assert.Empty(await Log.ReadAsync(stored.Case, default));
    }

    private async Task<(StoredCase Stored, AlertDecided Alert)> DecidedAsync()
    {
        var report = Sample.Report();
        return (await StoreAsync(report), report.Alerts[0]);
    }
}
