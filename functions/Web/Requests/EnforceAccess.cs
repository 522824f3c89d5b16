using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Ombud.Pages.Errors;
using Ombud.Pages.SignIn;

namespace Ombud.Web.Requests;

// Deny by default: 401 for nobody, 403 for a missing role and for a function that states nothing.
internal sealed class EnforceAccess(PageAnswer pages, SiteOptions site, ILogger<EnforceAccess> logger)
    : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var request = context.GetHttpContext()!.Request;
        var stated = Stated.On(context.FunctionDefinition);
        if (stated.Access is null)
            logger.LogCritical("{Function} does not state who may call it", context.FunctionDefinition.Name);
        if (stated.Access?.Admits(request.CallerOrNull()) is true)
            await next(context);
        else
            context.GetInvocationResult().Value = await RefuseAsync(request, stated);
    }

    private async Task<IResult> RefuseAsync(HttpRequest request, Stated stated)
    {
        if (stated.Access is null || request.CallerOrNull() is not null)
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, RefusalTexts.RoleMissing);
        var here = LocalPath.OrHome(
            UriHelper.BuildRelative(request.PathBase, request.Path, request.QueryString));
        if (request.IsRead() && !request.IsApi())
            return Answer.SeeOther(
                (request.IsFramed() ? FramedPages.Tab : "/sign-in")
                + (here == "/" ? "" : $"?til={Uri.EscapeDataString(here)}"));
        if (IsFormOfOurs(request, stated))
            return await ShowTypedAsync(request, here);
        throw new RequestRefusedException(StatusCodes.Status401Unauthorized, RefusalTexts.SignInFirst)
        {
            Challenge = "Bearer",
        };
    }

    private async Task<IResult> ShowTypedAsync(HttpRequest request, string here)
    {
        var typed = (await request.ReadFieldsAsync(request.HttpContext.RequestAborted)).AsTyped();
        return await pages.OfAsync<SignedOutPage, SignedOutView>(
            request, new(here, typed), StatusCodes.Status401Unauthorized);
    }

    // The session ended while somebody wrote. What another site posts is not shown as if somebody had written it here.
    private bool IsFormOfOurs(HttpRequest request, Stated stated) =>
        stated.Costs?.ShowsAgain is true
        && request.HasType("application/x-www-form-urlencoded")
        && SameOrigin.Of(request, site) is true;
}
