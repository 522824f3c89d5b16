using Azure.Data.Tables;
using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

[Collection(SharedAzurite.Name)]
public sealed class ChainStoreTests(AzuriteFixture azurite) : OnATable(azurite)
{
    // The anchors' keys begin with a digit or «root», no other row's do.
    private AnchorStore Anchors => new(Table, Table);

    private ChainStore Chains => new(Table, Anchors);

    [Fact]
    public async Task A_case_as_the_suite_left_it_is_whole_and_says_when_it_was_anchored()
    {
        var taken = (await DoAsync(await StoreAsync(Sample.Report()), c => Sample.Take(c))).Case;
        var before = await Chains.VerifyAsync(taken, default);

        var root = await Anchors.LayAsync("3439", Sample.Morning, default);
        var after = await Chains.VerifyAsync(taken, default);

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
        var taken = (await DoAsync(read, c => Sample.Take(c))).Case;
        await Anchors.LayAsync("3439", Sample.Morning, default);
        await Table.DeleteEntityAsync("3439", $"h_{taken.Id}_000002");

        var report = await Chains.VerifyAsync(read.Case, default);

        Assert.Equal([new(2, ChainFault.NotAnchored)], report.History);
    }

    [Fact]
    public async Task A_text_that_was_changed_in_storage_is_found()
    {
        var taken = (await DoAsync(await StoreAsync(Sample.Report()), c => Sample.Take(c))).Case;
        var row = (await Table.GetEntityAsync<TableEntity>("3439", $"h_{taken.Id}_000002")).Value;
        row["Document0"] = row.GetString("Document0")!.Replace("take", "note", StringComparison.Ordinal);
        await Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        var report = await Chains.VerifyAsync(taken, default);

        Assert.Equal([new(2, ChainFault.Altered)], report.History);
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
        var report = await Chains.VerifyAsync(last.Case, default);
        var texts = (await Cases.HistoryAsync(last.Case, default)).Select(e => e.Text).OfType<string>();
        Assert.True(report is { IsWhole: true, Entries: 13 });
        Assert.Equal(12, texts.Distinct().Count());
    }

    private static Change Note(Breach breach, string text) => ((Decision.Accepted)breach.Note(
        Sample.Ombud, text, "municipality", new(Sample.Morning, new Ladder(), System.Security.Cryptography
            .RandomNumberGenerator.GetBytes))).Change;
}
