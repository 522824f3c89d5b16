using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Identity;

namespace Ombud.Alerts.Teams;

/// <summary>The little of the Bot Connector's REST protocol that the suite needs: a message into the channel or to a
/// person, and another in its place. Once each: a retry is a message of its own.</summary>
public sealed class TeamsConnector(TeamsOptions options, TokenCredential credential, HttpClient http)
{
    private static readonly TokenRequestContext Scope = new(["https://api.botframework.com/.default"]);

    /// <returns>With the place where it stands.</returns>
    public Task<Attempt> PostAsync(JsonObject message, CancellationToken ct) => SendAsync(
        HttpMethod.Post,
        new(options.ServiceUrl, "v3/conversations"),
        new()
        {
            ["bot"] = new JsonObject { ["id"] = $"28:{options.ClientId}" },
            ["isGroup"] = true,
            ["tenantId"] = options.Tenant,
            ["channelData"] = new JsonObject
            {
                ["channel"] = new JsonObject { ["id"] = options.Channel },
                ["tenant"] = new JsonObject { ["id"] = options.Tenant },
            },
            ["activity"] = message,
        },
        said => said is { Id: { } conversation, ActivityId: { } activity } ? $"{conversation} {activity}" : null,
        ct);

    /// <returns>With the place where it stands.</returns>
    public Task<Attempt> SayAsync(PersonPlace to, JsonObject message, CancellationToken ct) => SendAsync(
        HttpMethod.Post,
        AddressOf(to.ServiceUrl, to.Conversation),
        message,
        said => said is { Id: { } activity } ? $"{to.Conversation} {activity} {to.ServiceUrl}" : null,
        ct);

    /// <param name="place">As posting it said.</param>
    public Task<Attempt> ReplaceAsync(string place, JsonObject message, CancellationToken ct)
    {
        var url = place.Split(' ') switch
        {
            [var conversation, var activity] => AddressOf(options.ServiceUrl.ToString(), conversation, activity),
            [var conversation, var activity, var service] => AddressOf(service, conversation, activity),
            _ => throw new InvalidDataException("A card stands nowhere."),
        };
        return SendAsync(HttpMethod.Put, url, message, _ => null, ct);
    }

    private static Uri AddressOf(string service, string conversation, string activity = "") => new(
        $"{service}v3/conversations/{Uri.EscapeDataString(conversation)}/activities"
        + (activity.Length > 0 ? $"/{Uri.EscapeDataString(activity)}" : ""));

    private async Task<Attempt> SendAsync(
        HttpMethod method, Uri url, JsonObject body, Func<Posted?, string?> placeIn, CancellationToken ct)
    {
        if (!options.Trusts(url))
            return new(Reply.Unreachable, null);
        try
        {
            using var request = new HttpRequestMessage(method, url) { Content = JsonContent.Create(body) };
            request.Headers.Authorization = new("Bearer", (await credential.GetTokenAsync(Scope, ct)).Token);
            using var answer = await http.SendAsync(request, ct);
            return answer.IsSuccessStatusCode
                ? new(Reply.Sent, null) { Place = placeIn(await ReadAsync(answer, ct)) }
                : Refused((int)answer.StatusCode, answer.Headers);
        }
        catch (Exception e) when (!ct.IsCancellationRequested
            && e is HttpRequestException or OperationCanceledException or IOException or AuthenticationFailedException)
        {
            return new(Reply.Ill, null) { MayHaveArrived = !IsUnsent(e) };
        }
    }

    // Without a token or a connection nothing was sent.
    private static bool IsUnsent(Exception e) => e is AuthenticationFailedException or HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private static Attempt Refused(int status, HttpResponseHeaders headers) =>
        new(Classified(status), status, RetryAfter(headers)) { MayHaveArrived = status is 500 or 504 };

    // Accepted is accepted: an answer that does not say where must not post it again.
    private static async Task<Posted?> ReadAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<Posted>(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is JsonException or IOException)
        {
            return null;
        }
    }

    private sealed record Posted(string? Id, string? ActivityId);

    // The bot service asks to send 412 again, too. 401 is about our own token: it resolves with time or an operator.
    private static Reply Classified(int status) => status switch
    {
        403 or 404 or 410 => Reply.Unreachable,
        401 or 408 or 412 or 429 or >= 500 => Reply.Ill,
        _ => Reply.Refused,
    };

    private static Duration? RetryAfter(HttpResponseHeaders headers) =>
        headers.RetryAfter?.Delta is { } delta
            ? Duration.FromSeconds(Math.Clamp(delta.TotalSeconds, 0, 3600))
            : null;
}
