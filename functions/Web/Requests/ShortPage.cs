using System.IO.Compression;
using System.Text;

namespace Ombud.Web.Requests;

/// <summary>A page that anybody gets is sent compressed: on a slow line its length is part of the wait. One for a
/// person who has signed in, or that answers a post, is not: what it holds could be told from its length by somebody
/// who chooses some of its words.</summary>
internal static class ShortPage
{
    private const int Quality = 5;
    private const int Window = 22;

    /// <summary>Whether the answer is such a page.</summary>
    public static bool Answers(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.CallerOrNull() is null && request.Accepts("br");

    public static IResult Of(string html, int status)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        var shorter = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, shorter, out var length, Quality, Window)
            ? Results.Text(shorter.AsSpan(0, length), "text/html; charset=utf-8", status)
                .WithHeader("Content-Encoding", "br").WithHeader("Vary", "Accept-Encoding")
            : Answer.Html(html, status);
    }

    /// <summary>Whether the browser reads what is compressed so.</summary>
    public static bool Accepts(this HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == encoding && e.Quality is null or > 0);
}
