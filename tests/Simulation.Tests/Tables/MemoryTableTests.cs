using Azure;
using Azure.Data.Tables;
using NodaTime;
using Ombud.Kit.Tables;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.Tables;

public sealed class MemoryTableTests : TableContract
{
    private readonly TableRows _rows = new(new SimulatedClock(Instant.FromUtc(2026, 11, 20, 9, 0)));

    private protected override TableClient Table => new MemoryTable(_rows, new QuietWire());

    [Fact]
    public async Task Short_and_empty_pages_lose_no_row()
    {
        foreach (var key in "abcde")
            await Table.AddEntityAsync(new TableEntity("3405", $"{key}"));
        var sizes = new Queue<int>([0, 2, 0, 0, 1, 5]);
        var shortened = new MemoryTable(_rows, new QuietWire(), _ => sizes.Dequeue());

        var pages = await shortened.QueryAsync<TableEntity>().AsPages().ToListAsync();

        Assert.Equal([0, 2, 0, 0, 1, 2], pages.Select(page => page.Values.Count));
        Assert.Equal("abcde", string.Concat(pages.SelectMany(page => page.Values).Select(row => row.RowKey)));
    }

    [Fact]
    public async Task Of_many_who_change_a_row_at_once_none_overwrites_another()
    {
        var table = new MemoryTables(new SimulatedClock(Instant.FromUtc(2026, 11, 20, 9, 0))).GetTableClient("Cases");
        await table.AddEntityAsync(new TableEntity("3405", "a") { ["Number"] = 0 });

        await Parallel.ForEachAsync(Enumerable.Range(0, 1_000), async (_, _) =>
        {
            while (!await IsCountedAsync(table))
                await Task.Yield();
        });

        Assert.Equal(1_000, (await table.GetEntityAsync<TableEntity>("3405", "a")).Value.GetInt32("Number"));
    }

    // Where Azurite is kinder than Azure, the table in memory is as strict as Azure.
    [Theory]
    [InlineData("a/b", 1, 1, "OutOfRangeInput")]
    [InlineData("a", 260, 1, "TooManyProperties")]
    [InlineData("a", 1, (32 * 1024) + 1, "PropertyValueTooLarge")]
    [InlineData("a", 40, 30_000, "EntityTooLarge")]
    public async Task What_Azure_refuses_for_its_size_or_shape_is_refused(string key, int count, int size, string code)
    {
        var row = new TableEntity("3405", key);
        for (var number = 0; number < count; number++)
            row[$"P{number}"] = new string('x', size);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Table.AddEntityAsync(row));

        Assert.Equal((400, code), (refusal.Status, refusal.ErrorCode));
    }

    private static async Task<bool> IsCountedAsync(TableClient table)
    {
        var row = (await table.GetEntityAsync<TableEntity>("3405", "a")).Value;
        row["Number"] = row.GetInt32("Number") + 1;
        try
        {
            await table.UpdateEntityAsync(row, row.ETag);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }
}
