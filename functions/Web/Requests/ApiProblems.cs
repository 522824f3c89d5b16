using Microsoft.AspNetCore.Http;
using Ombud.Cases;
using Ombud.Pages;
using Ombud.Pages.Errors;

namespace Ombud.Web.Requests;

internal static class ApiProblems
{
    /// <summary>422 with a sentence for each field, by its name in JSON.</summary>
    public static IResult Invalid(HttpRequest request, Problems problems)
    {
        var language = request.Language();
        return Answer.Problem(
            StatusCodes.Status422UnprocessableEntity,
            RefusalTexts.FieldsWrong.In(language),
            [.. problems.All.Select(p => new FieldError(p.Field, ProblemTexts.Of(p).In(language)))]);
    }
}
