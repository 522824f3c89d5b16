using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Http.Hosting;

// The outermost middleware of an HTTP function: gives the invocation its HttpContext, and carries out what was
// returned only when every middleware of the app has returned, whoever put it there.
internal sealed class HttpProxying(ILogger<HttpProxying> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.Features.Get<HttpContext>() is not { } http)
        {
            await next(context);
            return;
        }

        context.Items.Add(FunctionContextExtensions.HttpContextKey, http);
        await next(context);
        switch (context.GetInvocationResult().Value)
        {
            case IResult result:
                await result.ExecuteAsync(http);
                break;
            case IActionResult:
                throw new NotSupportedException("The stand-in carries out IResult, not IActionResult.");
            default:
                logger.LogWarning(
                    "No HTTP response returned from function {Function}, invocation {Invocation}.",
                    context.FunctionDefinition.Name,
                    context.InvocationId);
                break;
        }
    }
}
