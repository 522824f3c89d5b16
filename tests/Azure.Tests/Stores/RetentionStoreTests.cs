using Azure.Data.Tables;
using NodaTime;
using Ombud.Azure.Tests.Tables;
using Ombud.Cases;
using Ombud.Cases.Feedbacks;
using Ombud.Stores;

namespace Ombud.Azure.Tests.Stores;

/// <summary>What is deleted because its time is over, and what is left of it.</summary>
[Collection(SharedAzurite.Name)]
public sealed class RetentionStoreTests(AzuriteFixture azurite) : OnATable(azurite)
{
    private static readonly Instant Later = Sample.Now.Now + Duration.FromDays(10);

    private RetentionStore Store => new(Table.Sealed(), StoresSetup.Kinds);

    private StrayRows Strays => new(Table.Sealed(), StoresSetup.Kinds);

    [Fact]
    public async Task What_is_deleted_leaves_one_row_that_says_which_kind_by_which_rule_and_when()
    {
        var one = await GiveAsync();

        var count = await Store.DeleteAsync("3439", Rule(Later), Later, default);

        Assert.Equal(1, count);
        // The mail that was decided goes out all the same.
        var left = Assert.Single(await RowsAsync(), row => !row.RowKey.StartsWith("x_", StringComparison.Ordinal));
        Assert.Equal(
            ($"d_{one.Id}", "feedback", "for the test", "2026-"),
            (left.RowKey, left.GetString("Kind"), left.GetString("Rule"), left.GetString("At")[..5]));
    }

    [Fact]
    public async Task Neither_what_is_newer_nor_what_is_of_another_kind_is_deleted()
    {
        await GiveAsync();
        await StoreAsync(Sample.Report(Sample.Ringebu));
        var before = await KindsAsync();

        var newer = await Store.DeleteAsync("3439", Rule(Sample.Now.Now), Later, default);
        var others = await Store.DeleteAsync("3439", Rule(Later) with { Kind = "inquiry" }, Later, default);

        Assert.Equal((0, 0), (newer, others));
        Assert.Equal(before, await KindsAsync());
    }

    [Fact]
    public async Task What_was_written_while_it_was_deleted_is_no_loss_and_is_gone_a_night_later()
    {
        var one = await GiveAsync();
        await Store.DeleteAsync("3439", Rule(Later), Later, default);
        await Log.RecordAccessAsync(one, Sample.With(Roles.Read, Sample.Ringebu), Later, default);

        var findings = await Strays.FindAsync("3439", null, default).SelectMany(part => part.Findings).ToListAsync();
        await Store.DeleteAsync("3439", Rule(Later), Later, default);

        Assert.Empty(findings);
        Assert.Equal(["deletion", "message"], await KindsAsync());
    }

    [Fact]
    public async Task What_is_not_as_the_suite_wrote_it_stays_for_somebody_to_look_at()
    {
        var one = await GiveAsync();
        var row = Assert.Single(await RowsAsync("case"));
        row["Document0"] = row.GetString("Document0").Replace("received", "answered", StringComparison.Ordinal);
        await Table.UpdateEntityAsync(row, row.ETag);

        Assert.Equal(0, await Store.DeleteAsync("3439", Rule(Later), Later, default));

        Assert.NotNull(await Table.GetEntityAsync<TableEntity>("3439", $"c_{one.Id}"));
    }

    private static RetentionRule Rule(Instant before) => new(Feedback.KindName, "for the test", before);

    private async Task<Feedback> GiveAsync() => (Feedback)(await StoreAsync(Feedback.Give(
        new(FeedbackAbout.Error, "En feil."), Sample.Ringebu, new(new string('a', 64), "body"), Sample.Now))).Case;
}
