using Ombud.Pages.Teams;

namespace Ombud.Web.SignIn;

/// <summary>The tab in Teams. It signs in with the token that Teams has, and goes on to the case that was linked to, to
/// the page that a session ended on, or to the list. Where that is blocked, it offers the browser.</summary>
public sealed class OpenTab(PageAnswer pages)
{
    [Function(nameof(OpenTab)), AllowAnyone]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "tab")] HttpRequest request) =>
        pages.OfAsync<TabPage, TabView>(
            request, new(request.Query["til"].FirstOrDefault() is { } path && LocalPath.IsLocal(path) ? path : null));
}
