using System.Globalization;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Ombud.Pages.Kinds;

namespace Ombud.Alerts.Graph;

/// <summary>Sends one alert through Graph, once, and returns Graph's verdict. Every attempt has a new body: the SDK
/// would send an empty one the second time.</summary>
public sealed class GraphAlerts(
    GraphServiceClient graph, GraphOptions options, Municipalities municipalities, AllKinds kinds, SigningKeys keys)
{
    public async Task<Attempt> SendAsync(AlertDecided alert, Case about, CancellationToken ct)
    {
        var municipality = municipalities[about.Municipality];
        if (Address(alert, about, municipality) is not { } address)
            return new(Reply.Nobody, null);
        var told = new Told(alert, about, kinds[about.Kind]);
        try
        {
            if (alert.Via is Channel.Feed)
                await graph.Users[address].Teamwork.SendActivityNotification.PostAsync(
                    AlertBodies.Activity(told, municipality, options), cancellationToken: ct);
            else
                await graph.Users[options.Sender].SendMail.PostAsync(
                    AlertBodies.Mail(told, municipality, options, address, MailMark.Of(alert, keys.Newest)),
                    cancellationToken: ct);
            return new(Reply.Sent, null);
        }
        catch (ApiException e)
        {
            return new(Classified(e.ResponseStatusCode), e.ResponseStatusCode, RetryAfter(e));
        }
        catch (Exception e) when (IsNoAnswer(e) && !ct.IsCancellationRequested)
        {
            return new(Reply.Ill, null);
        }
    }

    /// <summary>Graph could not be reached, or did not answer in time.</summary>
    internal static bool IsNoAnswer(Exception e) =>
        e is HttpRequestException or OperationCanceledException or IOException or AuthenticationFailedException;

    // 401 is about our own token: it resolves with time or an operator, and until then mail would fail too.
    private static Reply Classified(int status) => status switch
    {
        403 or 404 or 410 => Reply.Unreachable,
        401 or 408 or 423 or 429 or >= 500 => Reply.Ill,
        _ => Reply.Refused,
    };

    private static Duration? RetryAfter(ApiException e) =>
        e.ResponseHeaders is { } headers && headers.TryGetValue("Retry-After", out var values)
            && int.TryParse(values.FirstOrDefault(), CultureInfo.InvariantCulture, out var seconds)
            ? Duration.FromSeconds(Math.Clamp(seconds, 0, 3600))
            : null;

    // A unit that is not there any more, or has no address: the municipality's contact must know.
    private static string? Mail(string? unit, Case about, Municipality municipality)
    {
        var own = municipality.Units.FirstOrDefault(one => one.Slug == unit)?.Mail;
        return own is { Length: > 0 } ? own : about.ContactMailIn(municipality) is { Length: > 0 } mail ? mail : null;
    }

    private string? Address(AlertDecided alert, Case about, Municipality municipality)
    {
        if (alert.To is Recipient.Reporter)
            return about.ReporterMail;
        if (alert.To is Recipient.Unit or Recipient.Contact)
            return Mail(alert.To is Recipient.Unit ? about.Handler : null, about, municipality);
        var person = alert.To is Recipient.Ombud ? options.Ombud : options.Deputy;
        return alert.Via is Channel.Feed ? person?.UserId : person?.Mail;
    }
}
