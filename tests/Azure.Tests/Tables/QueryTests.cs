using Azure;
using Azure.Data.Tables;

namespace Ombud.Azure.Tests.Tables;

[Collection(SharedAzurite.Name)]
public sealed class QueryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private TableClient _table = null!;

    public async Task InitializeAsync()
    {
        _table = await azurite.CreateTableAsync();
        await _table.SubmitTransactionAsync("abcde".Select((letter, number) => new TableTransactionAction(
            TableTransactionActionType.Add,
            new TableEntity("3405", letter.ToString()) { ["Number"] = number, ["Name"] = $"O'{letter}" })));
        await _table.AddEntityAsync(new TableEntity("3439", "a") { ["Number"] = 0 });
    }

    public Task DisposeAsync() => _table.DeleteAsync();

    [Fact]
    public async Task A_filter_gives_the_rows_that_fit_it_in_the_order_of_their_keys()
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"3405"} and RowKey ge {"b"} and RowKey lt {"e"}");

        Assert.Equal(["b", "c", "d"], await KeysAsync(_table.QueryAsync<TableEntity>(filter)));
    }

    [Fact]
    public async Task What_is_put_into_a_filter_cannot_change_it()
    {
        var typed = "x' or PartitionKey eq '3439";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {typed}");

        Assert.Equal("PartitionKey eq 'x'' or PartitionKey eq ''3439'", filter);
        Assert.Empty(await KeysAsync(_table.QueryAsync<TableEntity>(filter)));
        var named = TableClient.CreateQueryFilter($"Name eq {"O'c"}");
        Assert.Equal(["c"], await KeysAsync(_table.QueryAsync<TableEntity>(named)));
    }

    [Fact]
    public void Each_type_has_its_literal()
    {
        var at = new DateTimeOffset(2026, 4, 25, 10, 0, 0, TimeSpan.FromHours(2));
        var id = new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff");

        Assert.Equal("A eq true and B eq 1 and C eq 2L and D eq 1.5",
            TableClient.CreateQueryFilter($"A eq {true} and B eq {1} and C eq {2L} and D eq {1.5}"));
        Assert.Equal("At lt datetime'2026-04-25T08:00:00Z'", TableClient.CreateQueryFilter($"At lt {at}"));
        Assert.Equal("Id eq guid'6f9619ff-8b86-d011-b42d-00c04fc964ff'", TableClient.CreateQueryFilter($"Id eq {id}"));
        Assert.Equal("Hash eq X'00FF'", TableClient.CreateQueryFilter($"Hash eq {new byte[] { 0, 255 }}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"Day eq {DayOfWeek.Monday}"));
    }

    [Fact]
    public async Task Only_the_properties_asked_for_are_listed()
    {
        var row = await _table.QueryAsync<TableEntity>("RowKey eq 'c'", select: ["RowKey", "Number"]).SingleAsync();

        Assert.Equal(("c", 2), (row.RowKey, row.GetInt32("Number")));
        Assert.Null(row.GetString("Name"));
    }

    [Fact]
    public async Task A_list_longer_than_a_page_is_read_to_its_end()
    {
        var query = _table.QueryAsync<TableEntity>("PartitionKey eq '3405'", maxPerPage: 2);

        var pages = await query.AsPages().ToListAsync();

        Assert.Equal([2, 2, 1], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal(["a", "b", "c", "d", "e"], await KeysAsync(query));
    }

    [Fact]
    public async Task A_list_goes_on_from_the_token_that_a_page_gave()
    {
        var query = _table.QueryAsync<TableEntity>("PartitionKey eq '3405'");
        var first = await query.AsPages(pageSizeHint: 3).FirstAsync();

        var rest = await query.AsPages(first.ContinuationToken, pageSizeHint: 1).ToListAsync();

        Assert.Equal(["a", "b", "c"], first.Values.Select(row => row.RowKey));
        Assert.Equal([["d"], ["e"]], rest.Select(page => page.Values.Select(row => row.RowKey)));
    }

    [Fact]
    public async Task A_short_page_and_an_empty_one_are_not_the_end()
    {
        var transport = ScriptedTransport.Answering(
            APage(
                """{"PartitionKey":"3405","RowKey":"x"}""",
                ("NextPartitionKey", "1!8!MzQwNQ--"),
                ("NextRowKey", "1!4!eA--")),
            APage("", ("NextPartitionKey", "1!8!MzQ+/Q==")),
            APage("""{"PartitionKey":"3405","RowKey":"y"}"""));
        var options = new TableClientOptions { Transport = transport };
        var table = new TableClient(azurite.ConnectionString, _table.Name, options);

        var keys = await KeysAsync(table.QueryAsync<TableEntity>("PartitionKey eq '3405'", maxPerPage: 50));

        Assert.Equal(["x", "y"], keys);
        var queries = transport.Sent.Select(sent => sent.Uri.Query).ToList();
        Assert.DoesNotContain("Next", queries[0], StringComparison.Ordinal);
        Assert.EndsWith("NextPartitionKey=1%218%21MzQwNQ--&NextRowKey=1%214%21eA--", queries[1]);
        Assert.EndsWith("NextPartitionKey=1%218%21MzQ%2B%2FQ%3D%3D", queries[2], StringComparison.Ordinal);
        Assert.All(queries, query => Assert.Contains("$filter=", query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thousand_rows_and_more_are_read_whole()
    {
        for (var batch = 0; batch < 11; batch++)
        {
            await _table.SubmitTransactionAsync(Enumerable.Range(batch * 100, 100).Select(number =>
                new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("3441", $"{number:D6}"))));
        }

        var keys = await KeysAsync(_table.QueryAsync<TableEntity>("PartitionKey eq '3441'"));

        Assert.Equal(Enumerable.Range(0, 1100).Select(number => $"{number:D6}"), keys);
    }

    private static ScriptedAnswer APage(string rows, params (string Name, string Value)[] continuation) => new(
        200,
        $$"""{"odata.metadata":"x","value":[{{rows}}]}""",
        [.. continuation.Select(part => ($"x-ms-continuation-{part.Name}", part.Value))]);

    private static async Task<List<string>> KeysAsync(AsyncPageable<TableEntity> rows) =>
        await rows.Select(row => row.RowKey).ToListAsync();
}
