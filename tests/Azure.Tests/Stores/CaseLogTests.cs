using Azure.Data.Tables;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class CaseLogTests(AzuriteFixture azurite) : OnATable(azurite)
{
    [Fact]
    public async Task A_hundred_and_sixty_who_read_at_once_never_meet_and_every_reading_is_logged()
    {
        var stored = await StoreAsync(Sample.Report());
        var calls = new UnreliableTransport();
        var log = LogOn(Through(calls));

        await Task.WhenAll(Enumerable.Range(0, 160)
            .Select(i => log.RecordAccessAsync(stored.Case, Reader($"{i:D3}"), Sample.Morning, default)));

        var entries = await Log.ReadAsync(stored.Case, default);
        IsUnbroken(entries);
        Assert.Equal(
            Enumerable.Range(0, 160).Select(i => $"{i:D3}"),
            entries.Select(e => e.By.Id).Order(StringComparer.Ordinal));
        Assert.Equal(2 * 160, calls.Sent.Count);
    }

    [Fact]
    public async Task One_person_who_reads_a_case_in_a_hundred_and_sixty_places_at_once_is_logged_as_often()
    {
        var stored = await StoreAsync(Sample.Report());

        await Task.WhenAll(Enumerable.Range(0, 160)
            .Select(_ => Log.RecordAccessAsync(stored.Case, Reader("reader"), Sample.Morning, default)));

        var entries = await Log.ReadAsync(stored.Case, default);
        IsUnbroken(entries);
        Assert.Equal(160, entries.Count);
    }

    [Fact]
    public async Task Reading_a_case_never_makes_a_colleagues_action_fail()
    {
        var stored = await StoreAsync(Sample.Report());

        await Log.RecordAccessAsync(stored.Case, Reader("reader"), Sample.Morning, default);

        Assert.Equal(stored.Tag, (await ReadAsync(stored.Case)).Tag);
        await DoAsync(stored, Sample.Close);
    }

    [Fact]
    public async Task What_is_logged_about_one_case_stands_in_no_other()
    {
        var one = await StoreAsync(Sample.Report());
        var other = await StoreAsync(Sample.Report());

        await Log.RecordAccessAsync(one.Case, Reader("reader"), Sample.Morning, default);

        Assert.Empty(await Log.ReadAsync(other.Case, default));
        Assert.Single(await Cases.HistoryAsync(one.Case, default));
    }

    [Fact]
    public async Task Several_entries_of_one_moment_keep_their_order()
    {
        var stored = (await StoreAsync(Sample.Report())).Case;

        await Log.AppendAsync(stored.Municipality, stored.Id, [Act("1"), Act("2")], [], default);
        await Log.AppendAsync(stored.Municipality, stored.Id, [Act("3")], [], default);

        var log = await Log.ReadAsync(stored, default);
        IsUnbroken(log);
        Assert.Equal(["1", "2", "3"], log.Select(e => e.By.Id));
    }

    [Theory]
    [InlineData(Mishap.AnswerLost)]
    [InlineData(Mishap.AnsweredBusy)]
    [InlineData(Mishap.AnsweredBusy, Mishap.AnsweredBusy)]
    public async Task A_reading_whose_entry_got_no_answer_is_logged_once(params Mishap[] mishaps)
    {
        var stored = await StoreAsync(Sample.Report());
        await Log.RecordAccessAsync(stored.Case, Reader("first"), Sample.Morning, default);

        await LogOn(Through(new UnreliableTransport(mishaps)))
            .RecordAccessAsync(stored.Case, Reader("second"), Sample.Morning, default);

        var log = await Log.ReadAsync(stored.Case, default);
        IsUnbroken(log);
        Assert.Equal(["first", "second"], log.Select(e => e.By.Id).Order());
    }

    [Fact]
    public async Task It_is_known_whether_the_ombud_has_read_the_case()
    {
        var stored = (await StoreAsync(Sample.Report())).Case;

        await Log.RecordAccessAsync(stored, Reader("contact"), Sample.Morning, default);
        Assert.False(await Log.WasReadByOmbudAsync(stored, default));

        await Log.RecordAccessAsync(stored, Sample.Ombud, Sample.Morning, default);
        Assert.True(await Log.WasReadByOmbudAsync(stored, default));
    }

    [Fact]
    public async Task What_somebody_put_into_the_log_counts_for_nothing()
    {
        var (own, other) = ((await StoreAsync(Sample.Report())).Case, (await StoreAsync(Sample.Report())).Case);
        await Log.AppendAsync(own.Municipality, own.Id, [Act("1")], [], default);
        await Log.RecordAccessAsync(other, Sample.Ombud, Sample.Morning, default);
        var read = (await RowsAsync("log"))
            .Single(row => row.RowKey.Contains(other.Id.Value, StringComparison.Ordinal));
        foreach (var key in new[] { "000099", "a:x:000001", "r:0:000001" })
            await Table.AddEntityAsync(new TableEntity(read) { RowKey = $"l_{own.Id}_{key}" });
        await Table.AddEntityAsync(new TableEntity(own.Municipality, $"l_{own.Id}_000002"));

        Assert.False(await Log.WasReadByOmbudAsync(own, default));
        Assert.Equal("1", Assert.Single(await Log.AlertsAsync(own, default)).By.Id);
        Assert.Equal("1", Assert.Single(await Log.ReadAsync(own, default)).By.Id);
    }

    [Fact]
    public async Task A_row_that_was_put_in_the_way_of_the_next_entry_keeps_nothing_from_being_logged()
    {
        var own = (await StoreAsync(Sample.Report())).Case;
        await Log.AppendAsync(own.Municipality, own.Id, [Act("1")], [], default);
        await Table.AddEntityAsync(new TableEntity(own.Municipality, $"l_{own.Id}_000002") { ["Document0"] = "{" });

        Assert.True(await Log.AppendAsync(own.Municipality, own.Id, [Act("2")], [], default));
        Assert.True(await Log.AppendAsync(own.Municipality, own.Id, [Act("3")], [], default));

        Assert.Equal(["1", "2", "3"], (await Log.AlertsAsync(own, default)).Select(e => e.By.Id).Order());
    }

    [Fact]
    public async Task An_entry_that_is_broken_is_left_out_with_what_nobody_vouches_for_any_more()
    {
        var own = (await StoreAsync(Sample.Report())).Case;
        await Log.AppendAsync(own.Municipality, own.Id, [Act("1"), Act("2"), Act("3")], [], default);
        var row = (await RowsAsync("log"))[1];
        row["Document0"] = 17;
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        Assert.Equal("3", Assert.Single(await Log.AlertsAsync(own, default)).By.Id);
    }

    private static Caller Reader(string who) => new(new(who, "En leser"), Roles.Read, "3439");

    private static Act Act(string who) => new("delivery", Sample.Morning, new(who, "Systemet"));
}
