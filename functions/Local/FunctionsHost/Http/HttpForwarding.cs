using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Forwarder;

namespace Ombud.Local.FunctionsHost.Http;

/// <summary>Passes requests on to a worker's own Kestrel, or to another host, with the forwarder that the real host
/// uses.</summary>
internal sealed class HttpForwarding(Uri? destination, IServiceProvider services) : IDisposable
{
    /// <summary>A worker whose function threw ends its response by itself within this time.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    // As in the real host: a request is given up after this long without a byte.
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

    /// <summary>False if the response did not come through.</summary>
    public async Task<bool> SendAsync(HttpContext http, string invocationId, CancellationToken ct) =>
        await _forwarder.SendAsync(http, _destination, _client, Config, new ToWorker(invocationId), ct)
            is ForwarderError.None;

    /// <summary>Unchanged, to another host. False if nobody listens there: then none of it was sent. If it was sent and
    /// not answered the result is 502, as from Azure's front end.</summary>
    public async Task<bool> PassAsync(HttpContext http)
    {
        var error = await _forwarder.SendAsync(
            http, _destination, _client, Config, HttpTransformer.Default, http.RequestAborted);
        // A disposed client is one whose host was found gone in the meantime.
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
            // A client may send one too. The real host lets it through and then waits 15 s in vain for a function with
            // that id; in front of Azure something must strip it, and here this line does.
            headers.Remove(InvocationId);
            headers.Add(InvocationId, invocationId);
            // The worker's routes are for any host; what the client asked for travels alongside. Anything already
            // stated by a front end before this host is kept: in Azure, App Service is one.
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
