using Azure;
using Azure.Data.Tables;

namespace Ombud.Simulation.Tests.Tables;

// What the stores rely on in a table, stated once and run against the table in memory and against Azurite. Where the
// two differ, the simulation would prove something about a table that nobody has.
public abstract class TableContract
{
    private protected abstract TableClient Table { get; }

    [Fact]
    public async Task A_row_that_is_there_is_not_overwritten_by_adding_it()
    {
        await Table.AddEntityAsync(Row("a", "first"));

        var refusal = await RefusalAsync(() => Table.AddEntityAsync(Row("a", "second")));

        Assert.Equal((409, "EntityAlreadyExists"), refusal);
        Assert.Equal("first", await TextAsync("a"));
    }

    [Fact]
    public async Task A_row_is_read_with_its_keys_its_version_and_only_what_was_asked_for()
    {
        var added = await Table.AddEntityAsync(Row("a", "text"));

        var row = (await Table.GetEntityAsync<TableEntity>("3405", "a")).Value;
        var part = (await Table.GetEntityAsync<TableEntity>("3405", "a", ["Number"])).Value;

        Assert.Equal(("3405", "a", "text", 1), (row.PartitionKey, row.RowKey, row.GetString("Text"), Number(row)));
        Assert.Equal(added.Headers.ETag, row.ETag);
        Assert.Equal((null, 1), (part.GetString("Text"), Number(part)));
    }

    [Fact]
    public async Task A_missing_row_is_an_answer_or_an_error_as_it_was_asked_for()
    {
        var missing = await Table.GetEntityIfExistsAsync<TableEntity>("3405", "none");

        Assert.False(missing.HasValue);
        Assert.Equal(
            (404, "ResourceNotFound"),
            await RefusalAsync(() => Table.GetEntityAsync<TableEntity>("3405", "none")));
        Assert.Equal(404, (await Table.DeleteEntityAsync("3405", "none")).Status);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, 1)]
    [InlineData(TableUpdateMode.Replace, null)]
    public async Task Merging_keeps_what_a_change_does_not_name_and_replacing_does_not(TableUpdateMode mode, int? left)
    {
        await Table.AddEntityAsync(Row("a", "first"));
        var change = new TableEntity("3405", "a") { ["Text"] = "second" };

        await Table.UpdateEntityAsync(change, ETag.All, mode);
        var updated = (await Table.GetEntityAsync<TableEntity>("3405", "a")).Value;
        await Table.UpsertEntityAsync(Row("b", "first"), mode);
        await Table.UpsertEntityAsync(new TableEntity("3405", "b") { ["Text"] = "second" }, mode);
        var upserted = (await Table.GetEntityAsync<TableEntity>("3405", "b")).Value;

        Assert.Equal(("second", left), (updated.GetString("Text"), updated.GetInt32("Number")));
        Assert.Equal(("second", left), (upserted.GetString("Text"), upserted.GetInt32("Number")));
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_no_version_at_all_is_a_mistake()
    {
        var read = (await Table.AddEntityAsync(Row("a", "first"))).Headers.ETag!.Value;
        await Table.UpdateEntityAsync(Row("a", "a colleague's"), read);

        var update = await RefusalAsync(() => Table.UpdateEntityAsync(Row("a", "mine"), read));
        var delete = await RefusalAsync(() => Table.DeleteEntityAsync("3405", "a", read));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), update);
        Assert.Equal((412, "UpdateConditionNotSatisfied"), delete);
        await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(Row("a", "mine"), default));
    }

    [Theory]
    [InlineData(TableTransactionActionType.Add, false, 409)]
    [InlineData(TableTransactionActionType.UpdateReplace, true, 412)]
    [InlineData(TableTransactionActionType.UpdateMerge, true, 412)]
    [InlineData(TableTransactionActionType.Delete, true, 412)]
    public async Task One_row_that_is_refused_refuses_all_and_is_named(
        TableTransactionActionType type, bool isStale, int status)
    {
        var read = (await Table.AddEntityAsync(Row("case", "was"))).Headers.ETag!.Value;
        await Table.UpdateEntityAsync(Row("case", "is"), read);

        var mine = new TableTransactionAction(type, Row("case", "mine"), isStale ? read : default);
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, Row("a", "new")), mine]));

        Assert.Equal((status, 1), (refusal.Status, refusal.FailedTransactionActionIndex));
        Assert.Equal(["case"], await KeysAsync(null));
        Assert.Equal("is", await TextAsync("case"));
    }

    [Theory]
    [InlineData(TableTransactionActionType.UpdateReplace)]
    [InlineData(TableTransactionActionType.Delete)]
    public async Task What_is_not_there_cannot_be_changed_in_a_transaction(TableTransactionActionType type)
    {
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, Row("a", "new")), new(type, Row("none", "mine"), ETag.All)]));

        Assert.Equal((404, 1), (refusal.Status, refusal.FailedTransactionActionIndex));
        Assert.Empty(await KeysAsync(null));
    }

    [Fact]
    public async Task A_transaction_writes_all_its_rows_and_answers_for_each()
    {
        await Table.AddEntityAsync(Row("old", "was"));
        await Table.AddEntityAsync(Row("gone", "was"));

        var answer = await Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("new", "is")),
            new(TableTransactionActionType.UpdateReplace, Row("old", "is")),
            new(TableTransactionActionType.UpsertMerge, Row("up", "is")),
            new(TableTransactionActionType.Delete, Row("gone", ""), ETag.All),
        ]);

        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
        Assert.Equal(["new", "old", "up"], await KeysAsync(null));
        Assert.Equal("is", await TextAsync("old"));
    }

    [Fact]
    public async Task A_transaction_names_each_row_once_and_has_a_hundred_at_most()
    {
        var many = Enumerable.Range(0, 201).Select(n => new TableTransactionAction(
            TableTransactionActionType.Add, Row($"{n:D3}", "new"))).ToList();

        await Table.SubmitTransactionAsync(many.Take(100));

        // Azurite's answer is one that the client cannot read; what counts is that nothing of it is stored.
        await Assert.ThrowsAnyAsync<Exception>(() => Table.SubmitTransactionAsync(many.Skip(100)));
        Assert.Equal((400, "InvalidDuplicateRow"), await RefusalAsync(() => Table.SubmitTransactionAsync(
            [many[100], new(TableTransactionActionType.UpsertReplace, Row("100", "twice"))])));
        Assert.Equal(100, (await KeysAsync(null)).Count);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.SubmitTransactionAsync([]));
    }

    [Fact]
    public async Task Half_a_sign_of_two_is_stored_as_the_sign_for_none()
    {
        await Table.AddEntityAsync(Row("a", "a\ud800b \U0001F600"));

        Assert.Equal("a\ufffdb \U0001F600", await TextAsync("a"));
    }

    [Theory]
    [InlineData("PartitionKey eq '3405' and RowKey ge 'b' and RowKey lt 'd'", "b c")]
    [InlineData("PartitionKey eq '3405' and RowKey gt 'b' and RowKey le 'd'", "c d")]
    [InlineData("PartitionKey eq '3405' and Text ne 'It''s b'", "a c d")]
    [InlineData("Text eq 'It''s b' or Number ge 3", "b c d e")]
    [InlineData("PartitionKey eq '3405' and (Open eq true or Number lt 2)", "a d")]
    [InlineData("At gt datetime'2026-11-20T09:02:00Z' or At le datetime'2026-11-20T10:01:00+01:00'", "a c d")]
    [InlineData("PartitionKey eq '3405' and Missing eq 'x'", "")]
    [InlineData("PartitionKey eq '3405' and RowKey ge 'B' and RowKey lt 'b'", "a")]
    public async Task A_filter_gives_the_rows_that_fit_in_the_order_of_their_keys(string filter, string keys)
    {
        await FillAsync();

        Assert.Equal(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries), await KeysAsync(filter));
    }

    [Fact]
    public async Task A_list_longer_than_a_page_goes_on_where_the_page_ended()
    {
        await FillAsync();
        var query = Table.QueryAsync<TableEntity>("PartitionKey eq '3405'", maxPerPage: 3);

        var pages = await query.AsPages().ToListAsync();
        var rest = await query.AsPages(pages[0].ContinuationToken).ToListAsync();

        Assert.Equal([3, 1], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal(["d"], rest.SelectMany(page => page.Values).Select(row => row.RowKey));
    }

    private static TableEntity Row(string key, string text) =>
        new("3405", key) { ["Text"] = text, ["Number"] = 1 };

    private static int? Number(TableEntity row) => row.GetInt32("Number");

    private async Task FillAsync()
    {
        await Table.SubmitTransactionAsync("dcba".Select(letter => new TableTransactionAction(
            TableTransactionActionType.Add,
            new TableEntity("3405", $"{letter}")
            {
                ["Text"] = $"It's {letter}",
                ["Number"] = letter - 'a' + 1,
                ["Open"] = letter is 'd',
                ["At"] = new DateTimeOffset(2026, 11, 20, 9, letter - 'a' + 1, 0, TimeSpan.Zero),
            })));
        await Table.AddEntityAsync(new TableEntity("3439", "e") { ["Number"] = 5 });
    }

    private async Task<string?> TextAsync(string key) =>
        (await Table.GetEntityAsync<TableEntity>("3405", key)).Value.GetString("Text");

    private async Task<List<string>> KeysAsync(string? filter) =>
        await Table.QueryAsync<TableEntity>(filter).Select(row => row.RowKey).ToListAsync();

    private static async Task<(int, string?)> RefusalAsync(Func<Task> ask)
    {
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(ask);
        return (refusal.Status, refusal.ErrorCode);
    }
}
