namespace Ombud.Web.Requests;

/// <summary>A page as a function's response, rendered before the function returns.</summary>
public sealed class PageAnswer(PageRenderer renderer, PageFrames frames)
{
    public async Task<IResult> OfAsync<TPage, TView>(
        HttpRequest request, TView view, int status = StatusCodes.Status200OK, Banner? banner = null)
        where TPage : PageOf<TView>
        where TView : class
    {
        if (request.HttpContext.Features.Get<ShownAgain>() is { } again)
            (status, banner) = (again.Status, again.Banner ?? banner);
        return Answer.Html(await renderer.RenderAsync<TPage, TView>(frames.Of(request, banner), view), status);
    }
}
