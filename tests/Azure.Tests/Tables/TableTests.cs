using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Ombud.Azure.Tests.Tables;

[Collection(SharedAzurite.Name)]
public sealed class TableTests(AzuriteFixture azurite)
{
    private readonly TableServiceClient _account = new(azurite.ConnectionString);

    [Fact]
    public async Task A_table_is_made_once()
    {
        var table = _account.GetTableClient(AzuriteFixture.RandomTableName());

        var made = await table.CreateAsync();
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());

        Assert.Equal(table.Name, made.Value.Name);
        Assert.Equal(409, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.TableAlreadyExists);
    }

    [Fact]
    public async Task A_table_that_is_there_may_be_asked_for_again()
    {
        var name = AzuriteFixture.RandomTableName();

        var first = await _account.CreateTableIfNotExistsAsync(name);
        var second = await _account.GetTableClient(name).CreateIfNotExistsAsync();

        Assert.True(first.GetRawResponse().Status is 201 or 204);
        Assert.Equal(409, second.GetRawResponse().Status);
        Assert.Equal(name, second.Value.Name);
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_cannot_be_made_yet()
    {
        var options = new TableClientOptions
        {
            Transport = ScriptedTransport.Answering(
                ScriptedAnswer.Error(409, "TableBeingDeleted", "The specified table is being deleted.")),
        };
        var table = new TableClient(azurite.ConnectionString, AzuriteFixture.RandomTableName(), options);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());

        Assert.Equal("TableBeingDeleted", refusal.ErrorCode);
    }

    [Fact]
    public async Task Deleting_a_table_twice_is_no_error()
    {
        var table = await azurite.CreateTableAsync();

        var first = await _account.DeleteTableAsync(table.Name);
        var second = await table.DeleteAsync();

        Assert.Equal(204, first.Status);
        Assert.Equal(404, second.Status);
    }

    [Fact]
    public async Task Tables_are_listed_page_by_page()
    {
        var prefix = AzuriteFixture.RandomTableName();
        foreach (var suffix in "abc")
            await _account.CreateTableAsync(prefix + suffix);
        var filter = TableServiceClient.CreateQueryFilter($"TableName ge {prefix} and TableName lt {prefix + "z"}");

        var pages = await _account.QueryAsync(filter, maxPerPage: 2).AsPages().ToListAsync();

        Assert.Equal([2, 1], pages.Select(page => page.Values.Count));
        var names = pages.SelectMany(page => page.Values).Select(table => table.Name);
        Assert.Equal([prefix + "a", prefix + "b", prefix + "c"], names);
    }

    [Fact]
    public async Task A_row_for_a_table_that_is_not_there_is_refused()
    {
        var table = _account.GetTableClient(AzuriteFixture.RandomTableName());

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("3405", "a")));

        Assert.Equal("TableNotFound", refusal.ErrorCode);
    }
}
