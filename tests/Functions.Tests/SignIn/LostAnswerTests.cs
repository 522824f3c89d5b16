using System.Net;
using Azure.Data.Tables;
using NodaTime;
using Ombud.Kit;

namespace Ombud.Functions.Tests.SignIn;

public sealed class LostAnswerTests(SuiteFixture suite) : IClassFixture<SuiteFixture>
{
    [Fact]
    public async Task A_session_that_was_stored_begins_although_storage_could_not_say_so()
    {
        using var reader = suite.As("reader-ringebu");
        suite.StorageFaults.Arm(new() { Path = "Sessions", Method = "POST", AcceptedButLost = true });

        using var desk = await reader.GetAsync("/saker");

        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);
        Assert.Empty(suite.StorageFaults.Armed);
    }

    [Fact]
    public async Task A_session_that_was_ended_elsewhere_does_not_come_back_while_storage_is_ill()
    {
        await using var own = await SuiteFixture.StartAsync();
        using var reader = own.As("reader-ringebu");
        using var before = await reader.GetAsync("/saker");
        var sessions = own.Suite.Neighbours.Tables.GetTableClient(own.Suite.Neighbours.SessionsTable);
        await foreach (var row in sessions.QueryAsync<TableEntity>())
            await sessions.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        await own.AdvanceAsync(Duration.FromSeconds(30));
        using var ended = await reader.GetAsync("/saker");
        own.StorageFaults.Arm(new() { Path = "Sessions", Method = "GET", Status = 403, Count = 0 });

        using var whileIll = await reader.GetAsync("/saker");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, ended.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, whileIll.StatusCode);
    }
}
