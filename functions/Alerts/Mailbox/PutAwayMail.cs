namespace Ombud.Alerts.Mailbox;

/// <summary>Takes what has become a case out of the inbox. What Graph does not let go is remembered, and tried again at
/// each run: the inbox does not tell of it a second time.</summary>
public sealed class PutAwayMail(MailFolders folders, MailboxStore store, IClock clock)
{
    // By then it is the mailbox that refuses, and not the message.
    private const int MostRefusals = 10;

    /// <returns>Whether it has left the inbox.</returns>
    public async Task<bool> RunAsync(string id, CancellationToken ct)
    {
        if (await folders.TryPutAwayAsync(id, ct))
            return true;
        await store.LeaveAsync(id, clock.GetCurrentInstant(), ct);
        return false;
    }

    /// <summary>What was left there, the one that was tried longest ago first. A message that somebody has moved or
    /// deleted meanwhile stays as they want it.</summary>
    /// <param name="until">No other is begun after that.</param>
    public async Task AgainAsync(Instant until, CancellationToken ct)
    {
        var refusals = 0;
        foreach (var id in await store.LeftAsync(ct))
        {
            if (clock.GetCurrentInstant() is var now && now >= until)
                return;
            // Should Graph not answer, the next run begins with another.
            await store.LeaveAsync(id, now, ct);
            if (!await folders.IsInInboxAsync(id, ct) || await folders.TryPutAwayAsync(id, ct))
                await store.ForgetLeftAsync(id, ct);
            else if (++refusals == MostRefusals)
                return;
        }
    }
}
