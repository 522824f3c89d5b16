using Azure.Data.Tables;
using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class ChainStoreTests(AzuriteFixture azurite) : OnATable(azurite)
{
    // The anchors' keys begin with a digit, an «l» and a digit, or «root»; no other row's do.
    private AnchorStore Anchors => new(Table, Table);

    private ChainStore Chains => new(Table, Anchors);

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

        Assert.Equal([new(2, ChainFault.NotAnchored)], report.History);
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

        Assert.Equal([new(2, ChainFault.CaseAltered)], (await VerifyAsync(taken)).History);
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
        await Table.DeleteEntityAsync("3439", $"l_{stored.Id}_000001");
        await Table.DeleteEntityAsync("3439", $"k_{stored.Id}");

        Assert.True(before.IsWhole);
        Assert.Equal([new(1, ChainFault.NotAnchored)], (await VerifyAsync(stored)).Log);
    }

    [Fact]
    public async Task A_case_that_was_deleted_whole_is_missed_by_its_anchor()
    {
        var (gone, stays) = (await StoreAsync(Sample.Report()), await StoreAsync(Sample.Report()));
        await Anchors.LayAsync("3439", Sample.Morning, default);
        var before = await Chains.VanishedAsync("3439", default);
        await foreach (var row in Table.QueryAsync<TableEntity>())
            if (row.RowKey.StartsWith($"c_{gone.Case.Id}", StringComparison.Ordinal))
                await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey);

        var after = await Chains.VanishedAsync("3439", default);

        Assert.Empty(before);
        Assert.Equal(gone.Case.Id.Value, Assert.Single(after).Number);
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

    private Task<ChainReport> VerifyAsync(Case one) => Chains.VerifyAsync(one.Municipality, one.Id, default);

    private static Change Note(Breach breach, string text) => ((Decision.Accepted)breach.Note(
        Sample.Ombud, text, "municipality", new(Sample.Morning, new Ladder(), System.Security.Cryptography
            .RandomNumberGenerator.GetBytes))).Change;
}
