using NodaTime;
using Ombud.Functions.Tests.Register;
using Ombud.Kit;
using Ombud.Local.Teams;
using Xunit.Abstractions;

namespace Ombud.Functions.Tests.Alerts;

/// <summary>Ten minutes of the clock in which Graph and the bot service take nothing, beside the same day without them:
/// what was delivered is printed.</summary>
public sealed class BusyGraphTests(ITestOutputHelper output)
{
    private static readonly Duration Busy = Duration.FromMinutes(10);

    [Theory]
    [InlineData(5)]
    [InlineData(120)]
    public async Task Nothing_is_lost_nothing_is_sent_twice_and_reminders_come_in_order(int retryAfterSeconds)
    {
        var quiet = await DayAsync(retryAfterSeconds: null);
        var busy = await DayAsync(retryAfterSeconds);

        Assert.NotEmpty(busy.Refused);
        Assert.Equal(busy.Delivered.Distinct().Count(), busy.Delivered.Count);
        Assert.Equal(Told(quiet).Order(), Told(busy).Distinct().Order());
        Assert.Equal(Reminders(quiet, "ombud"), Reminders(busy, "ombud").Distinct());
        Assert.Equal(Reminders(quiet, "deputy"), Reminders(busy, "deputy").Distinct());
        Assert.Equal(3, Reminders(quiet, "ombud").Count());
        Assert.Equal(quiet.Cards, busy.Cards);
    }

    // Four hours are left of one case in the middle of it; another is reported at its beginning, and taken.
    private async Task<Day> DayAsync(int? retryAfterSeconds)
    {
        await using var suite = await SuiteFixture.StartAsync(options => options.WithCards());
        var late = await suite.ReportAsync(A.Breach() with { DiscoveredAt = "2026-11-17T14:05:00+01:00" });
        await suite.QuietAsync();
        if (retryAfterSeconds is not null)
            suite.GraphFaults.Arm(new() { Status = 429, RetryAfterSeconds = retryAfterSeconds, Count = null });
        var fresh = await suite.ReportAsync();
        await suite.ActAsync("ombud", fresh, "take", new { });
        await suite.AdvanceAsync(Busy);
        suite.GraphFaults.Clear();
        await suite.AdvanceAsync(Duration.FromHours(5));

        Print(suite, retryAfterSeconds);
        Assert.Empty(await DeadLetters.OfAsync(suite));
        var received = new[] { ("late", late), ("fresh", fresh) }
            .SelectMany(one => Received.Of(suite, one.Item2).Select(call => (Of: one.Item1, Call: call)))
            .OrderBy(one => one.Call.At)
            .ToList();
        return new(
            [.. received.Where(one => one.Call.Status < 300)
                .Select(one => (one.Of, one.Call.Kind, one.Call.To, one.Call.Headline))],
            [.. received.Where(one => one.Call.Status == 429).Select(one => one.Call.Headline)],
            [CardsOf(suite, late), CardsOf(suite, fresh)]);
    }

    private void Print(SuiteFixture suite, int? retryAfterSeconds)
    {
        output.WriteLine(retryAfterSeconds is null ? "A quiet day" : $"Retry-After: {retryAfterSeconds}");
        foreach (var call in suite.Graph.Calls)
            output.WriteLine($"{call.Time:HH:mm:ss} {call.Status} {call.Kind} {call.Method} {call.Path}");
    }

    // How often a card was posted, and what it says in the end.
    private static (int, string) CardsOf(SuiteFixture suite, string number)
    {
        var cards = suite.Graph.Calls.Where(call => call is { Kind: LocalConnector.Kind, Status: 200 or 201 }
            && call.Body!.Value.GetRawText().Contains(number, StringComparison.Ordinal)).ToList();
        var last = cards[^1].Body!.Value.GetRawText();
        return (cards.Count(call => call.Method == "POST"), last.Contains("\"take\"") ? "to be taken" : "taken");
    }

    private static IEnumerable<string> Told(Day day) =>
        day.Delivered.Select(one => $"{one.Of} {one.To} {one.Headline}");

    private static IEnumerable<string> Reminders(Day day, string to) => day.Delivered
        .Where(one => one.Of == "late" && one.To == to)
        .Where(one => one.Headline.Contains("frist", StringComparison.OrdinalIgnoreCase))
        .Select(one => one.Headline);

    private sealed record Day(
        IReadOnlyList<(string Of, string Kind, string To, string Headline)> Delivered,
        IReadOnlyList<string> Refused,
        IReadOnlyList<(int Posted, string Says)> Cards);
}
