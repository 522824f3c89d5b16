using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using Ombud.Simulation.Tests.Machine;

namespace Ombud.Simulation.Tests.Neighbours;

// The ombud's shared mailbox as Graph shows it: what changed since a link, in pages as short as it pleases Graph. It
// forgets links, and shows again what it has shown.
internal sealed class SimulatedMailbox(SimulatedClock clock, Weather weather, Random random)
{
    public const string Address = "personvernombud@ombud.example";

    /// <summary>What the suite says of a message that Graph gives as HTML, whatever was asked for.</summary>
    public const string Unreadable = "Graph answers with HTML.";

    private const string Inbox = "inbox";
    private const string Delta = "https://graph.example/v1.0/users/box/mailFolders/inbox/messages/delta?place=";

    /// <summary>Graph's own client writes some names with a capital letter.</summary>
    public static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private readonly Dictionary<string, (SimulatedMail Mail, string Folder)> _mail = [];
    private readonly List<string> _changes = [];
    private readonly List<string> _folders = [];

    public IEnumerable<SimulatedMail> All => _mail.Values.Select(one => one.Mail);

    /// <summary>To whom and when.</summary>
    public List<(string To, Instant At)> Answers { get; } = [];

    /// <summary>The link that whoever has read everything holds; null as long as there was nothing to read.</summary>
    public string? NewestLink => _changes.Count == 0 ? null : Link(_changes.Count);

    /// <summary>Graph has refused something that it will not do later either.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>How often something has failed, but for being asked to wait.</summary>
    public int Failures { get; private set; }

    public bool IsPutAway(SimulatedMail mail) => _mail[mail.Id].Folder != Inbox;

    public void Drop(SimulatedMail mail)
    {
        _mail.Add(mail.Id, (mail, Inbox));
        _changes.Add(mail.Id);
    }

    public void Fail(HttpStatusCode status)
    {
        HasRefused |= status is HttpStatusCode.BadRequest;
        Failures += status is HttpStatusCode.TooManyRequests ? 0 : 1;
    }

    public static bool Serves(Uri address) =>
        address.AbsolutePath.StartsWith($"/v1.0/users/{Uri.EscapeDataString(Address)}/", StringComparison.Ordinal)
        || address.AbsolutePath.StartsWith($"/v1.0/users/{Address}/", StringComparison.Ordinal)
        || address.AbsolutePath.StartsWith("/v1.0/users/box/", StringComparison.Ordinal);

    public (HttpStatusCode Status, JsonObject? Content) Answer(HttpMethod method, Uri address, string body)
    {
        var path = address.AbsolutePath.TrimEnd('/').Split('/')[4..];
        var sent = body.Length > 0 ? JsonNode.Parse(body, AnyCase)!.AsObject() : [];
        return (method.Method, path) switch
        {
            ("GET", ["mailFolders", "inbox", "messages", _]) => Changes(address),
            ("GET", ["messages", var id]) =>
                _mail.TryGetValue(id, out var one) ? Found(Message(one.Mail, one.Folder)) : Missing,
            ("GET", ["messages", var id, "attachments"]) => Found(Attachments(_mail[id].Mail)),
            ("POST", ["messages", var id, "move"]) => Move(id, (string)sent["destinationId"]!),
            ("GET", ["mailFolders", "inbox"]) => Found(Folder(Inbox)),
            ("GET", ["mailFolders"]) => Found(List(_folders.Select(Folder))),
            ("POST", ["mailFolders"]) => AddFolder((string)sent["displayName"]!),
            ("POST", ["sendMail"]) => Sent(sent),
            _ => throw new InvalidOperationException($"Graph knows no {method} {address.AbsolutePath}."),
        };
    }

    private static (HttpStatusCode, JsonObject?) Missing => (HttpStatusCode.NotFound, null);

    private (HttpStatusCode, JsonObject?) Changes(Uri address)
    {
        var from = address.Query.Split("place=") is [_, var place] ? int.Parse(place, CultureInfo.InvariantCulture) : 0;
        if (from > 0 && weather.Strikes(weather.GraphForgets))
            return (HttpStatusCode.Gone, null);
        if (weather.Strikes(weather.GraphRepeats))
            from = random.Next(from + 1);
        var size = random.Next(3) == 0 ? 50 : random.Next(1, 4);
        var shown = _changes.Skip(from).Take(size).ToList();
        var next = from + shown.Count;
        return Found(new()
        {
            ["value"] = new JsonArray([.. shown.Distinct().Select(Change)]),
            [next < _changes.Count ? "@odata.nextLink" : "@odata.deltaLink"] = Link(next),
        });
    }

    private JsonNode Change(string id) => _mail[id].Folder == Inbox
        ? new JsonObject { ["id"] = id, ["receivedDateTime"] = Written(_mail[id].Mail.At) }
        : new JsonObject { ["id"] = id, ["@removed"] = new JsonObject { ["reason"] = "deleted" } };

    private static JsonObject Message(SimulatedMail mail, string folder) => new()
    {
        ["id"] = mail.Id,
        ["parentFolderId"] = folder,
        ["receivedDateTime"] = Written(mail.At),
        ["from"] = Person(mail.From),
        ["toRecipients"] = new JsonArray([.. mail.To.Select(Person)]),
        ["subject"] = mail.Subject,
        ["body"] = new JsonObject
        {
            ["contentType"] = mail.Becomes is Becomes.Unread ? "html" : "text",
            ["content"] = mail.Text,
        },
        ["hasAttachments"] = mail.Files.Count > 0,
        ["internetMessageHeaders"] = new JsonArray([.. mail.Headers.Select(one => (JsonNode)new JsonObject
        {
            ["name"] = one.Name,
            ["value"] = one.Value,
        })]),
    };

    private static JsonObject Attachments(SimulatedMail mail) => List(mail.Files.Select(name => new JsonObject
    {
        ["@odata.type"] = "#microsoft.graph.fileAttachment",
        ["name"] = name,
        ["size"] = 200_000,
    }));

    private (HttpStatusCode, JsonObject?) Move(string id, string folder)
    {
        if (!_mail.TryGetValue(id, out var one) || !_folders.Contains(folder))
            return Missing;
        _mail[id] = (one.Mail, folder);
        _changes.Add(id);
        return (HttpStatusCode.Created, new() { ["id"] = id });
    }

    private (HttpStatusCode, JsonObject?) AddFolder(string name)
    {
        if (_folders.Contains(name))
        {
            HasRefused = true;
            return (HttpStatusCode.Conflict, null);
        }

        _folders.Add(name);
        return (HttpStatusCode.Created, Folder(name));
    }

    private (HttpStatusCode, JsonObject?) Sent(JsonObject mail)
    {
        Answers.Add(((string)mail["message"]!["toRecipients"]![0]!["emailAddress"]!["address"]!, clock.Now));
        return (HttpStatusCode.Accepted, null);
    }

    private static string Link(int place) => string.Create(CultureInfo.InvariantCulture, $"{Delta}{place}");

    private static JsonObject Folder(string name) => new() { ["id"] = name, ["displayName"] = name };

    private static JsonNode Person(string address) => new JsonObject
    {
        ["emailAddress"] = new JsonObject { ["name"] = address.Split('@')[0], ["address"] = address },
    };

    private static (HttpStatusCode, JsonObject?) Found(JsonObject content) => (HttpStatusCode.OK, content);

    private static JsonObject List(IEnumerable<JsonObject> all) => new() { ["value"] = new JsonArray([.. all]) };

    private static string Written(Instant at) => at.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
