namespace Ombud.Local.Graph.Mailbox;

/// <summary>A message in the shared mailbox. Of attachments the local Graph keeps no more than a name and a size.
/// </summary>
/// <param name="Id">The one that stays when the message is moved.</param>
internal sealed record StoredMail(string Id, Instant ReceivedAt, MailPerson From)
{
    public IReadOnlyList<MailPerson> To { get; init; } = [];
    public IReadOnlyList<MailPerson> Cc { get; init; } = [];
    public string Subject { get; init; } = "";
    public string Body { get; init; } = "";
    public bool IsHtml { get; init; }

    /// <summary>As they came, the topmost first.</summary>
    public IReadOnlyList<MailHeader> Headers { get; init; } = [];

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>What the sender's system called it. Anybody can send one that another message has.</summary>
    public string MessageId { get; init; } = "";

    public string Folder { get; init; } = MailboxFolders.Inbox;
}

internal sealed record MailPerson(string Address, string Name = "");

internal sealed record MailHeader(string Name, string Value);

internal sealed record MailAttachment(string Name, int Size);
