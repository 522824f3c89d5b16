using Microsoft.Azure.Functions.Worker.Middleware;

namespace Ombud.Web.Requests;

// What says that it is too large is refused unread; what does not say is stopped while it is read (BodyReading). Never
// by the server: it would break the connection, and the person would see nothing.
internal sealed class LimitBody : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext()!.Request.ContentLength > RequestLimits.BodyBytes)
            throw BodyReading.TooLarge();
        return next(context);
    }
}
