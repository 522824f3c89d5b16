using Ombud.Pages.Citizens;

namespace Ombud.Web.Citizens;

/// <summary>The citizens' door: what one can ask about, and where to go with what is asked elsewhere.</summary>
public sealed class ShowConcerns(PageAnswer pages)
{
    [Function("ShowConcerns"), AllowAnyone]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "henvendelse")] HttpRequest request) =>
        pages.OfAsync<ConcernsPage, ConcernsView>(request, new());
}
