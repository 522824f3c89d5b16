using Microsoft.Net.Http.Headers;

namespace Ombud.Web.Requests;

internal static class RequestKind
{
    public static bool IsAsset(this HttpRequest request) => request.Path.StartsWithSegments("/assets");

    /// <summary>Answered with problem details; anything else is a person looking at a page.</summary>
    public static bool IsApi(this HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.HasType("application/json");

    public static bool IsRead(this HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>For a frame inside another page: only Teams may show one.</summary>
    public static bool IsFramed(this HttpRequest request) => request.Headers["Sec-Fetch-Dest"] == "iframe";

    /// <summary>Whether the body is of the type, with or without parameters; a charset must be UTF-8.</summary>
    public static bool HasType(this HttpRequest request, string type) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var sent)
        && sent.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
        && sent.Charset.ToString().Trim('"').ToUpperInvariant() is ("" or "UTF-8");
}
