using Microsoft.Azure.Functions.Worker.Middleware;

namespace Ombud.Web.SignIn;

// Who is asking: by token, otherwise by session. A request with credentials of its own must not also count as the
// person whose browser sends it, so any Authorization header makes the cookie ignored.
internal sealed class KnowCaller(TokenReader tokens, SessionCookie cookie, Municipalities municipalities)
    : IFunctionsWorkerMiddleware
{
    private const string Bearer = "Bearer ";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        var isBotService = Stated.On(context.FunctionDefinition).Access is AllowBotServiceAttribute;
        if (!http.Request.IsAsset() && !isBotService && await ReadAsync(http.Request, http.RequestAborted) is { } known)
            http.Features.Set(known);
        await next(context);
    }

    private async Task<KnownCaller?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.Headers.Authorization is { Count: > 0 } authorization)
            return authorization.ToString() is var text && text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                ? Known(await tokens.CallerAsync(text[Bearer.Length..].Trim(), ct), byCookie: false)
                : null;
        return await cookie.ReadAsync(request, ct) is { } caller ? Known(caller, byCookie: true) : null;
    }

    private KnownCaller Known(Caller caller, bool byCookie) =>
        new(caller, byCookie, Languages.From(municipalities.Find(caller.Municipality)?.Language));
}
