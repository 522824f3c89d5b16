namespace Ombud.Web.SignIn;

public sealed class OpenSignIn(SignInScreen screen)
{
    [Function(nameof(OpenSignIn)), AllowAnyone]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sign-in")] HttpRequest request) =>
        screen.ShowAsync(request.HttpContext, LocalPath.OrHome(request.Query["til"].FirstOrDefault()));
}
