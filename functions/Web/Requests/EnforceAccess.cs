using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

// Deny by default: 401 for nobody, 403 for a missing role and for a function that states nothing.
internal sealed class EnforceAccess(ILogger<EnforceAccess> logger) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var request = context.GetHttpContext()!.Request;
        var access = Stated.On(context.FunctionDefinition).Access;
        if (access is null)
            logger.LogCritical("{Function} does not state who may call it", context.FunctionDefinition.Name);
        if (access?.Admits(request.CallerOrNull()) is true)
            return next(context);
        if (access is null || request.CallerOrNull() is not null)
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, RefusalTexts.RoleMissing);
        if (request.IsApi() || !request.IsRead())
            throw new RequestRefusedException(StatusCodes.Status401Unauthorized, RefusalTexts.SignInFirst)
            {
                Challenge = "Bearer",
            };

        var here = UriHelper.BuildRelative(request.PathBase, request.Path, request.QueryString);
        var back = LocalPath.IsLocal(here) ? $"?til={Uri.EscapeDataString(here)}" : "";
        context.GetInvocationResult().Value = Answer.SeeOther("/sign-in" + back);
        return Task.CompletedTask;
    }
}
