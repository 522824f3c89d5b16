using System.Text.Json;
using System.Text.Json.Nodes;
using Ombud.Local.ConsolePage;
using Ombud.Local.Personas;

namespace Ombud.Local.Playground;

/// <summary>The playground signs nothing. What arrives here without any Authorization is signed on its way to Web,
/// which believes nothing unsigned and has no setting for it; a header that is there stays for Web to judge. Only on a
/// developer's machine, and only beside a playground.</summary>
internal sealed class UnsignedActivities(PlaygroundBot bot, PersonaList personas, RequestDelegate behind)
{
    private const string Door = "/api/messages";

    public async Task AnswerAsync(HttpContext http)
    {
        var request = http.Request;
        if (HttpMethods.IsPost(request.Method) && request.Path == Door
            && !request.Headers.ContainsKey("Authorization") && LocalOnly.Refusal(request) is null)
            await SignAsync(request, http.RequestAborted);
        await behind(http);
    }

    private async Task SignAsync(HttpRequest request, CancellationToken ct)
    {
        using var received = new MemoryStream();
        await request.Body.CopyToAsync(received, ct);
        var sent = Placed(received.ToArray());
        request.Body = new MemoryStream(sent);
        request.ContentLength = sent.Length;
        request.Headers.Authorization = $"Bearer {bot.Token()}";
    }

    // The playground has one tenant; here each municipality has its own.
    private byte[] Placed(byte[] received)
    {
        try
        {
            if (JsonNode.Parse(received) is JsonObject activity
                && activity["from"]?["aadObjectId"]?.GetValue<string>() is { } id
                && personas.All.FirstOrDefault(one => one.ObjectId == id) is { } persona
                && activity["channelData"]?["tenant"] is JsonObject tenant)
            {
                tenant["id"] = persona.Tenant;
                return JsonSerializer.SerializeToUtf8Bytes(activity);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Web says what is wrong with it.
        }

        return received;
    }
}
