namespace Ombud.Web.SignIn;

public sealed class EndSession(SessionCookie cookie)
{
    [Function(nameof(EndSession)), AllowAnyone, Costs(Effort.Nothing)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "session/end")] HttpRequest request)
    {
        await cookie.EndAsync(request.HttpContext, request.HttpContext.RequestAborted);
        return Answer.SeeOther("/");
    }
}
