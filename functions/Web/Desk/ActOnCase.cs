using Ombud.Pages.Desk;
using Ombud.Pages.Fields;
using Ombud.Web.Forms;

namespace Ombud.Web.Desk;

/// <summary>An action taken from the case page: done, or the same page again with what was typed.</summary>
public sealed class ActOnCase(OpenCase open, DoAction doAction, FieldInput input, CasePages casePages)
{
    [Function("PostCaseAction"), Allow(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage)]
    [Costs(Effort.Action, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "saker/{number}/handlinger/{action}")]
        HttpRequest request, string number, string action, CancellationToken ct)
    {
        var form = await request.ReadFieldsAsync(ct);
        var stored = await open.FindAsync(request.Caller(), number, ct);
        var (rule, problems) = (stored.Case.Action(action), new Problems());
        var failed = new FailedAction(action, form.Typed(), []);
        if (request.IsShownAgain())
            return await AgainAsync(
                stored, failed with { Conflict = form["version"] is { } seen && seen != stored.Case.VersionText() },
                StatusCodes.Status429TooManyRequests);
        var asked = new AskedAction(rule, request.Caller(), input.OfForm(form, rule.Fields, problems), problems)
        {
            HasNoIdentityNumber = form.Ticked(NotAnIdentityNumber.Name),
        };
        var result = await doAction.RunAsync(stored, asked, form["version"], ct);
        return await ActionAnswers.PageAsync(request, action, result, new(
            Invalid: wrong => AgainAsync(
                stored, failed with { Problems = FormProblems.Of(wrong, rule.Fields) },
                StatusCodes.Status422UnprocessableEntity),
            Changed: async () => await AgainAsync(
                await open.FindAsync(request.Caller(), number, ct), failed with { Conflict = true },
                StatusCodes.Status412PreconditionFailed))
        {
            NotNow = () => AgainAsync(stored, failed, StatusCodes.Status409Conflict),
        });

        async Task<IResult> AgainAsync(StoredCase newest, FailedAction shown, int status) => await casePages.ShowAsync(
            request, await open.ReadAsync(request.Caller(), newest, ct), failed: shown, status: status);
    }
}
