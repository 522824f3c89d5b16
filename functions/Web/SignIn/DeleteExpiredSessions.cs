using Microsoft.Extensions.Logging;

namespace Ombud.Web.SignIn;

// A session row contains a name and is useless once it has expired; so is a bucket that is full again, and a link to a
// calendar that nobody has read for thirty days. Only Web may touch the table, so Web sweeps it; and it forgets whoever
// has not been seen in Teams for long.
public sealed class DeleteExpiredSessions(
    SessionStore sessions, BucketStore buckets, CalendarLinkStore links, PersonPlaces places,
    ILogger<DeleteExpiredSessions> logger)
{
    [Function(nameof(DeleteExpiredSessions))]
    public async Task Run([TimerTrigger("0 23 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(timer);
        logger.LogInformation("{Count} expired sessions deleted", await sessions.DeleteExpiredAsync(ct));
        await buckets.DeleteFullAsync(ct);
        await links.DeleteUnusedAsync(ct);
        await places.ForgetUnusedAsync(ct);
    }
}
