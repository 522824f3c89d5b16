using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions;
using Ombud.Alerts.Graph;

namespace Ombud.Alerts.Mailbox;

// Makes inquiries of what citizens write to the ombud's mailbox. How far it has come is a link that Graph gave, and it
// is kept only when everything before it is a case, or none to be: whatever stops it, the next run begins there, and
// what it meets again is known.
public sealed class ReadMailbox(
    GraphMailbox mailbox, TakeMail take, MailboxStore store, ILogger<ReadMailbox> log)
{
    // DO NOT rename: the alert about a mailbox that nobody reads refers to this function by name.
    [Function(nameof(ReadMailbox))]
    public async Task Run([TimerTrigger("0 */5 * * * *", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        if (!mailbox.IsConfigured)
            return;
        try
        {
            await ReadAsync(ct);
        }
        catch (ApiException e)
        {
            // Asked to wait, refused or ill: the next run asks again.
            log.LogWarning("The mailbox waits for the next run: {Status}", e.ResponseStatusCode);
        }
        catch (Exception e) when (GraphAlerts.IsNoAnswer(e) && !ct.IsCancellationRequested)
        {
            log.LogWarning("The mailbox waits for the next run: {Error}", e.GetType().Name);
        }
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var (link, failures) = (await store.LinkAsync(ct), new List<Exception>());
        for (var isLast = false; !isLast;)
        {
            var page = await PageAsync(link, ct);
            foreach (var id in page.Ids)
                await TryTakeAsync(id, failures, ct);
            (link, isLast) = (page.Next, page.IsLast);
            if (failures.Count == 0)
                await store.KeepLinkAsync(link, ct);
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    // A link that Graph has forgotten: all that is still in the inbox is read again, and what is a case is known.
    private async Task<MailPage> PageAsync(string? link, CancellationToken ct)
    {
        try
        {
            return await mailbox.PageAsync(link, ct);
        }
        catch (ApiException e) when (e.ResponseStatusCode == 410 && link is not null)
        {
            log.LogInformation("The mailbox is read from the beginning");
            return await mailbox.PageAsync(null, ct);
        }
    }

    // One that cannot be taken must not keep the next from becoming a case. An ill Graph ends the run.
    private async Task TryTakeAsync(string id, List<Exception> failures, CancellationToken ct)
    {
        try
        {
            if (await take.RunAsync(id, ct) is { } outcome)
                log.LogInformation("A mail was read: {Outcome}", outcome);
        }
        catch (Exception e) when (e is not ApiException && !GraphAlerts.IsNoAnswer(e) && !ct.IsCancellationRequested)
        {
            log.LogError("A mail is not registered: {Error}", e.GetType().Name);
            failures.Add(e);
        }
    }
}
