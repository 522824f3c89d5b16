using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class AlarmStoreTests(AzuriteFixture azurite) : OnATable(azurite)
{
    [Fact]
    public async Task An_alarm_is_due_at_its_very_moment_and_not_a_tick_before()
    {
        var alarm = (await StoredAsync()).Alarm!;

        Assert.Equal([alarm], await DueAsync(alarm.At));
        Assert.Empty(await DueAsync(alarm.At - Duration.FromTicks(1)));
    }

    [Fact]
    public async Task Alarms_come_earliest_first_and_only_those_of_the_municipality()
    {
        var later = (await StoredAsync(at: Sample.Morning + Duration.FromHours(1))).Alarm!;
        var earlier = (await StoredAsync()).Alarm!;
        await StoredAsync(Sample.Oyer);

        Assert.Equal([earlier, later], await DueAsync(later.At));
        Assert.Equal(earlier.At, await Alarms.NextAsync("3439", default));
        Assert.Null(await Alarms.NextAsync("3441", default));
    }

    [Fact]
    public async Task Looking_for_alarms_when_none_is_due_is_one_question()
    {
        await StoredAsync();
        var transport = new UnreliableTransport();
        var table = Through(transport);

        await new AlarmStore(table.Sealed(), LogOn(table)).DueAsync("3439", Sample.Morning, default).ToListAsync();

        Assert.Single(transport.Sent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_alarm_that_has_not_rung_is_found_without_looking_through_those_of_others(bool isTaken)
    {
        var one = (await StoredAsync()).Case;
        one = isTaken ? one with { TakenBy = Sample.Ombud.Person } : one;
        var transport = new UnreliableTransport();
        var table = Through(transport);
        var next = Sample.Reminders.NextAlarm(one, Sample.Morning + Duration.FromDays(3))!;

        var isSet = await new AlarmStore(table.Sealed(), LogOn(table))
            .IsSetAsync(next, Sample.Reminders.AlarmsBefore(one, next), since: null, default);

        Assert.True(isSet);
        Assert.DoesNotContain(transport.Sent, sent => sent.EndsWith("()", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ringing_sets_the_next_alarm_puts_the_alerts_into_the_outbox_and_is_logged()
    {
        var report = await StoredAsync();
        var messages = (await RowsAsync("message")).Count;
        var ringing = Ringing(report);

        Assert.True(await Alarms.RingAsync(report.Alarm!, ringing, default));

        Assert.Equal([ringing.Next!], await DueAsync(ringing.Next!.At));
        Assert.Equal(messages + ringing.Outgoing.Count, (await RowsAsync("message")).Count);
        var entry = Assert.Single(await Log.ReadAsync(report.Case, default));
        Assert.Equal(ringing.Newest!.Topic.Name, entry.Details["rung"]);
    }

    [Fact]
    public async Task After_a_long_silence_every_missed_reminder_is_logged_in_the_one_ringing()
    {
        var report = await StoredAsync();

        Assert.True(await Alarms.RingAsync(
            report.Alarm!, Ringing(report, Sample.Morning + Duration.FromDays(20)), default));

        var log = await Log.ReadAsync(report.Case, default);
        IsUnbroken(log);
        Assert.Equal("decided", log[^1].Details["outcome"]);
        Assert.All(log.SkipLast(1), e => Assert.Equal("missed", e.Details["outcome"]));
    }

    [Fact]
    public async Task A_reminder_that_was_not_needed_moves_the_alarm_and_leaves_no_trace()
    {
        var report = await StoredAsync();
        await Log.RecordAccessAsync(report.Case, Sample.Ombud, Sample.Morning, default);
        var before = await KindsAsync();
        var ringing = Ringing(report, opened: true);
        Assert.Empty(ringing.Entries);

        Assert.True(await Alarms.RingAsync(report.Alarm!, ringing, default));
        Assert.False(await Alarms.RingAsync(report.Alarm!, ringing, default));

        Assert.Equal(before, await KindsAsync());
        Assert.Equal(ringing.Next!.At, await Alarms.NextAsync("3439", default));
    }

    [Fact]
    public async Task An_alarm_that_is_rung_twice_rings_once()
    {
        var report = await StoredAsync();
        await Alarms.RingAsync(report.Alarm!, Ringing(report), default);
        var before = await KindsAsync();

        Assert.False(await Alarms.RingAsync(report.Alarm!, Ringing(report), default));

        Assert.Equal(before, await KindsAsync());
    }

    [Fact]
    public async Task Four_who_ring_at_once_ring_once()
    {
        var report = await StoredAsync();

        var rang = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Alarms.RingAsync(report.Alarm!, Ringing(report), default)));

        Assert.Single(rang, won => won);
        Assert.Single(await Log.ReadAsync(report.Case, default));
        Assert.Single(await RowsAsync("alarm"));
    }

    [Theory]
    [InlineData(Mishap.AnswerLost)]
    [InlineData(Mishap.AnsweredBusy)]
    public async Task Who_rang_and_got_no_answer_still_knows_to_have_rung(Mishap mishap)
    {
        var report = await StoredAsync();
        var table = Through(new UnreliableTransport(mishap));

        Assert.True(await new AlarmStore(table.Sealed(), LogOn(table))
            .RingAsync(report.Alarm!, Ringing(report), default));

        Assert.Single(await Log.ReadAsync(report.Case, default));
    }

    [Fact]
    public async Task A_ringing_that_does_not_reach_storage_leaves_the_alarm_to_ring()
    {
        var report = await StoredAsync();
        var table = Through(UnreliableTransport.Always(Mishap.NeverSent));

        await Assert.ThrowsAnyAsync<Exception>(() => new AlarmStore(table.Sealed(), LogOn(table))
            .RingAsync(report.Alarm!, Ringing(report), default));

        Assert.Equal([report.Alarm!], await DueAsync(report.Alarm!.At));
    }

    [Fact]
    public async Task The_alarm_of_a_clock_that_was_set_anew_rings_nothing_and_is_forgotten()
    {
        var report = await StoredAsync();
        var decided = await DoAsync(
            await ReadAsync(report.Case), c => Sample.SetAwareness(c, Sample.Morning - Duration.FromHours(1)));
        Assert.Null(Sample.Reminders.Ring((Breach)decided.Case, report.Alarm!, report.Alarm!.At));

        await Alarms.ForgetAsync(report.Alarm!, default);
        await Alarms.ForgetAsync(report.Alarm!, default);

        Assert.DoesNotContain(report.Alarm!, await DueAsync(Sample.Morning + Duration.FromDays(9)));
        Assert.Single(await RowsAsync("alarm"));
    }

    private async Task<Change> StoredAsync(Municipality? place = null, Instant? at = null)
    {
        var report = Sample.Report(place, at);
        await StoreAsync(report);
        return report;
    }

    private static Ringing Ringing(Change report, Instant? at = null, bool opened = false) =>
        Sample.Reminders.Ring((Breach)report.Case, report.Alarm!, at ?? report.Alarm!.At, opened)
        ?? throw new InvalidOperationException("Nothing rings.");

    private async Task<List<Alarm>> DueAsync(Instant now) =>
        await Alarms.DueAsync("3439", now, default).Select(due => due.Alarm!).ToListAsync();
}
