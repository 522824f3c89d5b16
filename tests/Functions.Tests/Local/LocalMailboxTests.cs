using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta;
using NodaTime;
using Ombud.Local.Graph.Mailbox;
using static Ombud.Functions.Tests.Local.GraphOnLoopback;

namespace Ombud.Functions.Tests.Local;

// The mailbox through Microsoft's own client, as it comes.
public sealed class LocalMailboxTests
{
    private static readonly Instant Came = Instant.FromUtc(2026, 4, 25, 7, 59);

    [Fact]
    public async Task Every_message_is_listed_once_page_by_page_and_then_only_what_is_new()
    {
        await using var graph = await Start();
        var ids = new[] { "En", "To", "Tre" }.Select(subject => graph.Shared.Drop(Mail(subject))).ToList();

        var (first, next) = await ReadAsync(graph, link: null);
        var (second, delta) = await ReadAsync(graph, next!.OdataNextLink);
        ids.Add(graph.Shared.Drop(Mail("Fire")));
        var (third, _) = await ReadAsync(graph, delta!.OdataDeltaLink);

        Assert.Equal(ids, [.. first, .. second, .. third]);
        Assert.Equal(2, first.Count);
    }

    [Fact]
    public async Task A_message_that_is_moved_keeps_its_immutable_id_and_leaves_the_inbox()
    {
        await using var graph = await Start();
        var id = graph.Shared.Drop(Mail("En"));
        var (_, delta) = await ReadAsync(graph, link: null);
        var user = graph.Client.Users[GraphOnLoopback.Mailbox];

        var folder = await user.MailFolders.PostAsync(new() { DisplayName = "Registrert" });
        await user.Messages[id].Move.PostAsync(new() { DestinationId = folder!.Id });

        Assert.Equal("En", (await user.Messages[id].GetAsync())!.Subject);
        var (_, changes) = await ReadAsync(graph, delta!.OdataDeltaLink);
        Assert.True(Assert.Single(changes!.Value!).AdditionalData.ContainsKey("@removed"));
        Assert.Empty((await ReadAsync(graph, link: null)).Ids);
    }

    [Fact]
    public async Task A_link_of_another_mailbox_is_gone_and_one_starts_again()
    {
        await using var graph = await Start();
        await using var other = await Start();
        var link = (await ReadAsync(other, link: null)).Page!.OdataDeltaLink!
            .Replace(other.Http.BaseAddress!.Authority, graph.Http.BaseAddress!.Authority, StringComparison.Ordinal);

        var gone = await Assert.ThrowsAsync<ODataError>(() => ReadAsync(graph, link));

        Assert.Equal((410, "resyncRequired"), (gone.ResponseStatusCode, gone.Error!.Code));
    }

    [Fact]
    public async Task Whoever_prefers_plain_text_gets_the_words_of_a_page_and_none_of_its_scripts()
    {
        await using var graph = await Start();
        var id = graph.Shared.Drop(Mail("En") with
        {
            IsHtml = true,
            Body = "<head><style>p{}</style></head><body><p>Hei &amp; h&aring;</p><script>steal()</script></body>",
        });

        var read = await graph.Client.Users[GraphOnLoopback.Mailbox].Messages[id].GetAsync(asked =>
        {
            asked.Headers.Add("Prefer", "outlook.body-content-type=\"text\"");
            asked.QueryParameters.Select = ["body", "internetMessageHeaders"];
        });

        Assert.Equal((BodyType.Text, "Hei & hå"), (read!.Body!.ContentType!.Value, read.Body.Content));
        Assert.Equal("yes", Assert.Single(read.InternetMessageHeaders!).Value);
        Assert.Null(read.Subject);
    }

    [Fact]
    public async Task Attachments_can_be_counted_without_a_byte_of_them()
    {
        await using var graph = await Start();
        var id = graph.Shared.Drop(Mail("En") with { Attachments = [new("bilde.png", 5_000_000)] });

        var files = await graph.Client.Users[GraphOnLoopback.Mailbox].Messages[id].Attachments.GetAsync(
            asked => asked.QueryParameters.Select = ["name", "size"]);

        var file = Assert.IsType<FileAttachment>(Assert.Single(files!.Value!));
        Assert.Equal(("bilde.png", 5_000_000, null), (file.Name, file.Size, file.ContentBytes));
    }

    [Fact]
    public async Task No_other_mailbox_can_be_read()
    {
        await using var graph = await Start();

        var inbox = graph.Client.Users["annen@example.no"].MailFolders["inbox"];
        var refused = await Assert.ThrowsAsync<ODataError>(() => inbox.Messages.Delta.GetAsDeltaGetResponseAsync());

        Assert.Equal(403, refused.ResponseStatusCode);
    }

    private static StoredMail Mail(string subject) => new("", Came, new("kari@post.example"))
    {
        Subject = subject,
        Headers = [new("X-Test", "yes")],
    };

    private static async Task<(List<string> Ids, DeltaGetResponse? Page)> ReadAsync(GraphOnLoopback graph, string? link)
    {
        var delta = graph.Client.Users[GraphOnLoopback.Mailbox].MailFolders["inbox"].Messages.Delta;
        var page = await (link is null ? delta : delta.WithUrl(link)).GetAsDeltaGetResponseAsync(asked =>
        {
            asked.Headers.Add("Prefer", "IdType=\"ImmutableId\"", "odata.maxpagesize=2");
            if (link is null)
                asked.QueryParameters.Select = ["receivedDateTime"];
        });
        var came = page!.Value!.Where(one => !one.AdditionalData.ContainsKey("@removed"));
        return ([.. came.Select(one => one.Id!)], page);
    }
}
