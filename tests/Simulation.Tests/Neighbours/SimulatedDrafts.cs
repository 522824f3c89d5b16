using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Ombud.Simulation.Tests.Neighbours;

/// <summary>Mail that is drafted in the mailbox that alerts are sent from. What was sent stands there too.</summary>
internal sealed class SimulatedDrafts
{
    private const string Gone = """{"error":{"code":"ErrorItemNotFound","message":"No."}}""";

    private readonly Dictionary<string, string> _made = [];
    private readonly HashSet<string> _left = [];
    private readonly HashSet<string> _sent = [];

    /// <summary>Null for a call that sends something.</summary>
    public (HttpStatusCode Status, string Content)? Answer(HttpMethod method, Uri address, string body) =>
        (method.Method, address.AbsolutePath.Split('/')[4..]) switch
        {
            ("POST", ["messages"]) => (HttpStatusCode.Created, Add(body)),
            ("GET", ["messages", var id]) when _sent.Contains(id) => (HttpStatusCode.OK, """{"isDraft":false}"""),
            ("PATCH", ["messages", var id]) => (HttpStatusCode.OK, Change(id, body)),
            ("GET", ["messages", var id]) when _left.Contains(id) => (HttpStatusCode.NotFound, Gone),
            ("GET", ["messages", _]) => (HttpStatusCode.OK, """{"isDraft":true}"""),
            ("DELETE", ["messages", var id]) => (HttpStatusCode.NoContent, _left.Add(id) ? "" : Gone),
            _ => null,
        };

    /// <summary>What a draft says that is sent here; null for no draft.</summary>
    public string? Sent(Uri address)
    {
        if (address.AbsolutePath.Split('/')[4..] is not ["messages", var id, "send"])
            return null;
        _sent.Add(id);
        return new JsonObject { ["message"] = JsonNode.Parse(_made[id]) }.ToJsonString();
    }

    private string Change(string id, string body)
    {
        _made[id] = body;
        return "{}";
    }

    private string Add(string body)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"draft-{_made.Count}");
        _made.Add(id, body);
        return new JsonObject { ["id"] = id }.ToJsonString();
    }
}
