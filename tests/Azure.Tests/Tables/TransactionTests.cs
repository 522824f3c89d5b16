using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Ombud.Azure.Tests.Tables;

[Collection(SharedAzurite.Name)]
public sealed class TransactionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private TableClient _table = null!;

    public async Task InitializeAsync() => _table = await azurite.CreateTableAsync();

    public Task DisposeAsync() => _table.DeleteAsync();

    [Fact]
    public async Task All_rows_are_written_and_each_answers_with_its_version()
    {
        await _table.AddEntityAsync(Row("old", "was"));
        var gone = await _table.AddEntityAsync(Row("gone", "was"));

        var answer = await _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("new", "blåbær\r\n--changeset_x")),
            new(TableTransactionActionType.UpdateReplace, Row("old", "is"), ETag.All),
            new(TableTransactionActionType.UpsertMerge, Row("it's", "is")),
            new(TableTransactionActionType.Delete, Row("gone", ""), gone.Headers.ETag!.Value),
        ]);

        Assert.Equal(202, answer.GetRawResponse().Status);
        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
        Assert.Equal(["it's", "new", "old"], await KeysAsync());
        var added = (await _table.GetEntityAsync<TableEntity>("3405", "new")).Value;
        Assert.Equal(added.ETag, answer.Value[0].Headers.ETag);
        Assert.Equal("blåbær\r\n--changeset_x", added.GetString("Text"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(6)]
    public async Task One_row_that_is_there_already_refuses_all_and_is_named(int clash)
    {
        await _table.AddEntityAsync(Row("clash", "was"));
        var actions = Enumerable.Range(0, 7).Select(number => new TableTransactionAction(
            TableTransactionActionType.Add,
            Row(number == clash ? "clash" : number.ToString(CultureInfo.InvariantCulture), "is")));

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => _table.SubmitTransactionAsync(actions));

        Assert.Equal(clash, refusal.FailedTransactionActionIndex);
        Assert.Equal((409, "EntityAlreadyExists"), (refusal.Status, refusal.ErrorCode));
        Assert.Equal(["clash"], await KeysAsync());
        Assert.Equal("was", await TextAsync("clash"));
    }

    [Theory]
    [InlineData(TableTransactionActionType.UpdateMerge)]
    [InlineData(TableTransactionActionType.UpdateReplace)]
    [InlineData(TableTransactionActionType.Delete)]
    public async Task A_stale_version_refuses_all(TableTransactionActionType type)
    {
        var read = (await _table.AddEntityAsync(Row("case", "was"))).Headers.ETag!.Value;
        await _table.UpdateEntityAsync(Row("case", "a colleague's"), read);

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("history", "is")),
            new(type, Row("case", "mine"), read),
        ]));

        Assert.Equal((412, 1), (refusal.Status, refusal.FailedTransactionActionIndex));
        Assert.Equal(["case"], await KeysAsync());
        Assert.Equal("a colleague's", await TextAsync("case"));
    }

    [Fact]
    public async Task The_version_that_counts_is_the_one_given_with_the_action()
    {
        var read = (await _table.AddEntityAsync(Row("case", "was"))).Headers.ETag!.Value;
        await _table.UpdateEntityAsync(Row("case", "a colleague's"), read);
        var stale = Row("case", "mine");
        stale.ETag = read;

        await _table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateReplace, stale)]);

        Assert.Equal("mine", await TextAsync("case"));
    }

    [Fact]
    public async Task An_update_at_a_version_of_a_row_that_is_not_there_refuses_all()
    {
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("history", "is")),
            new(TableTransactionActionType.UpdateMerge, Row("case", "mine"), ETag.All),
        ]));

        Assert.Equal((404, 1), (refusal.Status, refusal.FailedTransactionActionIndex));
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task A_hundred_rows_are_taken_and_a_hundred_and_one_refused()
    {
        await _table.SubmitTransactionAsync(Additions("x", 100));

        // The official client makes another exception of this answer; what counts is that nothing is stored.
        await Assert.ThrowsAnyAsync<Exception>(() => _table.SubmitTransactionAsync(Additions("y", 101)));

        Assert.Equal(100, (await KeysAsync()).Count);
    }

    [Fact]
    public async Task The_same_row_twice_is_refused()
    {
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(() => _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("a", "once")),
            new(TableTransactionActionType.UpsertReplace, Row("a", "twice")),
        ]));

        Assert.Equal((400, "InvalidDuplicateRow"), (refusal.Status, refusal.ErrorCode));
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task A_transaction_without_actions_is_a_mistake() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _table.SubmitTransactionAsync([]));

    private static IEnumerable<TableTransactionAction> Additions(string prefix, int count) =>
        Enumerable.Range(0, count).Select(number => new TableTransactionAction(
            TableTransactionActionType.Add,
            Row($"{prefix}{number}", "text")));

    private static TableEntity Row(string key, string text) => new("3405", key) { ["Text"] = text };

    private async Task<string?> TextAsync(string key) =>
        (await _table.GetEntityAsync<TableEntity>("3405", key)).Value.GetString("Text");

    private async Task<List<string>> KeysAsync() =>
        await _table.QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync();
}
