using System.Net.Mail;
using System.Text.Json;

namespace Ombud.Local.Graph.Mailbox;

/// <summary>A message as a developer drops it into the mailbox: <c>POST /local/mail</c>.</summary>
/// <param name="From">An address, with or without a name: <c>Kari Nordmann &lt;kari@post.example&gt;</c>.</param>
internal sealed record DroppedMail(string From, string Subject, string Body)
{
    public bool Html { get; init; }

    /// <summary>The mailbox's own where nobody is named.</summary>
    public IReadOnlyList<string> To { get; init; } = [];
    public IReadOnlyList<string> Cc { get; init; } = [];

    /// <summary>In their order, beside those that every message has.</summary>
    public IReadOnlyList<MailHeader> Headers { get; init; } = [];

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];
    public string? MessageId { get; init; }

    /// <summary>Null where it is no message: without a sender, or with a name that no header has.</summary>
    public static DroppedMail? Read(JsonElement json)
    {
        try
        {
            var read = json.Deserialize<DroppedMail>(JsonSerializerOptions.Web);
            return read is { From: not null, Subject: not null, Body: not null } && Person(read.From) is not null
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public StoredMail Stored(string mailbox, Instant now)
    {
        var messageId = MessageId ?? $"<{Guid.NewGuid():N}@post.example>";
        return new("", now, Person(From)!)
        {
            To = [.. (To.Count > 0 ? To : [mailbox]).Select(Person).OfType<MailPerson>()],
            Cc = [.. Cc.Select(Person).OfType<MailPerson>()],
            Subject = Subject,
            Body = Body,
            IsHtml = Html,
            Headers = [.. Headers, new("From", From), new("Subject", Subject), new("Message-ID", messageId)],
            Attachments = Attachments,
            MessageId = messageId,
        };
    }

    private static MailPerson? Person(string text) =>
        MailAddress.TryCreate(text, out var read) ? new(read.Address, read.DisplayName) : null;
}
