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

        await RecordAsync(Deliveries, alert, Sent, 204, Sample.Morning);

        Assert.Equal(("sent", 1, true), await MarkAsync(alert));
        var entry = Assert.Single(await Log.ReadAsync(stored.Case, default));
        Assert.Equal(("delivery", "sent", "204"), (entry.Action, entry.Details["outcome"], entry.Details["status"]));
        Assert.Equal(stored.Tag, (await ReadAsync(stored.Case)).Tag);
    }

    [Fact]
    public async Task An_alert_that_ends_twice_is_recorded_as_it_ended_first()
    {
        var (stored, alert) = await DecidedAsync();
        await RecordAsync(Deliveries, alert, Sent, 204, Sample.Morning);

        await RecordAsync(Deliveries, alert, new("gave-up", [], Dead: true), 503, Sample.Morning);

        Assert.Equal(("sent", 1, true), await MarkAsync(alert));
        Assert.Single(await Log.ReadAsync(stored.Case, default));
    }

    [Fact]
    public async Task One_alert_in_four_hands_at_once_is_recorded_once()
    {
        var (stored, alert) = await DecidedAsync();

        await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => RecordAsync(Deliveries, alert, Sent, 204, Sample.Morning)));

        IsUnbroken(await Log.ReadAsync(stored.Case, default));
        Assert.Single(await Log.ReadAsync(stored.Case, default));
    }

    [Fact]
    public async Task An_alert_that_is_to_be_tried_again_is_not_done_and_its_next_try_is_a_message()
    {
        var (stored, alert) = await DecidedAsync();
        var before = (await RowsAsync("message")).Count;
        var step = Delivery.After(alert, new(Reply.Ill, 503), Sample.Morning + Duration.FromSeconds(1), jitter: 0);

        await RecordAsync(Deliveries, alert, step, 503, Sample.Morning + Duration.FromSeconds(1));

        var mark = await Deliveries.FindAsync(alert, default);
        Assert.Equal(("retry", 1, false), await MarkAsync(alert));
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

        await DeliveriesOn(onBadLine)
            .RecordAsync(alert, null, Sent with { Ends = ends }, 204, Sample.Morning, default);

        Assert.Equal(("sent", 1, ends), await MarkAsync(alert));
        Assert.Single(await Log.ReadAsync(stored.Case, default));
    }

    [Fact]
    public async Task An_attempt_that_the_bus_repeats_after_its_retry_was_recorded_leads_to_nothing_more()
    {
        var (stored, alert) = await DecidedAsync();
        var step = Delivery.After(alert, new(Reply.Ill, 503), Sample.Morning, jitter: 0);
        await RecordAsync(Deliveries, alert, step, 503, Sample.Morning);
        var before = (await RowsAsync("message")).Count;

        var repeated = await RecordAsync(Deliveries, alert, Sent, 204, Sample.Morning);
        var second = await RecordAsync(Deliveries, alert.Again(), Sent, 204, Sample.Morning);

        Assert.False(repeated);
        Assert.True(second);
        Assert.Equal(before, (await RowsAsync("message")).Count);
        Assert.Equal(("sent", 2, true), await MarkAsync(alert));
        Assert.Equal(2, (await Log.ReadAsync(stored.Case, default)).Count);
    }

    [Fact]
    public async Task What_is_begun_is_not_done_and_is_gone_on_with_by_whoever_comes_next()
    {
        var (stored, alert) = await DecidedAsync();

        var begun = await Deliveries.BeginAsync(alert, null, "draft-1", Sample.Morning, default);
        var found = await Deliveries.FindAsync(alert, default);
        var recorded = await Deliveries.RecordAsync(alert, begun, Sent, 202, Sample.Morning, default);

        Assert.Equal("draft-1", found!.Place);
        Assert.False(found.Covers(alert));
        Assert.True(recorded);
        Assert.Equal(("sent", 1, true), await MarkAsync(alert));
        Assert.Single(await Log.ReadAsync(stored.Case, default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_who_begin_the_same_alert_one_leaves_it_alone(bool isTriedAgain)
    {
        var (_, alert) = await DecidedAsync();
        if (isTriedAgain)
        {
            var step = Delivery.After(alert, new(Reply.Ill, 503), Sample.Morning, jitter: 0);
            await RecordAsync(Deliveries, alert, step, 503, Sample.Morning);
            alert = alert.Again();
        }

        var before = await Deliveries.FindAsync(alert, default);
        await Deliveries.BeginAsync(alert, before, "draft-1", Sample.Morning, default);

        await Assert.ThrowsAsync<DeliveredElsewhereException>(
            () => Deliveries.BeginAsync(alert, before, "draft-2", Sample.Morning, default));
        Assert.Equal("draft-1", (await Deliveries.FindAsync(alert, default))!.Place);
    }

    [Fact]
    public async Task A_beginning_whose_answer_is_lost_is_found_to_be_ones_own()
    {
        var (_, alert) = await DecidedAsync();
        var onBadLine = Through(new UnreliableTransport(Mishap.AnswerLost));

        var begun = await DeliveriesOn(onBadLine).BeginAsync(alert, null, "draft-1", Sample.Morning, default);

        Assert.True(await Deliveries.RecordAsync(alert, begun, Sent, 202, Sample.Morning, default));
    }

    [Fact]
    public async Task A_record_that_does_not_reach_storage_leaves_neither_marker_nor_entry()
    {
        var (stored, alert) = await DecidedAsync();
        var onBadLine = Through(UnreliableTransport.Always(Mishap.NeverSent));

        await Assert.ThrowsAnyAsync<Exception>(
            () => DeliveriesOn(onBadLine).RecordAsync(alert, null, Sent, 204, Sample.Morning, default));

        Assert.Null(await Deliveries.FindAsync(alert, default));
        Assert.Empty(await Log.ReadAsync(stored.Case, default));
    }

    // As the consumer of a message does it: what it read of the marker guards what it writes.
    private static async Task<bool> RecordAsync(
        DeliveryLog deliveries, AlertDecided alert, DeliveryStep step, int? status, Instant now)
    {
        var before = await deliveries.FindAsync(alert, default);
        return await deliveries.RecordAsync(alert, before, step, status, now, default);
    }

    private async Task<(string, int, bool)> MarkAsync(AlertDecided alert) =>
        await Deliveries.FindAsync(alert, default) is { } mark
            ? (mark.Outcome, mark.Attempt, mark.Ends)
            : throw new InvalidOperationException("There is no marker.");

    private async Task<(StoredCase Stored, AlertDecided Alert)> DecidedAsync()
    {
        var report = Sample.Report();
        return (await StoreAsync(report), report.Alerts[0]);
    }
}
