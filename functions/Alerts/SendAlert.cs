using Ombud.Alerts.Calendar;
using Ombud.Alerts.Graph;
using Ombud.Alerts.Teams;

namespace Ombud.Alerts;

/// <summary>An alert through the channel that it was decided for.</summary>
/// <remarks>Of a municipality kept for tests nothing is shown to anybody: what would stand in Teams or in a calendar
/// stands nowhere, and a notification goes by mail, which has an address of its own there.</remarks>
/// <param name="cards">Null where no channel in Teams is set.</param>
/// <param name="persons">Null where the bot speaks to nobody.</param>
/// <param name="events">Null where no calendar is kept.</param>
public sealed class SendAlert(
    GraphAlerts graph, Municipalities municipalities,
    ChannelCards? cards = null, PersonCards? persons = null, DeadlineEvents? events = null)
{
    /// <returns>Null where there is nothing to send.</returns>
    public async Task<Attempt?> RunAsync(
        AlertDecided alert, Case about, DeliveryProgress progress, CancellationToken ct) => alert.Via switch
        {
            Channel.Feed when municipalities[about.Municipality].IsTest => new(Reply.Unreachable, null),
            Channel.Card or Channel.Calendar when municipalities[about.Municipality].IsTest => new(Reply.Nobody, null),
            Channel.Card when alert.To is Recipient.Controller =>
                persons is null ? new(Reply.Nobody, null) : await persons.SendAsync(alert, about, ct),
            Channel.Card when cards is null => new(Reply.Nobody, null),
            Channel.Card => await cards.SendAsync(alert, about, ct),
            Channel.Calendar when events is null => new(Reply.Nobody, null),
            Channel.Calendar => await events.SendAsync(about, ct),
            _ => await graph.SendAsync(alert, about, progress, ct),
        };

    /// <summary>Takes away what was prepared for an alert that is not sent.</summary>
    public Task DiscardAsync(AlertDecided alert, DeliveryProgress progress, CancellationToken ct) =>
        alert.Via is Channel.Mail && progress.Place is { } draft ? graph.DiscardAsync(draft, ct) : Task.CompletedTask;
}
