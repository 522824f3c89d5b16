using System.Net.Mime;

namespace Ombud.Local.FunctionsHost.Http;

/// <summary>The host's own responses. None passes through the app, so they lack the app's headers; those in host.json
/// are on every response.</summary>
internal sealed class FrontPages(HostJson hostJson, TriggerSettings settings)
{
    // The real one is longer, but says no more.
    private const string StartPage =
        """
        <!DOCTYPE html>
        <html lang="en"><head><title>Your Functions 4.0 app is up and running</title></head>
        <body><h1>Your Functions 4.0 app is up and running</h1></body></html>
        """;

    private readonly IReadOnlyList<KeyValuePair<string, string>> _headers = hostJson.CustomHeaders;
    private readonly bool _hasStartPage =
        !"true".Equals(settings["AzureWebJobsDisableHomepage"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The function's own headers win over those in host.json.</summary>
    public void AddHeaders(HttpContext http)
    {
        if (_headers.Count == 0)
            return;
        http.Response.OnStarting(() =>
        {
            foreach (var (name, value) in _headers)
                http.Response.Headers.TryAdd(name, value);
            return Task.CompletedTask;
        });
    }

    /// <summary>Empty, like the real host's 401, 404 and 500.</summary>
    public static void Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Server = "Kestrel";
    }

    public Task StartAsync(HttpContext http)
    {
        http.Response.Headers.Server = "Kestrel";
        if (!_hasStartPage)
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
        http.Response.ContentType = MediaTypeNames.Text.Html;
        return http.Response.WriteAsync(StartPage, http.RequestAborted);
    }
}
