using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

// A request that cannot even be read, or may not be made: nothing that a form could show beside a field. Thrown where
// it is found; HandleErrors turns it into a page or problem details, in the person's language.
public sealed class RequestRefusedException(int status, Text sentence) : Exception(sentence.En ?? sentence.Nb)
{
    public int Status { get; } = status;

    public Text Sentence { get; } = sentence;

    /// <summary>JSON name of the field at fault, if there is one.</summary>
    public string? Field { get; init; }

    /// <summary>The challenge of a 401 to a system.</summary>
    public string? Challenge { get; init; }
}

internal static class Refusals
{
    /// <summary>The same for what does not exist and for what is not yours: nobody learns which.</summary>
    public static RequestRefusedException NotFound() => new(StatusCodes.Status404NotFound, RefusalTexts.NothingHere);
}
