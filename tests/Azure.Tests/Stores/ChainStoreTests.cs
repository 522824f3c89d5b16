using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using NodaTime;
using NodaTime.Testing;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class ChainStoreTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private readonly FakeClock _clock = new(Sample.Morning);

    // The anchors' keys begin with a digit, an «l» or «d» and a digit, or «root»; the second sign of no other is one.
    private AnchorStore Anchors => new(Table.Sealed(), Table.Sealed(), StoresSetup.Kinds);

    private ChainStore Chains => new(
        Table.Sealed(), Anchors, StoresSetup.Kinds, Alarms,
        new(_clock, new ReminderSchedule(), RandomNumberGenerator.GetBytes));

    [Fact]
    public async Task A_case_as_the_suite_left_it_is_whole_and_says_when_it_was_anchored()
    {
        var taken = (await DoAsync(await StoreAsync(Sample.Report()), c => Sample.Take(c))).Case;
        var before = await VerifyAsync(taken);

        var root = await Anchors.LayAsync("3439", Sample.Morning, default);
        var after = await VerifyAsync(taken);

        Assert.True(before is { IsWhole: true, Entries: 2, Anchored: null });
        Assert.True(after.IsWhole);
        Assert.Equal(Sample.Morning, after.Anchored);
        Assert.Equal((1, 1, 64), (root.Cases, root.Changed, root.Root.Length));
    }

    [Fact]
    public async Task Anchors_are_laid_once_for_what_has_changed_and_each_root_stands_on_the_one_before()
    {
        var read = await StoreAsync(Sample.Report());
        await StoreAsync(Sample.Report());
        var first = await Anchors.LayAsync("3439", Sample.Morning, default);
        var idle = await Anchors.LayAsync("3439", Sample.Morning + Duration.FromDays(1), default);
        await DoAsync(read, c => Sample.Take(c));

        var second = await Anchors.LayAsync("3439", Sample.Morning + Duration.FromDays(2), default);

        Assert.Equal((2, 0, 1), (first.Changed, idle.Changed, second.Changed));
        Assert.NotEqual(first.Root, second.Root);
        Assert.Equal(2, (await Anchors.OfAsync("3439", read.Case.Id, default)).Count);
    }

    [Fact]
    public async Task A_history_that_was_cut_short_with_its_case_row_is_found_by_the_anchor()
    {
        var read = await StoreAsync(Sample.Report());
        var older = Assert.Single(await RowsAsync("case"));
        await DoAsync(read, c => Sample.Take(c));
        await Anchors.LayAsync("3439", Sample.Morning, default);
        await Table.DeleteEntityAsync("3439", $"h_{read.Case.Id}_000002");
        await Table.UpsertEntityAsync(older, TableUpdateMode.Replace);

        var report = await VerifyAsync(read.Case);

        Assert.Contains(new(2, ChainFault.NotAnchored), report.History);
    }

    [Fact]
    public async Task A_text_that_was_changed_in_storage_is_found()
    {
        var taken = (await DoAsync(await StoreAsync(Sample.Report()), c => Sample.Take(c))).Case;
        var row = (await Table.GetEntityAsync<TableEntity>("3439", $"h_{taken.Id}_000002")).Value;
        row["Document0"] = row.GetString("Document0")!.Replace("take", "note", StringComparison.Ordinal);
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        var report = await VerifyAsync(taken);

        Assert.Equal([new(2, ChainFault.Altered)], report.History);
    }

    [Theory]
    [InlineData("whatHappened\":\"", "whatHappened\":\"Ikke ")]
    [InlineData("\"awareAt\":\"2026", "\"awareAt\":\"2027")]
    [InlineData("\"clock\":1", "\"clock\":2")]
    public async Task A_case_that_was_changed_in_storage_is_found_though_its_history_is_whole(string from, string to)
    {
        var taken = (await DoAsync(await StoreAsync(Sample.Report()), c => Sample.Take(c))).Case;
        await RewriteAsync(text => text.Replace(from, to, StringComparison.Ordinal));

        Assert.Contains(new(2, ChainFault.CaseAltered), (await VerifyAsync(taken)).History);
    }

    // Read from the rows as they are written: a column that comes later is covered too.
    [Fact]
    public async Task Every_column_and_every_row_that_follows_from_a_case_is_compared_with_it()
    {
        var read = await StoreAsync(Sample.Report());
        var taken = (await DoAsync(read, one => Sample.Take(one))).Case;
        var rows = (await RowsAsync()).Where(row => row.RowKey[0] is 'c' or 'u' or 'n' or 'p').ToList();
        var columns = 0;
        foreach (var row in rows)
        {
            foreach (var name in row.Keys.Except(["PartitionKey", "RowKey", "Timestamp", "odata.etag", "Layout"]))
            {
                var altered = new TableEntity(row) { [name] = Other(row[name]) };
                await Table.UpsertEntityAsync(altered, TableUpdateMode.Replace);
                Assert.False((await VerifyAsync(taken)).IsWhole, $"{row.RowKey[..2]} {name}");
                columns++;
            }

            await Table.UpsertEntityAsync(new TableEntity(row) { ["Planted"] = 1 }, TableUpdateMode.Replace);
            Assert.False((await VerifyAsync(taken)).IsWhole, $"{row.RowKey[..2]} with a column more");
            await Table.DeleteEntityAsync(row);
            Assert.False((await VerifyAsync(taken)).IsWhole, $"{row.RowKey[..2]} gone");
            await Table.UpsertEntityAsync(row, TableUpdateMode.Replace);
            Assert.True((await VerifyAsync(taken)).IsWhole, row.RowKey[..2]);
        }

        Assert.Equal(4, rows.Count);
        Assert.InRange(columns, 20, 100);

        static object Other(object value) => value switch
        {
            string text => text + "x",
            int number => number + 1,
            bool flag => !flag,
            _ => "x",
        };
    }

    [Fact]
    public async Task The_document_of_another_case_in_its_place_is_found_and_so_is_a_case_whose_number_alone_is_left()
    {
        var (one, other) = ((await StoreAsync(Sample.Report())).Case, (await StoreAsync(Sample.Report())).Case);
        var document = (await RowsAsync("case")).Single(row => row.RowKey == $"c_{other.Id}")["Document0"];
        var row = (await RowsAsync("case")).Single(row => row.RowKey == $"c_{one.Id}");
        (row["Document0"], row["Id"]) = (document, other.Id.Value);
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        Assert.Equal([new(0, ChainFault.OutOfPlace)], (await VerifyAsync(one)).History);
        await Table.DeleteEntityAsync("3439", $"c_{one.Id}");
        Assert.Equal(one.Id.Value, Assert.Single(await Anchors.VanishedAsync("3439", default)).Value);
    }

    [Fact]
    public async Task A_case_that_nobody_can_read_is_a_finding_and_no_accident()
    {
        var stored = (await StoreAsync(Sample.Report())).Case;
        await RewriteAsync(text => text[..20]);

        Assert.Equal([new(0, ChainFault.CaseUnreadable)], (await VerifyAsync(stored)).History);
    }

    [Fact]
    public async Task Who_read_a_case_cannot_be_taken_out_of_its_log_unseen()
    {
        var stored = (await StoreAsync(Sample.Report())).Case;
        await Log.RecordAccessAsync(stored, Sample.Ombud, Sample.Morning, default);
        await Anchors.LayAsync("3439", Sample.Morning, default);
        var before = await VerifyAsync(stored);
        await ForgetAsync("log", "log head");

        Assert.True(before.IsWhole);
        var finding = Assert.Single((await VerifyAsync(stored)).Log);
        Assert.StartsWith("r:", finding.Chain, StringComparison.Ordinal);
        Assert.Equal((1, ChainFault.NotAnchored), (finding.Sequence, finding.Fault));
    }

    [Fact]
    public async Task What_came_of_an_alert_cannot_be_taken_out_of_its_log_unseen()
    {
        var (stored, alert) = await DeliveredAsync();
        await Anchors.LayAsync("3439", Sample.Morning, default);
        var before = await VerifyAsync(stored);
        await ForgetAsync("log", "marker");

        Assert.True(before.IsWhole);
        Assert.Equal([new($"a:{alert.Name}", 1, ChainFault.NotAnchored)], (await VerifyAsync(stored)).Log);
    }

    [Theory]
    [InlineData("\"outcome\":\"sent\"", "\"outcome\":\"nobody\"", ChainFault.Altered)]
    [InlineData("\"sequence\":1", "\"sequence\":2", ChainFault.OutOfPlace)]
    public async Task What_came_of_an_alert_cannot_be_told_otherwise(string from, string to, ChainFault fault)
    {
        var (stored, alert) = await DeliveredAsync();
        var row = Assert.Single(await RowsAsync("log"));
        row["Document0"] = row.GetString("Document0")!.Replace(from, to, StringComparison.Ordinal);
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        Assert.Contains(new($"a:{alert.Name}", 1, fault), (await VerifyAsync(stored)).Log);
    }

    [Fact]
    public async Task An_alert_that_was_decided_and_is_neither_recorded_nor_on_its_way_is_missed()
    {
        var (stored, _) = await DeliveredAsync();
        var onTheirWay = await VerifyAsync(stored, Duration.FromDays(3));
        await ForgetAsync("message");
        var justSent = await VerifyAsync(stored, Duration.FromMinutes(59));

        var late = await VerifyAsync(stored, Duration.FromHours(1));

        Assert.DoesNotContain(onTheirWay.History, finding => finding.Fault is ChainFault.AlertMissing);
        Assert.True(justSent.IsWhole);
        Assert.Equal([new(1, ChainFault.AlertMissing)], late.History);
    }

    [Fact]
    public async Task A_marker_that_was_taken_away_with_its_log_is_missed_by_the_action_that_decided_the_alert()
    {
        var (stored, _) = await DeliveredAsync(all: true);
        await ForgetAsync("message");
        var before = await VerifyAsync(stored, Duration.FromHours(1));
        await ForgetAsync("log", "marker");

        Assert.True(before.IsWhole);
        Assert.Equal([new(1, ChainFault.AlertMissing)], (await VerifyAsync(stored, Duration.FromHours(1))).History);
    }

    [Fact]
    public async Task That_an_alert_was_decided_cannot_be_taken_out_of_the_history()
    {
        var stored = (await StoreAsync(Sample.Report())).Case;
        var row = Assert.Single(await RowsAsync("history"));
        var document = JsonNode.Parse(row.GetString("Document0")!)!.AsObject();
        Assert.True(document.Remove("alerts"));
        row["Document0"] = document.ToJsonString(CaseJson.Options);
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        Assert.Equal([new(1, ChainFault.Altered)], (await VerifyAsync(stored)).History);
    }

    [Fact]
    public async Task A_case_that_was_deleted_whole_is_missed_by_its_anchor()
    {
        var (gone, stays) = (await StoreAsync(Sample.Report()), await StoreAsync(Sample.Report()));
        await Anchors.LayAsync("3439", Sample.Morning, default);
        var before = await Anchors.VanishedAsync("3439", default);
        await foreach (var row in Table.QueryAsync<TableEntity>())
            if (row.RowKey.StartsWith($"c_{gone.Case.Id}", StringComparison.Ordinal))
                await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey);

        var after = await Anchors.VanishedAsync("3439", default);

        Assert.Empty(before);
        Assert.Equal(gone.Case.Id, Assert.Single(after));
        Assert.True((await VerifyAsync(stays.Case)).IsWhole);
    }

    [Fact]
    public async Task Somebody_who_acts_while_a_history_is_verified_is_no_forger()
    {
        var read = await StoreAsync(Sample.Report());
        var acting = Task.Run(async () =>
        {
            for (var number = 1; number <= 20; number++)
            {
                var now = await ReadAsync(read.Case);
                await Cases.CommitAsync(Note((Breach)now.Case, $"Notat {number}"), now.Tag, default);
            }
        });

        do
            Assert.True((await VerifyAsync(read.Case)).IsWhole);
        while (!acting.IsCompleted);
    }

    [Fact]
    public async Task Many_who_act_on_one_case_at_once_lose_no_entry()
    {
        var read = await StoreAsync(Sample.Report());

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            while (true)
            {
                var now = await ReadAsync(read.Case);
                var note = Note((Breach)now.Case, $"Notat {number}");
                if (await Cases.CommitAsync(note, now.Tag, default) is Committed.Stored)
                    return;
            }
        }));

        var last = await ReadAsync(read.Case);
        var report = await VerifyAsync(last.Case);
        var texts = (await Cases.HistoryAsync(last.Case, default)).Select(e => e.Text).OfType<string>();
        Assert.True(report is { IsWhole: true, Entries: 13 });
        Assert.Equal(12, texts.Distinct().Count());
    }

    private async Task RewriteAsync(Func<string, string> change)
    {
        var row = Assert.Single(await RowsAsync("case"));
        row["Document0"] = change(row.GetString("Document0")!);
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    private Task<ChainReport> VerifyAsync(Case one, Duration? later = null)
    {
        _clock.Reset(Sample.Morning + (later ?? Duration.Zero));
        return Chains.VerifyAsync(one.Municipality, one.Id, default);
    }

    private async Task<(Case Stored, AlertDecided Alert)> DeliveredAsync(bool all = false)
    {
        var report = Sample.Report();
        var stored = await StoreAsync(report);
        foreach (var alert in report.Alerts.Take(all ? int.MaxValue : 1))
            await Deliveries.RecordAsync(alert, null, new(DeliveryStep.Sent, []), 204, Sample.Morning, default);
        return (stored.Case, report.Alerts[0]);
    }

    private async Task ForgetAsync(params string[] kinds)
    {
        foreach (var kind in kinds)
            foreach (var row in await RowsAsync(kind))
                await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    private static Change Note(Breach breach, string text) => ((ActionResult.Accepted)breach.Note(
        Sample.Ombud, text, "municipality", new(Sample.Morning, new ReminderSchedule(), System.Security.Cryptography
            .RandomNumberGenerator.GetBytes))).Change;
}
