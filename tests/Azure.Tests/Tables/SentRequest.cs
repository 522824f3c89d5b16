using System.Text;
using Azure.Core;

namespace Ombud.Azure.Tests.Tables;

internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public static SentRequest Of(Request request)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, CancellationToken.None);
        return new(
            request.Method.ToString(),
            request.Uri.ToUri(),
            request.Headers.ToDictionary(each => each.Name, each => each.Value, StringComparer.OrdinalIgnoreCase),
            Encoding.UTF8.GetString(body.ToArray()));
    }
}
