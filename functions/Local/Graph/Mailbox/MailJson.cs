using System.Globalization;
using System.Text.Json.Nodes;

namespace Ombud.Local.Graph.Mailbox;

/// <summary>Messages as Graph writes them.</summary>
internal static class MailJson
{
    private const string Headers = "internetMessageHeaders";

    /// <param name="select">What was asked for, with commas; empty for all. The headers come only if they are asked
    /// for.</param>
    public static JsonObject Of(SharedMailbox mailbox, StoredMail one, Preferences prefer, string select)
    {
        var whole = new JsonObject
        {
            ["receivedDateTime"] = one.ReceivedAt.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["subject"] = one.Subject,
            ["internetMessageId"] = one.MessageId,
            ["from"] = Recipient(one.From),
            ["sender"] = Recipient(one.From),
            ["toRecipients"] = new JsonArray([.. one.To.Select(Recipient)]),
            ["ccRecipients"] = new JsonArray([.. one.Cc.Select(Recipient)]),
            ["hasAttachments"] = one.Attachments.Count > 0,
            ["parentFolderId"] = one.Folder,
            ["body"] = new JsonObject
            {
                ["contentType"] = one.IsHtml && !prefer.PlainText ? "html" : "text",
                ["content"] = one.IsHtml && prefer.PlainText ? HtmlText.Of(one.Body) : one.Body,
            },
            [Headers] = new JsonArray([.. one.Headers.Select(header => (JsonNode)new JsonObject
            {
                ["name"] = header.Name,
                ["value"] = header.Value,
            })]),
        };
        var json = Selected(whole, select, except: Headers);
        json["id"] = prefer.ImmutableIds ? one.Id : mailbox.PlacedId(one);
        return json;
    }

    public static JsonObject Removed(SharedMailbox mailbox, StoredMail one, Preferences prefer) => new()
    {
        ["id"] = prefer.ImmutableIds ? one.Id : mailbox.PlacedId(one),
        ["@removed"] = new JsonObject { ["reason"] = "deleted" },
    };

    /// <summary>With its bytes, unless they are left out by what is selected.</summary>
    public static JsonObject Attachment(MailAttachment one, int index, string select)
    {
        var whole = new JsonObject
        {
            ["name"] = one.Name,
            ["size"] = one.Size,
            ["isInline"] = false,
            ["contentType"] = "application/octet-stream",
        };
        if (select.Length == 0 || select.Contains("contentBytes", StringComparison.OrdinalIgnoreCase))
            whole["contentBytes"] = Convert.ToBase64String(new byte[one.Size]);
        var json = Selected(whole, select, except: "");
        json["@odata.type"] = "#microsoft.graph.fileAttachment";
        json["id"] = $"attachment-{index}";
        return json;
    }

    public static JsonObject Folder((string Id, string Name) folder) =>
        new() { ["id"] = folder.Id, ["displayName"] = folder.Name };

    private static JsonObject Selected(JsonObject whole, string select, string except)
    {
        var asked = select.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var kept = whole.Where(one => asked.Length == 0
            ? one.Key != except
            : asked.Contains(one.Key, StringComparer.OrdinalIgnoreCase));
        return new([.. kept.Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))]);
    }

    private static JsonNode Recipient(MailPerson one) => new JsonObject
    {
        ["emailAddress"] = new JsonObject { ["name"] = one.Name, ["address"] = one.Address },
    };
}
