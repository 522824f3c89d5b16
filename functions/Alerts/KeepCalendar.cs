using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Ombud.Alerts.Calendar;

namespace Ombud.Alerts;

// Each night: an event that could not be removed goes, one that could not be made comes, and where somebody else is the
// ombud by now, all move to that calendar. What does not succeed is tried the next night.
public sealed class KeepCalendar(EventPlaces places, DeadlineEvents events, ILogger<KeepCalendar> log)
{
    [Function(nameof(KeepCalendar))]
    public async Task Run([TimerTrigger("0 55 2 * * *", UseMonitor = true)] TimerInfo timer, CancellationToken ct)
    {
        await foreach (var place in places.AllAsync(ct))
            try
            {
                if (await events.MendAsync(place, ct) is { } attempt)
                    log.Log(
                        attempt.Reply is Reply.Sent ? LogLevel.Information : LogLevel.Warning,
                        "The event of {Case} in the ombud's calendar: {Reply}", place.Case, attempt.Reply);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                log.LogError("The event of {Case} is left as it is: {Error}", place.Case, e.GetType().Name);
            }
    }
}
