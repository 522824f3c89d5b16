using System.Text.Json.Nodes;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Killed;

/// <summary>What is done to a host that will be killed, and what must be there after it.</summary>
internal static class Aftermath
{
    public const string Send = "alerts/Send";
    public const string Transaction = "transaction";
    public const string PastTheSweep = "PT2M";

    // The clock starts forty minutes after the usual breach was discovered.
    public const string Start = "2026-11-20T10:00:00+01:00";

    /// <param name="at">The origin of an instance; null for whichever comes next.</param>
    public static async Task<string> ReportAsync(this HostProcess host, BreachJson? breach = null, string? at = null)
    {
        var report = breach ?? A.Breach();
        using var system = await host.BearerAsync(A.SystemOf(report.Municipality), at);
        using var answer = await system.PostBreachAsync(report);
        return (string)(await answer.EnsureSuccessStatusCode().JsonAsync())["number"]!;
    }

    public static async Task<StoredSuite> StoredAsync(this HostProcess host) =>
        await StoredSuite.ReadAsync(await host.TableAsync());

    /// <summary>What Graph received about a case, the calls of one recipient, channel and headline together.</summary>
    public static async Task<ILookup<string, JsonNode>> CallsAboutAsync(
        this HostProcess host, string number, string saying = "") =>
        (await host.CallsAsync())
            .Select(call => call!)
            .Where(call => Text(call).Contains(number, StringComparison.Ordinal))
            .Where(call => Text(call).Contains(saying, StringComparison.OrdinalIgnoreCase))
            .ToLookup(call =>
                $"{(call["body"]!["Message"]?["toRecipients"] ?? call["path"])!.ToJsonString()} {Text(call)}");

    /// <summary>Of those reports: case, history, log, the next alarm, and so many deliveries of that alert.</summary>
    public static async Task NothingIsLostAsync(
        this HostProcess host, string topic, int deliveries, params IReadOnlyList<string> numbers)
    {
        var stored = await host.StoredAsync();
        var cases = stored.Cases.Where(one => numbers.Contains(one.Number.Value)).ToList();
        Assert.Empty(stored.Faults());
        Assert.Equal(0, stored.Unsent);
        Assert.Equal(numbers.Order(), cases.Select(one => one.Number.Value).Order());
        Assert.All(cases, one => Assert.Single(stored.Alarms, alarm => alarm.Case == one.Id));
        Assert.All(cases, one => Assert.Equal(deliveries, stored.Delivered(topic, one)));
    }

    private static string Text(JsonNode call)
    {
        var body = call["body"]!;
        return (string?)body["Message"]?["subject"] ?? $"{body["topic"]?["value"]}: {body["previewText"]?["content"]}";
    }
}
