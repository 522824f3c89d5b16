using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ombud.Local.ConsolePage;

/// <summary>The local routes sign people in and move the clock, so a website that a developer visits must not reach
/// them: neither by posting here, nor through a name of its own that resolves to this machine.</summary>
internal static class LocalOnly
{
    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    public static async Task Guard(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments("/local"))
        {
            await next(http);
            return;
        }
        if (Refusal(http.Request) is { } refusal)
        {
            await http.Refuse(StatusCodes.Status403Forbidden, refusal);
            return;
        }
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        try
        {
            await next(http);
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException && !http.Response.HasStarted)
        {
            await http.Refuse(StatusCodes.Status500InternalServerError, e.Message);
        }
    }

    /// <summary>Problem details (RFC 9457).</summary>
    public static Task Refuse(this HttpContext http, int status, string why)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
        var body = JsonSerializer.SerializeToUtf8Bytes(new { type = "about:blank", title = why, status }, Readable);
        return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    /// <summary>Null for a request of the developer's own.</summary>
    internal static string? Refusal(HttpRequest request)
    {
        if (!OwnNames.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase))
            return "The local routes only answer to localhost, 127.0.0.1 and [::1].";
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOwn(request)
            ? null
            : "The request came from another site.";
    }

    // Browsers say where a request comes from; anything that does not say is not a browser.
    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site)
            return site.ToString() is "same-origin" or "none";
        return request.Headers.Origin is not { Count: > 0 } origin
            || origin.ToString() == $"{request.Scheme}://{request.Host}";
    }
}
