using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ombud.Functions.Tests.Telemetry;
using Ombud.Kit;
using Ombud.Local.Graph;

namespace Ombud.Functions.Tests.Channels;

/// <summary>What stands outside the suite of it: what Graph and Teams were sent, what lies or lay on the bus, the logs,
/// and what the apps tell of themselves.</summary>
/// <param name="folder">Of the suite's data.</param>
internal sealed class Outside(SuiteFixture suite, string folder)
{
    /// <summary>Drafts too, whoever got them later.</summary>
    public IReadOnlyList<ReceivedCall> Calls { get; } =
    [
        .. File.ReadAllLines(Path.Combine(folder, "graph.jsonl"))
            .Select(line => JsonSerializer.Deserialize<ReceivedCall>(line, ReceivedCall.Json)!),
    ];

    /// <summary>Every message that was ever accepted, as its bytes read.</summary>
    public string Bus { get; } = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, "bus.journal")));

    public IReadOnlyList<string> Logs { get; } = suite.Logs.Lines;

    /// <summary>The latest spans, and all metrics.</summary>
    public IReadOnlyList<string> Telemetry { get; } =
    [
        .. suite.Suite.Telemetry.Spans.Select(Told.Text),
        .. suite.Suite.Telemetry.Metrics.Select(one => $"{one.Name} {one.Of}"),
    ];

    /// <summary>With where it went first.</summary>
    public IEnumerable<(string Where, string Text)> Texts =>
    [
        .. Calls.Select(call => (call.Kind, $"{call.Path} {Content(call)?.ToJsonString()}")),
        ("bus", Bus),
        .. Logs.Select(line => ("log", line)),
        .. Telemetry.Select(told => ("telemetry", told)),
    ];

    // A mail names whom it goes to by their address, and nobody else.
    private static JsonNode? Content(ReceivedCall call)
    {
        var body = call.Body is { ValueKind: not JsonValueKind.Null } json ? JsonNode.Parse(json.GetRawText()) : null;
        foreach (var to in Everything(body).OfType<JsonObject>().Select(one => one["toRecipients"]).OfType<JsonArray>())
            foreach (var recipient in to)
                recipient!["emailAddress"]!["address"] = "";
        return body;
    }

    /// <summary>The node and all in it.</summary>
    public static IReadOnlyList<JsonNode> Everything(JsonNode? node) => node switch
    {
        null => [],
        JsonObject one => [one, .. one.SelectMany(member => Everything(member.Value))],
        JsonArray list => [list, .. list.SelectMany(Everything)],
        _ => [node],
    };
}
