using Microsoft.AspNetCore.Http;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

internal static class Refusals
{
    /// <summary>The same for what is not there and for what is not yours: nobody learns which.</summary>
    public static RequestRefusedException NotFound() => new(StatusCodes.Status404NotFound, RefusalTexts.NothingHere);
}
