using System.Text.Json;
using NodaTime;
using Ombud.Local.Graph;

namespace Ombud.Functions.Tests.Local;

public sealed class CallJournalTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 4, 25, 12, 0);

    [Fact]
    public async Task What_Graph_received_is_still_shown_after_a_restart()
    {
        var file = GraphOnLoopback.TemporaryFile();
        await using (var before = await GraphOnLoopback.Start(file))
            await before.Notify(GraphOnLoopback.Ombud);

        await using var after = await GraphOnLoopback.Start(file);
        await after.Send(GraphOnLoopback.Mailbox, GraphOnLoopback.Mail());

        Assert.Equal([204, 202], after.Journal.Calls.Select(call => call.Status));
        Assert.Equal("breachReported", after.Journal.Calls[0].Body?.GetProperty("activityType").GetString());
    }

    [Fact]
    public void A_line_torn_by_a_crash_is_dropped_and_the_whole_ones_stay()
    {
        var file = GraphOnLoopback.TemporaryFile();
        using (var journal = new CallJournal(file))
            journal.Append(Call(204));
        File.AppendAllText(file, """{"time":"2026-""");

        using (var journal = new CallJournal(file))
            journal.Append(Call(202));

        using var reopened = new CallJournal(file);
        Assert.Equal([204, 202], reopened.Calls.Select(call => call.Status));
    }

    private static ReceivedCall Call(int status) =>
        new(Noon, "activity", "POST", "/users/x", JsonSerializer.SerializeToElement(new { a = 1 }), status);
}
