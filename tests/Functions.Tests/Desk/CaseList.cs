using System.Text.Json.Nodes;

namespace Ombud.Functions.Tests;

/// <summary>The list as systems read it: page after page, since a suite that tests share holds more than one.</summary>
internal static class CaseList
{
    public static async Task<IReadOnlyList<JsonNode>> CasesAsync(this HttpClient client, string filter)
    {
        var all = new List<JsonNode>();
        for (string? after = ""; after is not null;)
        {
            var cursor = after.Length > 0 ? $"&after={Uri.EscapeDataString(after)}" : "";
            var page = await client.JsonAsync($"/api/cases?{filter}&pageSize=200{cursor}");
            all.AddRange(page["cases"]!.AsArray().Select(one => one!));
            after = (string?)page["after"];
        }
        return all;
    }

    public static async Task<IReadOnlyList<string>> NumbersAsync(this HttpClient client, string filter) =>
        [.. (await client.CasesAsync(filter)).Select(one => (string)one["number"]!)];
}
