using Microsoft.Azure.Functions.Worker.Middleware;

namespace Ombud.Web.Requests;

// A browser fetches pages that nobody has asked for yet. Opening a case is recorded, and tells the municipality that
// the ombud has seen it, so a page that is fetched ahead is refused: the browser asks again when somebody wants it.
internal sealed class RefusePrefetch : IFunctionsWorkerMiddleware
{
    private static readonly string[] Headers = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var request = context.GetHttpContext()!.Request;
        if (request.CallerOrNull() is null || !Headers.Any(name => IsAhead(request.Headers[name].ToString())))
            return next(context);
        context.GetInvocationResult().Value = Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        return Task.CompletedTask;
    }

    private static bool IsAhead(string purpose) =>
        purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        || purpose.Contains("prerender", StringComparison.OrdinalIgnoreCase)
        || purpose.Contains("preview", StringComparison.OrdinalIgnoreCase);
}
