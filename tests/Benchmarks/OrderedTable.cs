using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Ombud.Benchmarks;

/// <summary>
/// A table as Azure keeps it: rows in order of their keys, a range found without looking at the rest. Azurite looks at
/// every row of a table for every query, which would be measured in place of the suite. Reads alone are real;
/// a transaction is accepted and forgotten, so that each round finds the same.
/// </summary>
internal sealed partial class OrderedTable : HttpMessageHandler
{
    private readonly string[] _keys;
    private readonly byte[][] _rows;

    public OrderedTable(IEnumerable<TableEntity> rows)
    {
        var ordered = rows.OrderBy(KeyOf, StringComparer.Ordinal).ToList();
        _keys = [.. ordered.Select(KeyOf)];
        _rows = [.. ordered.Select(Json)];
    }

    public TableClient Client(Traffic? traffic = null)
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(this)) };
        if (traffic is not null)
            options.AddPolicy(traffic, HttpPipelinePosition.PerRetry);
        return new("AccountName=a;AccountKey=YQ==;TableEndpoint=http://ordered/a", "Cases", options);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var address = Uri.UnescapeDataString(request.RequestUri!.PathAndQuery);
        if (address.EndsWith("$batch", StringComparison.Ordinal))
            return AcceptAsync(request, ct);
        if (Point().Match(address) is { Success: true } point)
            return Task.FromResult(Find(point.Groups[1].Value, point.Groups[2].Value));
        var range = Range().Match(address);
        var place = range.Groups[1].Value;
        var top = Top().Match(address) is { Success: true } stated ? int.Parse(stated.Groups[1].Value, null) : 1000;
        var first = Next().Match(address) is { Success: true } next ? next.Groups[1].Value : range.Groups[2].Value;
        var (from, until) = (From($"{place} {first}"), From($"{place} {range.Groups[3].Value}"));
        var beyond = Math.Min(from + top, until);
        var page = Answer(HttpStatusCode.OK, Page(_rows.AsSpan(from, beyond - from)));
        if (beyond < until)
        {
            page.Headers.Add("x-ms-continuation-NextPartitionKey", place);
            page.Headers.Add("x-ms-continuation-NextRowKey", _keys[beyond].Split(' ')[1]);
        }
        return Task.FromResult(page);
    }

    // One answer for each row of the transaction, as the client counts them.
    private static async Task<HttpResponseMessage> AcceptAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var rows = Part().Count(await request.Content!.ReadAsStringAsync(ct));
        var body = new StringBuilder("--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n");
        for (var row = 0; row < rows; row++)
            body.Append("--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n")
                .Append("HTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\n\r\n\r\n");
        body.Append("--c--\r\n--b--\r\n");
        var answer = Answer(HttpStatusCode.Accepted, Encoding.ASCII.GetBytes(body.ToString()));
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed; boundary=b");
        return answer;
    }

    private HttpResponseMessage Find(string partition, string row)
    {
        var at = Array.BinarySearch(_keys, $"{partition} {row}", StringComparer.Ordinal);
        return at < 0
            ? Answer(HttpStatusCode.NotFound, """{"odata.error":{"code":"ResourceNotFound"}}"""u8.ToArray())
            : Answer(HttpStatusCode.OK, _rows[at]);
    }

    private int From(string key)
    {
        var at = Array.BinarySearch(_keys, key, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }

    private static byte[] Page(ReadOnlySpan<byte[]> rows)
    {
        using var page = new MemoryStream();
        page.Write("{\"value\":["u8);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i > 0)
                page.WriteByte((byte)',');
            page.Write(rows[i]);
        }
        page.Write("]}"u8);
        return page.ToArray();
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, byte[] body) =>
        new(status) { Content = new ByteArrayContent(body) };

    private static string KeyOf(TableEntity row) => $"{row.PartitionKey} {row.RowKey}";

    private static byte[] Json(TableEntity row) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        row.Where(one => one.Value is string or bool or int).Append(new("odata.etag", "W/\"1\"")).ToDictionary()));

    [GeneratedRegex(@"PartitionKey='(\w+)',RowKey='([^']+)'")]
    private static partial Regex Point();

    [GeneratedRegex("PartitionKey eq '([^']+)' and RowKey ge '([^']+)' and RowKey lt '([^']+)'")]
    private static partial Regex Range();

    [GeneratedRegex("Content-Type: application/http", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex("NextRowKey=([^&]+)")]
    private static partial Regex Next();

    [GeneratedRegex(@"\$top=(\d+)")]
    private static partial Regex Top();
}
