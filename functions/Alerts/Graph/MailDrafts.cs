using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item;
using Microsoft.Graph.Users.Item.SendMail;

namespace Ombud.Alerts.Graph;

/// <summary>A mail in two steps, so that none goes twice: it is drafted, where the draft stands is recorded, and then
/// it is sent. Whoever takes the alert up after a crash, or after an answer that was lost, finds it a draft still, and
/// sends that one, with whom it is for and what it says by now; or finds that it has left.</summary>
internal sealed class MailDrafts(GraphServiceClient graph, string sender)
{
    private const int NotAllowed = 403;

    // What is being sent stands nowhere for a moment. By this attempt it is minutes later: somebody took it away.
    private const int AttemptAnew = 4;

    private UserItemRequestBuilder Box => graph.Users[sender];

    /// <param name="mail">A new one each time: the SDK sends what it has sent before as an empty body.</param>
    public async Task<Attempt> SendAsync(
        Func<SendMailPostRequestBody> mail, DeliveryProgress progress, CancellationToken ct)
    {
        return progress.Place is { } earlier
            ? await SendEarlierAsync(earlier, mail, progress, ct)
            : await DraftAndSendAsync(mail, progress, ct);
    }

    private async Task<Attempt> DraftAndSendAsync(
        Func<SendMailPostRequestBody> mail, DeliveryProgress progress, CancellationToken ct)
    {
        string? draft = null;
        var drafted = await GraphCalls.AttemptAsync(
            async () => draft = (await Box.Messages.PostAsync(
                mail().Message!, GraphCalls.WithImmutableIds, ct))?.Id,
            ct);
        // An app that may send and not draft, as before this release, sends at once: twice is better than never.
        if (drafted.Status is NotAllowed)
            return await GraphCalls.AttemptAsync(() => Box.SendMail.PostAsync(mail(), cancellationToken: ct), ct);
        if (draft is null)
            return drafted.Reply is Reply.Sent ? new(Reply.Ill, null) : drafted;
        await RecordAsync(draft, progress, ct);
        return await SendAsync(draft, ct);
    }

    /// <summary>Takes away what nobody is to send any more. Where that fails, it stays a draft.</summary>
    public Task DiscardAsync(string draft, CancellationToken ct) => GraphCalls.AttemptAsync(
        async () =>
        {
            if (await IsDraftAsync(draft, ct) is true)
                await Box.Messages[draft].DeleteAsync(GraphCalls.WithImmutableIds, ct);
        },
        ct);

    private async Task RecordAsync(string draft, DeliveryProgress progress, CancellationToken ct)
    {
        try
        {
            await progress.BeginAsync(draft, ct);
        }
        // Whatever else goes wrong, it may have been recorded: taken away, it would look as if it had been sent.
        catch (DeliveredElsewhereException)
        {
            await DiscardAsync(draft, ct);
            throw;
        }
    }

    private async Task<Attempt> SendEarlierAsync(
        string draft, Func<SendMailPostRequestBody> mail, DeliveryProgress progress, CancellationToken ct)
    {
        bool? isDraft = null;
        var looked = await GraphCalls.AttemptAsync(
            async () =>
            {
                isDraft = await IsDraftAsync(draft, ct);
                if (isDraft is true)
                    await Box.Messages[draft].PatchAsync(mail().Message!, GraphCalls.WithImmutableIds, ct);
            },
            ct);
        return (looked.Reply, isDraft) switch
        {
            (not Reply.Sent, _) => looked with { Place = draft },
            (_, true) => await SendAsync(draft, ct),
            (_, false) => looked,
            _ when progress.Attempt < AttemptAnew => new(Reply.Ill, null) { Place = draft },
            _ => await DraftAndSendAsync(mail, progress, ct),
        };
    }

    private async Task<Attempt> SendAsync(string draft, CancellationToken ct)
    {
        var sent = await GraphCalls.AttemptAsync(
            () => Box.Messages[draft].Send.PostAsync(GraphCalls.WithImmutableIds, ct), ct);
        return sent.Reply is Reply.Sent ? sent : sent with { Place = draft };
    }

    // What was sent is none any more. Null for what stands nowhere.
    private async Task<bool?> IsDraftAsync(string draft, CancellationToken ct)
    {
        try
        {
            var found = await Box.Messages[draft].GetAsync(
                asked =>
                {
                    GraphCalls.WithImmutableIds(asked);
                    asked.QueryParameters.Select = ["isDraft"];
                },
                ct);
            return found?.IsDraft;
        }
        catch (ODataError e) when (GraphCalls.IsGone(e))
        {
            return null;
        }
    }
}
