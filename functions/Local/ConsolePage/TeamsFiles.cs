using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ombud.Local.ConsolePage;

/// <summary>What shows cards on the console page: Microsoft's library for it, and how it is used here. The suite itself
/// shows no cards, so these are no assets of its pages.</summary>
internal static class TeamsFiles
{
    public const string Library = "/local/adaptivecards.min.js";
    public const string Script = "/local/cards.js";
    public const string Style = "/local/cards.css";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in new[] { Library, Script, Style })
            routes.MapGet(path, http => WriteAsync(http, path));
    }

    private static async Task WriteAsync(HttpContext http, string path)
    {
        http.Response.ContentType = path.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript";
        await using var file = typeof(TeamsFiles).Assembly.GetManifestResourceStream(path["/local/".Length..])!;
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
