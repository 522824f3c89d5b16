using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using Microsoft.Kiota.Abstractions;

namespace Ombud.Alerts.Graph;

/// <summary>The activity feed of the ombud and the deputy. Nobody can be notified without the Teams app, so it is
/// installed for whoever does not have it; where Graph refuses that, mail must do.</summary>
internal sealed class GraphFeed(GraphServiceClient graph, GraphOptions options)
{
    /// <param name="body">A new one each time: the SDK would send an empty one the second time.</param>
    /// <exception cref="ApiException">What Graph said of the notification.</exception>
    public async Task NotifyAsync(
        string user, Func<SendActivityNotificationPostRequestBody> body, CancellationToken ct)
    {
        try
        {
            await SendAsync(user, body(), ct);
        }
        catch (ApiException e) when (e.ResponseStatusCode is 403 or 404 && options.CatalogAppId is { Length: > 0 })
        {
            if (!await TryInstallAsync(user, options.CatalogAppId, ct))
                throw;
            await SendAsync(user, body(), ct);
        }
    }

    private Task SendAsync(string user, SendActivityNotificationPostRequestBody body, CancellationToken ct) =>
        graph.Users[user].Teamwork.SendActivityNotification.PostAsync(body, cancellationToken: ct);

    // Also false where it is there already: then it is blocked, or the person is none.
    private async Task<bool> TryInstallAsync(string user, string app, CancellationToken ct)
    {
        var installation = new UserScopeTeamsAppInstallation
        {
            AdditionalData = new Dictionary<string, object>
            {
                ["teamsApp@odata.bind"] = $"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/{app}",
            },
        };
        try
        {
            await graph.Users[user].Teamwork.InstalledApps.PostAsync(installation, cancellationToken: ct);
            return true;
        }
        catch (Exception e) when (e is ApiException || (GraphCalls.IsNoAnswer(e) && !ct.IsCancellationRequested))
        {
            return false;
        }
    }
}
