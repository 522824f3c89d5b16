using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Alerts.Calendar;

namespace Ombud.Alerts;

// Each night: an event that could not be removed goes, one that could not be made comes, and where somebody else is the
// ombud by now, all move to that calendar. What does not succeed is tried the next night; where the calendar is ill,
// the rest is, too.
public sealed class KeepCalendar(
    EventPlaces places, DeadlineEvents events, Holds holds, IClock clock, ILogger<KeepCalendar> log)
{
    private const int MostFailures = 5;

    // Less than a function may take.
    private static readonly Duration Most = Duration.FromMinutes(4);

    [Function(nameof(KeepCalendar))]
    public async Task Run([TimerTrigger("0 55 2 * * *", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        var (until, failures) = (clock.GetCurrentInstant() + Most, 0);
        await foreach (var place in places.AllAsync(ct))
        {
            if (failures == MostFailures || clock.GetCurrentInstant() >= until)
                break;
            if (!await holds.AnyAsync(place.Municipality, ct) && await MendAsync(place, ct) is not (null or Reply.Sent))
                failures++;
        }
    }

    private async Task<Reply?> MendAsync(EventPlace place, CancellationToken ct)
    {
        try
        {
            if (await events.MendAsync(place, ct) is not { Reply: var reply })
                return null;
            log.Log(
                reply is Reply.Sent ? LogLevel.Information : LogLevel.Warning,
                "The event of {Case} in the ombud's calendar: {Reply}", place.Case, reply);
            return reply;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogError("The event of {Case} is left as it is: {Error}", place.Case, e.GetType().Name);
            return Reply.Ill;
        }
    }
}
