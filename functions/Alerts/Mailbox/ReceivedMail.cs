using Microsoft.Graph.Models;

namespace Ombud.Alerts.Mailbox;

/// <param name="Size">In bytes, as Graph counts it.</param>
public sealed record MailFile(string Name, int Size);

/// <summary>A message as the mailbox has it.</summary>
/// <param name="Id">Graph's immutable one. A Message-ID is what the sender says: somebody could send another's, so that
/// the other's mail would count as known.</param>
public sealed record ReceivedMail(string Id, Instant ReceivedAt, string From, string Name)
{
    /// <summary>Addresses in To and Cc.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];
    public string Subject { get; init; } = "";

    /// <summary>Plain text, never HTML.</summary>
    public string Text { get; init; } = "";

    /// <summary>The topmost first: the last one to write was our own mail system.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public IReadOnlyList<MailFile> Attachments { get; init; } = [];

    /// <summary>Null where there is none.</summary>
    public string? First(string header) => Headers
        .Where(one => one.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Select(one => one.Value)
        .FirstOrDefault();

    public bool Has(string header) => First(header) is not null;

    /// <exception cref="InvalidDataException">The body is HTML although plain text was asked for.</exception>
    internal static ReceivedMail Of(string id, Message one)
    {
        if (one.Body is { ContentType: BodyType.Html })
            throw new InvalidDataException("Graph answers with HTML.");
        var recipients = (one.ToRecipients ?? []).Concat(one.CcRecipients ?? []);
        return new(
            id, Instant.FromDateTimeOffset(one.ReceivedDateTime ?? default), one.From?.EmailAddress?.Address ?? "",
            one.From?.EmailAddress?.Name ?? "")
        {
            Recipients = [.. recipients.Select(to => to.EmailAddress?.Address).OfType<string>()],
            Subject = one.Subject ?? "",
            Text = one.Body?.Content ?? "",
            Headers =
            [
                .. (one.InternetMessageHeaders ?? []).Select(
                    header => System.Collections.Generic.KeyValuePair.Create(header.Name ?? "", header.Value ?? "")),
            ],
        };
    }
}
