using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ombud.Local.Graph.Mailbox;

/// <summary>What Graph answers about the mailbox, as it documents it.</summary>
internal sealed class MailboxAnswers(SharedMailbox mailbox, string origin)
{
    private static readonly GraphAnswer NoSuchItem =
        new(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    /// <summary>What changed in a folder since the link that is followed; all of it without one.</summary>
    public GraphAnswer Delta(HttpRequest request)
    {
        if (mailbox.Folders.Find(Route(request, "folder")) is not { } folder)
            return NoSuchItem;
        var prefer = Preferences.Of(request);
        var followed = Query(request, "$deltatoken") ?? Query(request, "$skiptoken");
        var start = followed is null
            ? new DeltaToken(mailbox.Life, 0, Query(request, "$select") ?? "")
            : DeltaToken.Read(followed);
        if (start is null || start.Life != mailbox.Life)
            return new(410, "resyncRequired", "The token is not known any more. Start the synchronization again.");
        var (changed, end) = mailbox.Since(start.Place, folder);
        var page = changed.Take(prefer.PageSize).ToList();
        var isLast = page.Count == changed.Count;
        var next = start with { Place = isLast ? end : page[^1].At };
        return Found(new JsonObject
        {
            ["value"] = new JsonArray([.. page.Select(one => (JsonNode)(one.Mail.Folder == folder
                ? MailJson.Of(mailbox, one.Mail, prefer, start.Select)
                : MailJson.Removed(mailbox, one.Mail, prefer)))]),
            [isLast ? "@odata.deltaLink" : "@odata.nextLink"] =
                $"{origin}{request.Path}?{(isLast ? "$deltatoken" : "$skiptoken")}={Uri.EscapeDataString($"{next}")}",
        });
    }

    public GraphAnswer Message(HttpRequest request) => Find(request) is { } one
        ? Found(MailJson.Of(mailbox, one, Preferences.Of(request), Query(request, "$select") ?? ""))
        : NoSuchItem;

    public GraphAnswer Attachments(HttpRequest request)
    {
        var select = Query(request, "$select") ?? "";
        mailbox.Read.Enqueue(select);
        return Find(request) is { } one
            ? Found(List(one.Attachments.Select((file, at) => MailJson.Attachment(file, at, select))))
            : NoSuchItem;
    }

    /// <summary>Only a filter by one name is known here.</summary>
    public GraphAnswer Folders(HttpRequest request)
    {
        var name = Query(request, "$filter") is { } filter ? filter.Split('\'')[1] : null;
        return Found(List(mailbox.Folders.All.Where(one => name is null || one.Name == name).Select(MailJson.Folder)));
    }

    public GraphAnswer Folder(HttpRequest request) => mailbox.Folders.Find(Route(request, "folder")) is { } id
        ? Found(MailJson.Folder(mailbox.Folders.All.Single(one => one.Id == id)))
        : NoSuchItem;

    public GraphAnswer AddFolder(JsonElement? body) => body.Text("displayName") is not { Length: > 0 } name
        ? GraphAnswer.BadRequest("'displayName' is required.")
        : mailbox.AddFolder(name) is { } id
            ? Found(MailJson.Folder((id, name))) with { Status = 201 }
            : new(409, "ErrorFolderExists", "A folder with the specified name already exists.");

    public GraphAnswer Move(HttpRequest request, JsonElement? body)
    {
        if (Find(request) is not { } one || mailbox.Folders.Find(body.Text("destinationId")) is not { } folder)
            return NoSuchItem;
        var moved = mailbox.Move(one, folder);
        return Found(MailJson.Of(mailbox, moved, Preferences.Of(request), "")) with { Status = 201 };
    }

    private StoredMail? Find(HttpRequest request) => mailbox.Find(Route(request, "message"));

    private static GraphAnswer Found(JsonObject content) => new(200) { Content = content };

    private static JsonObject List(IEnumerable<JsonObject> all) =>
        new() { ["value"] = new JsonArray([.. all.Select(one => (JsonNode)one)]) };

    private static string Route(HttpRequest request, string name) => request.RouteValues[name] as string ?? "";

    private static string? Query(HttpRequest request, string name) => request.Query[name].FirstOrDefault();
}
