using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Ombud.Simulation.Tests.Neighbours;

/// <param name="Body">As it was last written.</param>
internal sealed record CalendarEvent(string Id, JsonObject Body);

// The ombud's calendar as Graph keeps it: of two events of one transaction it makes one, and says so only to whoever
// asks for the other; what is gone is not there.
internal sealed class SimulatedCalendar
{
    private static readonly (HttpStatusCode, string) Gone =
        (HttpStatusCode.NotFound, """{"error":{"code":"ErrorItemNotFound","message":"No."}}""");

    private readonly Dictionary<string, CalendarEvent> _standing = [];
    private readonly Dictionary<string, string> _made = [];

    public IEnumerable<CalendarEvent> Standing => _standing.Values;

    public static bool Serves(Uri address) => address.AbsolutePath.Split('/')[4..] is ["events", ..];

    public (HttpStatusCode Status, string Content) Answer(HttpMethod method, Uri address, string body) =>
        (method.Method, address.AbsolutePath.Split('/')[4..]) switch
        {
            _ when address.AbsolutePath.Split('/')[3] != SimulatedGraph.OmbudUser =>
                throw new InvalidOperationException($"Nobody keeps deadlines at {address.AbsolutePath}."),
            ("POST", ["events"]) => Add(Parsed(body)),
            ("GET", ["events"]) => Find(Uri.UnescapeDataString(address.Query)),
            (_, ["events", var id]) when !_standing.ContainsKey(id) => Gone,
            ("PATCH", ["events", var id]) => Write(id, Changed(_standing[id].Body, Parsed(body)), HttpStatusCode.OK),
            ("DELETE", ["events", var id]) => (HttpStatusCode.NoContent, _standing.Remove(id) ? "" : ""),
            _ => throw new InvalidOperationException($"Graph knows no {method} {address.AbsolutePath}."),
        };

    private (HttpStatusCode, string) Add(JsonObject made)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"event-{_made.Count}");
        return _made.TryAdd((string)made["transactionId"]!, id)
            ? Write(id, made, HttpStatusCode.Created)
            : (HttpStatusCode.Conflict, """{"error":{"code":"ErrorDuplicateTransactionId","message":"No."}}""");
    }

    private (HttpStatusCode, string) Find(string filter)
    {
        var asked = filter.Split("ep/value eq '")[1].Split('\'')[0];
        var found = _standing.Values
            .Where(one => (string?)one.Body["singleValueExtendedProperties"]![0]!["value"] == asked);
        return (HttpStatusCode.OK, new JsonObject
        {
            ["value"] = new JsonArray([.. found.Select(one => (JsonNode)new JsonObject { ["id"] = one.Id })]),
        }.ToJsonString());
    }

    private (HttpStatusCode, string) Write(string id, JsonObject body, HttpStatusCode status)
    {
        _standing[id] = new(id, body);
        return (status, new JsonObject { ["id"] = id }.ToJsonString());
    }

    private static JsonObject Changed(JsonObject before, JsonObject sent)
    {
        var changed = before.DeepClone().AsObject();
        foreach (var (name, value) in sent)
            changed[name] = value?.DeepClone();
        return changed;
    }

    private static JsonObject Parsed(string body) => JsonNode.Parse(body)!.AsObject();
}
