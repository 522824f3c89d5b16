using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Ombud.Alerts.Graph;

namespace Ombud.Alerts.Mailbox;

/// <summary>The folders of the shared mailbox: the inbox, and the one for what has become a case.</summary>
public sealed class MailFolders(GraphServiceClient graph, GraphOptions options)
{
    private const string Registered = "Registrert";

    private Microsoft.Graph.Users.Item.UserItemRequestBuilder Box => graph.Users[options.Mailbox];

    /// <summary>Puts it where people find what has become a case. Done twice, it stays there.</summary>
    /// <returns>False if Graph refuses, or cannot now: it stays in the inbox, where everybody sees it too.</returns>
    public async Task<bool> TryPutAwayAsync(string id, CancellationToken ct)
    {
        try
        {
            if ((await FindAsync(ct) ?? await MakeAsync(ct)) is not { } folder)
                return false;
            await Box.Messages[id].Move.PostAsync(
                new() { DestinationId = folder }, GraphCalls.WithImmutableIds, ct);
            return true;
        }
        catch (ApiException e) when (e.ResponseStatusCode is not (401 or 429))
        {
            return false;
        }
    }

    /// <summary>Whether it still lies where it came: people move and delete messages too.</summary>
    public async Task<bool> IsInInboxAsync(string id, CancellationToken ct)
    {
        try
        {
            var one = await Box.Messages[id].GetAsync(
                asked =>
                {
                    GraphCalls.WithImmutableIds(asked);
                    asked.QueryParameters.Select = ["parentFolderId"];
                },
                ct);
            var inbox = await Box.MailFolders["inbox"].GetAsync(
                asked => asked.QueryParameters.Select = ["id"], ct);
            return one!.ParentFolderId == inbox!.Id;
        }
        catch (ApiException e) when (e.ResponseStatusCode == 404)
        {
            return false;
        }
        // Nobody can tell, and moving it will be refused as well.
        catch (ApiException e) when (e.ResponseStatusCode is not (401 or 429))
        {
            return true;
        }
    }

    private async Task<string?> FindAsync(CancellationToken ct)
    {
        var found = await Box.MailFolders.GetAsync(
            asked => asked.QueryParameters.Filter = $"displayName eq '{Registered}'", ct);
        return found!.Value!.FirstOrDefault()?.Id;
    }

    // Null where it is there and cannot be found yet.
    private async Task<string?> MakeAsync(CancellationToken ct)
    {
        try
        {
            var made = await Box.MailFolders.PostAsync(
                new MailFolder { DisplayName = Registered }, cancellationToken: ct);
            return made!.Id!;
        }
        // Another instance has made it since this one looked.
        catch (ApiException e) when (e.ResponseStatusCode == 409)
        {
            return await FindAsync(ct);
        }
    }
}
