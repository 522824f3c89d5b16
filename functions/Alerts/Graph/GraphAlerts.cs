using Microsoft.Graph;
using Ombud.Pages.Kinds;

namespace Ombud.Alerts.Graph;

/// <summary>Sends one alert through Graph, once, and returns Graph's verdict. Every attempt has a new body: the SDK
/// would send an empty one the second time.</summary>
public sealed class GraphAlerts(
    GraphServiceClient graph, GraphOptions options, Municipalities municipalities, AllKinds kinds, SigningKeys keys)
{
    private readonly GraphFeed _feed = new(graph, options);

    private readonly MailDrafts _mail = new(graph, options.Sender);

    public async Task<Attempt> SendAsync(
        AlertDecided alert, Case about, DeliveryProgress progress, CancellationToken ct)
    {
        var municipality = municipalities[about.Municipality];
        if (Address(alert, about, municipality) is not { } address)
            return new(Reply.Nobody, null);
        var told = new Told(alert, about, kinds[about.Kind]);
        return alert.Via is Channel.Feed
            ? await GraphCalls.AttemptAsync(
                () => _feed.NotifyAsync(address, () => AlertBodies.Activity(told, municipality, options), ct), ct)
            : await _mail.SendAsync(
                () => AlertBodies.Mail(told, municipality, options, address, MailMark.Of(alert, keys.Newest)),
                progress, ct);
    }

    /// <summary>Takes away what was prepared, and is not to be sent.</summary>
    public Task DiscardAsync(string place, CancellationToken ct) => _mail.DiscardAsync(place, ct);

    // A unit that is not there any more, or has no address: the municipality's contact must know.
    private static string? Mail(string? unit, Case about, Municipality municipality)
    {
        var own = municipality.Units.FirstOrDefault(one => one.Slug == unit)?.Mail;
        return own is { Length: > 0 } ? own : about.ContactMailIn(municipality) is { Length: > 0 } mail ? mail : null;
    }

    private string? Address(AlertDecided alert, Case about, Municipality municipality)
    {
        if (municipality.IsTest)
            return options.TestMailbox is { Length: > 0 } mailbox ? mailbox : null;
        if (alert.To is Recipient.Reporter)
            return about.ReporterMail;
        if (alert.To is Recipient.Unit or Recipient.Contact)
            return Mail(alert.To is Recipient.Unit ? about.Handler : null, about, municipality);
        var person = alert.To is Recipient.Ombud ? options.Ombud : options.Deputy;
        return alert.Via is Channel.Feed ? person?.UserId : person?.Mail;
    }
}
