using Azure;
using Azure.Data.Tables;

namespace Ombud.Azure.Tests.Tables;

[Collection(SharedAzurite.Name)]
public sealed class RowTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private TableClient _table = null!;

    public async Task InitializeAsync() => _table = await azurite.CreateTableAsync();

    public Task DisposeAsync() => _table.DeleteAsync();

    [Fact]
    public async Task A_row_that_is_there_is_not_overwritten_by_adding_it()
    {
        var added = await _table.AddEntityAsync(Row("first"));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(Row("second")));

        Assert.Equal(204, added.Status);
        Assert.NotNull(added.Headers.ETag);
        Assert.Equal(409, refusal.Status);
        Assert.Equal("EntityAlreadyExists", refusal.ErrorCode);
        Assert.Equal("first", (await ReadAsync()).GetString("Text"));
    }

    [Fact]
    public async Task A_row_is_read_with_its_keys_version_and_time()
    {
        var added = await _table.AddEntityAsync(Row("text"));

        var row = await ReadAsync();

        Assert.Equal(("3405", "a"), (row.PartitionKey, row.RowKey));
        Assert.Equal(added.Headers.ETag, row.ETag);
        Assert.NotNull(row.Timestamp);
    }

    [Fact]
    public async Task A_missing_row_can_be_asked_for_without_an_exception()
    {
        var missing = await _table.GetEntityIfExistsAsync<TableEntity>("3405", "none");
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => _table.GetEntityAsync<TableEntity>("3405", "none"));
        await _table.AddEntityAsync(Row("text"));
        var found = await _table.GetEntityIfExistsAsync<TableEntity>("3405", "a");

        Assert.False(missing.HasValue);
        Assert.Equal(404, missing.GetRawResponse().Status);
        Assert.Equal("ResourceNotFound", refusal.ErrorCode);
        Assert.Equal("text", found.Value!.GetString("Text"));
    }

    [Fact]
    public async Task Only_the_properties_asked_for_come_back()
    {
        await _table.AddEntityAsync(Row("text", ("Other", 1)));

        var row = (await _table.GetEntityAsync<TableEntity>("3405", "a", ["Other"])).Value;

        Assert.Equal(1, row.GetInt32("Other"));
        Assert.Null(row.GetString("Text"));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, "kept")]
    [InlineData(TableUpdateMode.Replace, null)]
    public async Task Merging_keeps_what_a_change_does_not_name_replacing_does_not(TableUpdateMode mode, string? other)
    {
        var added = await _table.AddEntityAsync(Row("first", ("Other", "kept")));

        var updated = await _table.UpdateEntityAsync(Row("second"), added.Headers.ETag!.Value, mode);

        var row = await ReadAsync();
        Assert.Equal(("second", other), (row.GetString("Text"), row.GetString("Other")));
        Assert.Equal(updated.Headers.ETag, row.ETag);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task A_stale_version_is_refused(TableUpdateMode mode)
    {
        var read = (await _table.AddEntityAsync(Row("first"))).Headers.ETag!.Value;
        await _table.UpdateEntityAsync(Row("a colleague's"), read);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => _table.UpdateEntityAsync(Row("mine"), read, mode));

        Assert.Equal(412, refusal.Status);
        Assert.Equal("UpdateConditionNotSatisfied", refusal.ErrorCode);
        Assert.Equal("a colleague's", (await ReadAsync()).GetString("Text"));
    }

    [Fact]
    public async Task An_update_names_a_version_and_a_row_that_is_there()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _table.UpdateEntityAsync(Row("text"), default));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => _table.UpdateEntityAsync(Row("text"), ETag.All));

        Assert.Equal(404, refusal.Status);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, "kept")]
    [InlineData(TableUpdateMode.Replace, null)]
    public async Task An_upsert_makes_the_row_or_writes_over_it(TableUpdateMode mode, string? other)
    {
        await _table.UpsertEntityAsync(Row("first", ("Other", "kept")), mode);
        await _table.UpsertEntityAsync(Row("second"), mode);

        var row = await ReadAsync();

        Assert.Equal(("second", other), (row.GetString("Text"), row.GetString("Other")));
    }

    [Fact]
    public async Task A_row_is_deleted_at_the_version_named_and_a_second_deletion_is_no_error()
    {
        var read = (await _table.AddEntityAsync(Row("first"))).Headers.ETag!.Value;
        await _table.UpdateEntityAsync(Row("second"), read);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => _table.DeleteEntityAsync("3405", "a", read));
        var deleted = await _table.DeleteEntityAsync(await ReadAsync());
        var again = await _table.DeleteEntityAsync("3405", "a");

        Assert.Equal((412, 204, 404), (refusal.Status, deleted.Status, again.Status));
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("''")]
    [InlineData("blåbær og rømme")]
    [InlineData("a b&c=d,e;f(g)")]
    [InlineData("")]
    public async Task A_key_of_any_permitted_characters_finds_its_row(string key)
    {
        await _table.AddEntityAsync(new TableEntity("3405", key) { ["Text"] = "here" });

        var row = (await _table.GetEntityAsync<TableEntity>("3405", key)).Value;
        var deleted = await _table.DeleteEntityAsync("3405", key);

        Assert.Equal((key, "here"), (row.RowKey, row.GetString("Text")));
        Assert.Equal(204, deleted.Status);
    }

    private static TableEntity Row(string text, params (string Name, object Value)[] more)
    {
        var row = new TableEntity("3405", "a") { ["Text"] = text };
        foreach (var (name, value) in more)
            row[name] = value;
        return row;
    }

    private async Task<TableEntity> ReadAsync() => (await _table.GetEntityAsync<TableEntity>("3405", "a")).Value;
}
