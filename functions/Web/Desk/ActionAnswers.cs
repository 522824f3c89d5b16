using System.Diagnostics;
using System.Text.Json.Nodes;
using Ombud.Pages.Desk;

namespace Ombud.Web.Desk;

/// <summary>How a page is shown again when an action was not carried out.</summary>
internal sealed record ShowAgain(Func<Problems, Task<IResult>> Invalid, Func<Task<IResult>> Changed)
{
    /// <summary>Null: an error page with an explanation instead.</summary>
    public Func<Task<IResult>>? NotNow { get; init; }
}

/// <summary>The result of an action, as a page and as JSON.</summary>
internal static class ActionAnswers
{
    /// <exception cref="RequestRefusedException">403 or 409.</exception>
    public static Task<IResult> PageAsync(
        HttpRequest request, string action, ActionResult result, ShowAgain again) => result switch
        {
            ActionResult.Accepted(var change) => Task.FromResult(Answer.SeeOther(
                request.Link($"/saker/{change.Case.Number}?gjort={action}"))),
            ActionResult.Invalid(var problems) => again.Invalid(problems),
            ActionResult.ChangedMeanwhile => again.Changed(),
            ActionResult.NotNow when again.NotNow is { } show => show(),
            ActionResult.NotNow => throw new RequestRefusedException(
                StatusCodes.Status409Conflict, ActionRefusals.NotNow),
            ActionResult.NotAllowed => throw new RequestRefusedException(
                StatusCodes.Status403Forbidden, ActionRefusals.NotAllowed),
            _ => throw new UnreachableException("A result is one of five."),
        };

    public static IResult Json(HttpRequest request, ActionResult result, Func<Case, JsonObject> body) => result switch
    {
        ActionResult.Accepted(var change) => Answer.Json(body(change.Case))
            .WithHeader("ETag", change.Case.Tag()),
        ActionResult.Invalid(var problems) => Answer.Invalid(request, problems),
        ActionResult.NotNow(var open) => Answer.Problem(
            request, StatusCodes.Status409Conflict, ActionRefusals.NotNow,
            more: new Dictionary<string, object?> { ["actions"] = open }),
        ActionResult.NotAllowed => Answer.Problem(
            request, StatusCodes.Status403Forbidden, ActionRefusals.NotAllowed),
        ActionResult.ChangedMeanwhile => Answer.Problem(
            request, StatusCodes.Status412PreconditionFailed, ActionRefusals.ChangedMeanwhile),
        _ => throw new UnreachableException("A result is one of five."),
    };
}
