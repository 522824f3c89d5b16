using Microsoft.AspNetCore.Routing;
using Ombud.Local.FunctionsHost.Protocol;

namespace Ombud.Local.FunctionsHost.Http;

/// <summary>From a request to its function and back. The worker is asked twice: over gRPC to run the function, and over
/// HTTP, with the same id, to let it read the request and write the response.</summary>
internal sealed class HttpFront(
    HttpRoutes routes, HttpForwarding forwarding, Invocations invocations, FrontPages pages)
{
    public async Task AnswerAsync(HttpContext http)
    {
        pages.AddHeaders(http);
        var values = new RouteValueDictionary();
        if (HostPaths.Covers(http.Request.Path))
            FrontPages.Refuse(http, StatusCodes.Status401Unauthorized);
        else if (routes.Find(http, values) is { } function)
            await RunAsync(http, function, values);
        else if (http.Request.Path == "/")
            await pages.StartAsync(http);
        else
            FrontPages.Refuse(http, StatusCodes.Status404NotFound);
    }

    private async Task RunAsync(HttpContext http, LoadedFunction function, RouteValueDictionary values)
    {
        // HTTP/1.0 allows it; the real host cannot handle it.
        if (!http.Request.Host.HasValue)
        {
            FrontPages.Refuse(http, StatusCodes.Status500InternalServerError);
            return;
        }
        using var ending = new CancellationTokenSource();
        var request = Request(function, values);
        var forwarded = forwarding.SendAsync(http, request.InvocationId, ending.Token);
        var succeeded = await invocations.RunAsync(request, http.RequestAborted);
        if (!succeeded && !forwarded.IsCompleted)
            await EndAsync(forwarded, ending);
        if (!await forwarded || !succeeded)
            Fail(http);
    }

    // A function that threw has ended its response too; one that ran out of time has not, and gets no further.
    private static async Task EndAsync(Task<bool> forwarded, CancellationTokenSource ending)
    {
        await Task.WhenAny(forwarded, Task.Delay(HttpForwarding.Grace, CancellationToken.None));
        await ending.CancelAsync();
    }

    private static InvocationRequest Request(LoadedFunction function, RouteValueDictionary values)
    {
        var request = function.Request();
        foreach (var (name, value) in values)
            if (value is not null)
                request.TriggerMetadata[name] = new TypedData { String = value.ToString() };
        return request;
    }

    // Half a response must not look like a whole one.
    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }
        http.Response.Clear();
        FrontPages.Refuse(http, StatusCodes.Status500InternalServerError);
    }
}
