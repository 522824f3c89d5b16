using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions;
using Ombud.Alerts.Graph;

namespace Ombud.Alerts.Mailbox;

// Makes inquiries of what citizens write to the ombud's mailbox. How far it has come is a link that Graph gave, and it
// is kept only when everything before it is a case, or none to be: whatever stops it, the next run begins there, and
// what it meets again is known.
public sealed class ReadMailbox(
    GraphMailbox mailbox, TakeMail take, MailboxStore store, IClock clock, ILogger<ReadMailbox> log)
{
    private const int Tries = 3;
    // A day of them: words that Graph cannot give now, it gives when it is well again.
    private const int TriesWhileIll = 288;

    // Well within the five minutes of a function; the next run goes on.
    private static readonly Duration Enough = Duration.FromMinutes(4);

    // What may still have to be answered within its month. A mailbox that has been in use for years holds more.
    private static readonly Duration BeforeTheFirst = Duration.FromDays(31);

    // DO NOT rename: the alert about a mailbox that nobody reads refers to this function by name.
    [Function(nameof(ReadMailbox))]
    public async Task Run([TimerTrigger("0 */5 * * * *", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        try
        {
            await (mailbox.IsConfigured ? ReadAsync(ct) : store.ForgetAsync(ct));
        }
        // Asked to wait: the next run asks again, and an hour of that is told by the suite's health. Whatever else it
        // says fails the run, so that an operator hears of it.
        catch (ApiException e) when (e.ResponseStatusCode == 429)
        {
            log.LogWarning("The mailbox waits for the next run: {Status}", e.ResponseStatusCode);
        }
        catch (Exception e) when (GraphCalls.IsNoAnswer(e) && !ct.IsCancellationRequested)
        {
            log.LogWarning("The mailbox waits for the next run: {Error}", e.GetType().Name);
        }
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var (began, failures) = (clock.GetCurrentInstant(), new List<Exception>());
        var place = await store.PlaceAsync(mailbox.Address, ct);
        var (link, since) = (place?.Link, place?.Since ?? began - BeforeTheFirst);
        var until = began + Enough;
        for (var isLast = false; !isLast && clock.GetCurrentInstant() < until;)
        {
            var page = await PageAsync(link, since, ct);
            foreach (var notice in page.Came)
                await TryTakeAsync(notice, failures, ct);
            (link, isLast) = (page.Next, page.IsLast);
            if (failures.Count == 0)
                await store.KeepAsync(mailbox.Address, new(link, since), clock.GetCurrentInstant(), ct);
        }

        // What is a case can wait; what is none yet cannot.
        await take.PutAwayAgainAsync(until, ct);
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    // A link that Graph has forgotten: all that is still in the inbox is read again, and what is a case is known.
    private async Task<MailPage> PageAsync(string? link, Instant since, CancellationToken ct)
    {
        try
        {
            return await mailbox.PageAsync(link, since, ct);
        }
        catch (ApiException e) when (e.ResponseStatusCode == 410 && link is not null)
        {
            log.LogInformation("The mailbox is read from the beginning");
            return await mailbox.PageAsync(null, since, ct);
        }
    }

    // One that cannot be taken must not keep the next from becoming a case. An ill Graph ends the run.
    private async Task TryTakeAsync(MailNotice notice, List<Exception> failures, CancellationToken ct)
    {
        try
        {
            // Null for one that is gone.
            if (await mailbox.ReadAsync(notice.Id, ct) is { } mail)
                log.LogInformation("A mail was read: {Outcome}", await take.RunAsync(mail, ct));
        }
        catch (Exception e) when (!IsIllness(e) && !ct.IsCancellationRequested)
        {
            log.LogError("A mail is not registered: {Error}", e.GetType().Name);
            var tries = e is ApiException { ResponseStatusCode: >= 500 } ? TriesWhileIll : Tries;
            if (await store.CountFailureAsync(notice.Id, ct) < tries || !await TryTakeUnreadAsync(notice, ct))
                failures.Add(e);
        }
    }

    // It fails for a reason of its own, and would hold up what comes after it for ever.
    private async Task<bool> TryTakeUnreadAsync(MailNotice notice, CancellationToken ct)
    {
        try
        {
            await take.UnreadAsync(notice, ct);
            await store.ForgetFailuresAsync(notice.Id, ct);
            return true;
        }
        catch (Exception e) when (!IsIllness(e) && !ct.IsCancellationRequested)
        {
            log.LogError("A mail that cannot be read is not registered: {Error}", e.GetType().Name);
            return false;
        }
    }

    private static bool IsIllness(Exception e) => GraphCalls.IsNoAnswer(e) || StorageFailure.Is(e)
        || e is ApiException { ResponseStatusCode: 401 or 429 };
}
