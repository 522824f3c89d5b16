using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Ombud.Azure.Tests.Tables;

namespace Ombud.Azure.Tests.Stores;

// What Table Storage may do at any time and Azurite never does: it answers with fewer rows than were asked for, or
// with none, and says that there are more. Here every page is of one row, and an empty one comes before each.
internal sealed partial class ShortPagesTransport : HttpPipelineTransport
{
    private readonly ConcurrentDictionary<string, string> _postponed = new();
    private int _count;

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("All is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var uri = message.Request.Uri;
        if (!uri.Query.Contains("filter=", StringComparison.Ordinal))
        {
            await HttpClientTransport.Shared.ProcessAsync(message);
        }
        else if (Token().Match(uri.Query) is { Success: true } token
            && _postponed.TryRemove(token.Value, out var query))
        {
            uri.Query = query;
            await HttpClientTransport.Shared.ProcessAsync(message);
        }
        else
        {
            message.Response = Empty(Postpone(uri.Query));
        }
    }

    private string Postpone(string query)
    {
        var token = "later" + Interlocked.Increment(ref _count).ToString("D6", CultureInfo.InvariantCulture);
        _postponed[token] = Top().IsMatch(query) ? Top().Replace(query, "$$top=1") : query + "&$top=1";
        return token;
    }

    private static ScriptedAnswer Empty(string token) => new(
        200, """{"odata.metadata":"x","value":[]}""",
        ("Content-Type", "application/json"), ("x-ms-continuation-NextPartitionKey", token));

    [GeneratedRegex("later[0-9]{6}")]
    private static partial Regex Token();

    [GeneratedRegex("(\\$|%24)top=[0-9]+")]
    private static partial Regex Top();
}
