using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Forwarder;

namespace Ombud.Local.FunctionsHost.Http;

/// <summary>Hands requests over to a worker's own Kestrel, or to another host, with the forwarder that the real host
/// uses.</summary>
internal sealed class HttpForwarding(Uri? destination, IServiceProvider services) : IDisposable
{
    /// <summary>A worker whose function threw ends its answer by itself before this.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    // The real host's: without a byte for so long, a request is given up.
    private static readonly ForwarderRequestConfig Config = new()
    {
        ActivityTimeout = TimeSpan.FromSeconds(240),
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private readonly IHttpForwarder _forwarder = services.GetRequiredService<IHttpForwarder>();
    private readonly string _destination = destination?.ToString() ?? "";
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
    });

    /// <summary>False where the answer did not come through.</summary>
    public async Task<bool> SendAsync(HttpContext http, string invocationId, CancellationToken ct) =>
        await _forwarder.SendAsync(http, _destination, _client, Config, new ToWorker(invocationId), ct)
            is ForwarderError.None;

    /// <summary>As it came, to another host. False where nobody listens there: then nothing of it was sent. What was
    /// sent and not answered is a 502, as from the front end of Azure.</summary>
    public async Task<bool> PassAsync(HttpContext http)
    {
        var error = await _forwarder.SendAsync(
            http, _destination, _client, Config, HttpTransformer.Default, http.RequestAborted);
        // Disposed of is a client whose host was found gone meanwhile.
        var isUnsent = error is ForwarderError.Request
            && http.GetForwarderErrorFeature()?.Exception is ObjectDisposedException
                or HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };
        if (isUnsent)
            http.Response.Clear();
        return !isUnsent;
    }

    public void Dispose() => _client.Dispose();

    private sealed class ToWorker(string invocationId) : HttpTransformer
    {
        private const string InvocationId = "x-ms-invocation-id";

        public override async ValueTask TransformRequestAsync(
            HttpContext httpContext,
            HttpRequestMessage proxyRequest,
            string destinationPrefix,
            CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            var headers = proxyRequest.Headers;
            // A client may send one too. The real host lets it through and then waits in vain for a function of that
            // id, 15 s; in front of Azure something must strip it, and here this line does.
            headers.Remove(InvocationId);
            headers.Add(InvocationId, invocationId);
            // The worker's routes are for any host; what the client asked for travels beside. What a front end in
            // front of this host has said already stands: in Azure, App Service is one.
            headers.Host = null;
            var request = httpContext.Request;
            Add("X-Forwarded-For", httpContext.Connection.RemoteIpAddress?.ToString());
            Add("X-Forwarded-Host", request.Host.Value);
            Add("X-Forwarded-Proto", request.Scheme);

            void Add(string name, string? value)
            {
                if (!string.IsNullOrEmpty(value) && !request.Headers.ContainsKey(name))
                    headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
