using Microsoft.Azure.Functions.Worker.Middleware;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

// What a request costs its person is taken before its function runs; a wrong number only once it is known to be wrong,
// so that a right one always opens.
internal sealed class EnforceLimits(Allowances allowances) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var (http, stated) = (context.GetHttpContext()!, Stated.On(context.FunctionDefinition));
        // A page in another language costs nobody anything, signed in or not.
        if (stated.Costs is { ShowsAgain: true } && http.Request.AsksToBeShownAgain())
            http.ShowAgain();
        if (http.Request.CallerOrNull() is not { } caller)
        {
            await next(context);
            return;
        }

        if (!http.Request.IsShownAgain())
            await TakeAsync(http, caller, stated);
        try
        {
            await next(context);
        }
        catch (RequestRefusedException refused) when (refused.Status == StatusCodes.Status404NotFound)
        {
            if (await allowances.TakeAsync(caller, Effort.WrongNumber, http.RequestAborted) is { } wait)
                throw http.RefusePastLimit(wait, LimitTexts.ManyWrong);
            throw;
        }
    }

    private async Task TakeAsync(HttpContext http, Caller caller, Stated stated)
    {
        if (stated.Costs is not { ByItself: false } costs || (http.Request.IsRead() && stated.IsPostedTo))
            return;
        if (await allowances.TakeAsync(caller, costs.Effort, http.RequestAborted) is not { } wait)
            return;

        // A system has what it sent, and a page to show it on nobody would see.
        if (!costs.ShowsAgain || http.Request.IsApi())
            throw http.RefusePastLimit(wait, LimitTexts.TooMuch);
        http.ShowPastLimit(wait);
    }
}
