using Azure.Data.Tables;

namespace Ombud.Azure.Tests.Tables;

[Collection(SharedAzurite.Name)]
public sealed class ValueTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private TableClient _table = null!;

    public async Task InitializeAsync() => _table = await azurite.CreateTableAsync();

    public Task DisposeAsync() => _table.DeleteAsync();

    public static TheoryData<object> Values => new()
    {
        "blåbær «sitat» \"x\" <script> \\ \n \u2028 😀",
        "",
        "2026-04-25T10:00:00.0000000Z",
        "{\"odata.type\":\"Edm.Int64\"}",
        int.MinValue,
        int.MaxValue,
        long.MinValue,
        (long)1,
        long.MaxValue,
        true,
        false,
        1.0,
        -0.5,
        1e300,
        new DateTimeOffset(2026, 4, 25, 8, 0, 0, TimeSpan.Zero).AddTicks(1_234_567),
        new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
        new byte[] { 0, 1, 254, 255 },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_went_in(object value)
    {
        await _table.AddEntityAsync(new TableEntity("3405", "a") { ["Value"] = value });

        var point = (await _table.GetEntityAsync<TableEntity>("3405", "a")).Value["Value"];
        var listed = await _table.QueryAsync<TableEntity>().SingleAsync();

        Assert.IsType(value.GetType(), point);
        Assert.Equal(value, point);
        Assert.Equal(value, listed["Value"]);
    }

    [Fact]
    public async Task A_time_comes_back_as_the_same_moment_in_universal_time()
    {
        var inOslo = new DateTimeOffset(2026, 4, 25, 10, 0, 0, TimeSpan.FromHours(2));
        var entity = new TableEntity("3405", "a") { ["At"] = inOslo, ["Utc"] = inOslo.UtcDateTime };
        await _table.AddEntityAsync(entity);

        var row = (await _table.GetEntityAsync<TableEntity>("3405", "a")).Value;

        Assert.Equal(inOslo, row.GetDateTimeOffset("At"));
        Assert.Equal(TimeSpan.Zero, row.GetDateTimeOffset("At")!.Value.Offset);
        Assert.Equal(inOslo.UtcDateTime, row.GetDateTime("Utc"));
    }

    [Fact]
    public async Task A_value_that_is_missing_or_was_null_is_null()
    {
        await _table.AddEntityAsync(new TableEntity("3405", "a") { ["Null"] = null! });

        var row = (await _table.GetEntityAsync<TableEntity>("3405", "a")).Value;

        Assert.Null(row.GetString("Null"));
        Assert.Null(row.GetInt64("Null"));
        Assert.Null(row["Null"]);
    }

    [Fact]
    public void A_value_is_not_read_as_another_type()
    {
        var row = new TableEntity("3405", "a") { ["Count"] = 12 };

        Assert.Equal(12, row.GetInt32("Count"));
        Assert.Throws<InvalidOperationException>(() => row.GetString("Count"));
        Assert.Throws<InvalidOperationException>(() => row.GetInt64("Count"));
    }

    [Fact]
    public async Task What_a_table_cannot_hold_is_refused_before_it_is_sent() =>
        await Assert.ThrowsAsync<NotSupportedException>(
            () => _table.AddEntityAsync(new TableEntity("3405", "a") { ["Day"] = DayOfWeek.Monday }));
}
