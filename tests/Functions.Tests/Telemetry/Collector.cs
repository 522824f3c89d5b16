using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Ombud.Local.Faults;

namespace Ombud.Functions.Tests.Telemetry;

/// <summary>Takes what the exporter sends, byte for byte.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _sent = new();
    private Loopback _server = null!;

    /// <summary>What tells an app to send it.</summary>
    public IReadOnlyList<string> Settings =>
    [
        $"--OTEL_EXPORTER_OTLP_ENDPOINT={_server.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
    ];

    /// <summary>What tells an app that this is Application Insights.</summary>
    public IReadOnlyList<string> AsInsights =>
    [
        "--APPLICATIONINSIGHTS_CONNECTION_STRING=InstrumentationKey=00000000-0000-4000-8000-000000000001"
            + $";IngestionEndpoint={_server.Address}/",
    ];

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        collector._server = await Loopback.Start(app => app.Run(collector.TakeAsync));
        return collector;
    }

    /// <param name="signal">traces, metrics or logs.</param>
    public string Sent(string signal) => string.Concat(
        _sent.Where(one => one.Path == $"/v1/{signal}").Select(one => Encoding.UTF8.GetString(one.Body)));

    /// <summary>To Application Insights.</summary>
    public string Tracked() => string.Concat(
        _sent.Where(one => one.Path.EndsWith("/track", StringComparison.Ordinal))
            .Select(one => Encoding.UTF8.GetString(one.Body)));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await using var sent = http.Request.Headers.ContentEncoding == "gzip"
            ? new GZipStream(http.Request.Body, CompressionMode.Decompress)
            : http.Request.Body;
        await sent.CopyToAsync(body);
        _sent.Enqueue(($"{http.Request.Path}", body.ToArray()));
    }
}
