using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Ombud.Alerts.Graph;

namespace Ombud.Alerts.Mailbox;

/// <param name="Id">The immutable one.</param>
/// <param name="ReceivedAt">Null where Graph does not say.</param>
public sealed record MailNotice(string Id, Instant? ReceivedAt);

/// <summary>Messages that came to the inbox, and the link to what comes after.</summary>
/// <param name="IsLast">No more has come until now.</param>
public sealed record MailPage(IReadOnlyList<MailNotice> Came, string Next, bool IsLast);

/// <summary>The shared mailbox, as far as the suite needs it. Ids stay the same when a message is moved.</summary>
public sealed class GraphMailbox(GraphServiceClient graph, GraphOptions options)
{
    private const string Prefer = "Prefer";
    private const string Immutable = "IdType=\"ImmutableId\"";
    private const int MostFiles = 100;

    public bool IsConfigured => options.Mailbox is { Length: > 0 };

    public string Address => options.Mailbox ?? "";

    private Microsoft.Graph.Users.Item.UserItemRequestBuilder Box => graph.Users[options.Mailbox];

    /// <param name="link">Null, and one that does not lead to Graph: everything in the inbox.</param>
    /// <param name="since">What was received before is left out, exclusive.</param>
    /// <exception cref="ApiException">410: the link is not known any more; 429 and 5xx: later.</exception>
    public async Task<MailPage> PageAsync(string? link, Instant since, CancellationToken ct)
    {
        var delta = Box.MailFolders["inbox"].Messages.Delta;
        var known = link is not null && LeadsToGraph(link) ? link : null;
        var page = await (known is null ? delta : delta.WithUrl(known)).GetAsDeltaGetResponseAsync(
            asked =>
            {
                asked.Headers.Add(Prefer, Immutable, "odata.maxpagesize=50");
                if (known is null)
                    asked.QueryParameters.Select = ["receivedDateTime"];
            },
            ct);
        // What has left the inbox is none of its changes that matter here.
        var came = page!.Value!.Where(one => !one.AdditionalData.ContainsKey("@removed"))
            .Select(one => new MailNotice(
                one.Id!, one.ReceivedDateTime is { } at ? Instant.FromDateTimeOffset(at) : null))
            .Where(one => one.ReceivedAt is null || one.ReceivedAt >= since);
        return new([.. came], page.OdataNextLink ?? page.OdataDeltaLink!, page.OdataNextLink is null);
    }

    // It is followed with the app's token; and Graph may have another address than when the link was kept.
    private bool LeadsToGraph(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var to)
        && to.GetLeftPart(UriPartial.Authority) == options.BaseUrl.GetLeftPart(UriPartial.Authority);

    /// <summary>Its words as plain text, and of attachments no more than name and size. Null for one that is gone.
    /// </summary>
    public async Task<ReceivedMail?> ReadAsync(string id, CancellationToken ct)
    {
        try
        {
            var one = await Box.Messages[id].GetAsync(
                asked =>
                {
                    asked.Headers.Add(Prefer, Immutable, "outlook.body-content-type=\"text\"");
                    asked.QueryParameters.Select =
                    [
                        "receivedDateTime", "from", "toRecipients", "ccRecipients", "subject", "body",
                        "internetMessageHeaders",
                    ];
                },
                ct);
            // Asked for in any case: Graph says that there are none where all stand in the text, such as photographs.
            return ReceivedMail.Of(id, one!) with { Attachments = await AttachmentsAsync(id, ct) };
        }
        catch (ApiException e) when (e.ResponseStatusCode == 404)
        {
            return null;
        }
    }

    public Task AnswerAsync(string address, string subject, string content, CancellationToken ct) =>
        Box.SendMail.PostAsync(
            AlertBodies.Mail(subject, content, [address], submitted: "auto-replied"), cancellationToken: ct);

    private async Task<IReadOnlyList<MailFile>> AttachmentsAsync(string id, CancellationToken ct)
    {
        var files = await Box.Messages[id].Attachments.GetAsync(
            asked => (asked.QueryParameters.Select, asked.QueryParameters.Top) = (["name", "size"], MostFiles), ct);
        return [.. files!.Value!.Select(file => new MailFile(file.Name ?? "", file.Size ?? 0))];
    }
}
