namespace Ombud.Web.Requests;

/// <summary>A page as a function's response, rendered before the function returns.</summary>
public sealed class PageAnswer(PageRenderer renderer, PageFrames frames, SigningKeys keys)
{
    // A browser asks for the stylesheet as soon as the answer begins, not only when it has read the page.
    private static readonly string StyleFirst = $"<{Assets.Href(Assets.Style)}>; rel=preload; as=style";

    public async Task<IResult> OfAsync<TPage, TView>(
        HttpRequest request, TView view, int status = StatusCodes.Status200OK, Banner? banner = null)
        where TPage : PageOf<TView>
        where TView : class
    {
        if (request.HttpContext.Features.Get<ShownAgain>() is { } again)
            (status, banner) = (again.Status, again.Banner ?? banner);
        var isShort = ShortPage.Answers(request);
        var frame = frames.Of(request, banner) with
        {
            DraftName = DraftName(request.CallerOrNull()),
            CarriesStyle = isShort,
        };
        var html = await renderer.RenderAsync<TPage, TView>(frame, view);
        return isShort ? ShortPage.Of(html, status) : Answer.Html(html, status).WithHeader("Link", StyleFirst);
    }

    // Each person has a name of their own, which tells nobody who: workstations are shared.
    private string? DraftName(Caller? caller) =>
        caller is null ? null : Signature.Of(keys.Newest, "draft name", caller.Person.Id);
}
