using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Ombud.Web.Requests;

// What says that it is too large is refused unread; what does not say is stopped by the server while it is read.
internal sealed class LimitBody : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        if (http.Request.ContentLength > RequestLimits.BodyBytes)
            throw BodyReading.TooLarge();
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = RequestLimits.BodyBytes;
        return next(context);
    }
}
