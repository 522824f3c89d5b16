
namespace Ombud.Functions.Tests.Fuzz;

/// <summary>What stands around a body: verb, address, headers.</summary>
internal static class EnvelopeMutations
{
    private static readonly string[] Methods =
        ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "post", "MELD"];

    private static readonly Pair[] Headers =
    [
        new("If-Match", "\"1\""), new("If-Match", "\"99\""), new("If-Match", "*"), new("If-Match", "1"),
        new("If-Match", "W/\"1\""), new("If-Match", "\"1\", \"2\""), new("If-Match", ""), new("If-Match", "\""),
        new("If-None-Match", "\"1\""), new("If-Modified-Since", "x"), new("If-Modified-Since", "9999-99-99"),
        new("Accept-Language", "nn"), new("Accept-Language", "x;q=NaN,,;"), new("Accept-Language", "en;q=1e400"),
        new("Accept-Language", new string('a', 5_000)), new("Accept", "image/png"), new("Accept", "*/*;q=x"),
        new("Accept-Encoding", "br;q=2"), new("Accept-Encoding", "gzip;q=x, ;, *"), new("Range", "bytes=5-1"),
        new("Idempotency-Key", ""), new("Idempotency-Key", "samme"), new("Idempotency-Key", new string('k', 5_000)),
        new("Idempotency-Key", "a/b\\c#d?e\tf"), new("Content-Encoding", "gzip"), new("Content-Language", "x y"),
        new("X-HTTP-Method-Override", "DELETE"), new("X-Forwarded-For", "'"), new("X-Forwarded-Proto", "x"),
        new("X-Forwarded-Host", "a b"), new("Forwarded", "for=\""), new("X-Original-URL", "/saker"),
        new("Origin", "null"), new("Origin", "http://a b"), new("Sec-Fetch-Site", "same-origin"),
        new("Referer", "::"), new("Host", "a"), new("Host", "[::1"), new("User-Agent", ""), new("Date", "x"),
        new("Traceparent", "00-x"), new("X-Ms-Client-Principal", "x"), new("Cookie", "a"), new("Cookie", "=;;=\""),
        new("X-Large", new string('x', 12_000)), new("Prefer", "return=minimal"), new("Connection", "close"),
    ];

    private static readonly Pair[] Asked =
    [
        new("lang", "nn"), new("lang", "en"), new("lang", "xx"), new("lang", "%00"), new("lang", ""), new("lang", "NN"),
        new("after", "AAAA"), new("after", "%00"), new("after", "a.b.c"), new("after", "%e2%80%ae"),
        new("pageSize", "1"), new("gjort", "note"), new("gjort", "%3Cb%3E"), new("sendt", "RIN-26-ZZZZZ"),
        new("til", "//a"), new("til", "%5C"),
        new("malform", "nn"), new("malform", "%00"), new("vei", "x"), new("", ""), new("%", "%"), new("format", "pdf"),
        new("avsluttet", "1"), new("from", "9999-12-31"), new("to", "-9998-01-01"), new("municipality", "0000"),
    ];

    private static readonly Func<string, string>[] Spellings =
    [
        path => path.ToUpperInvariant(), path => path + "/", path => "/" + path, path => path + "%00",
        path => path + "%20", path => path + ";a=b", path => path + "/..", path => path + "/%2e%2e/",
        path => path + ".",
        path => path.Replace("/", "//", StringComparison.Ordinal), path => path + "%2f",
        path => path.Replace("/", "/%2e/", StringComparison.Ordinal), path => path + "%ff", path => path + "%",
        path => path.Replace("/", "\\", StringComparison.Ordinal), path => path + "%e2%80%ae", path => path + "#a",
        path => path.Replace("a", "%61", StringComparison.Ordinal),
        path => path.Replace("-", "%2D", StringComparison.Ordinal),
        path => path.Replace("-", "%E2%80%90", StringComparison.Ordinal), path => path + new string('a', 9_000),
    ];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("header", Header), new("header", Header),
        new("asked besides", (shot, random) =>
        {
            shot.Query.Add(random.Of(Asked));
            return true;
        }),
        new("verb", (shot, random) =>
        {
            shot.Method = random.Of(Methods);
            return shot.Method != shot.Door.Method;
        }),
        new("spelling", (shot, random) => Respell(shot, random.Of(Spellings))),
        new("part of the path", (shot, random) => Respell(shot, path =>
        {
            var parts = path.Split('/');
            parts[random.Next(1, parts.Length)] = Strange.Percent(random);
            return string.Join('/', parts);
        })),
    ];

    private static bool Header(Shot shot, Random random)
    {
        var header = random.Of(Headers);
        shot.Headers.RemoveAll(other => other.Name == header.Name);
        shot.Headers.Add(header);
        return true;
    }

    private static bool Respell(Shot shot, Func<string, string> respell)
    {
        var other = respell(shot.Path);
        (var same, shot.Path) = (other == shot.Path, other.StartsWith('/') ? other : "/" + other);
        return !same;
    }
}
