using Microsoft.Azure.Functions.Worker.Middleware;

namespace Ombud.Web.Requests;

// A body declared too large is refused unread; one that declares no size is stopped while being read (BodyReading).
// Never by the server: it would drop the connection, and the person would see nothing.
internal sealed class LimitBody : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext()!.Request.ContentLength > RequestLimits.BodyBytes)
            throw BodyReading.TooLarge();
        return next(context);
    }
}
