using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Pages.Desk;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>What one does to a case from its page: done, or the same page again with what was typed.</summary>
public sealed class ActOnCase(OpenCase open, DoAction doAction, CasePages casePages)
{
    private static readonly string[] Fields =
    [
        "text", "audience", "awareDate", "awareTime", "reason", "outcome", "phase", "reference", "sentDate", "sentTime",
        "reasonForDelay", "how", "exemption", "number", "field", "timesExplanation",
    ];

    [Function("PostCaseAction"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "saker/{number}/handlinger/{action}")]
        HttpRequest request, string number, string action, CancellationToken ct)
    {
        var caller = request.Caller();
        var form = await request.ReadFieldsAsync(ct);
        var stored = await open.FindAsync(caller, number, ct);
        var problems = new Problems();
        var fields = ActionFields.Of(form, problems);
        var outcome = await doAction.RunAsync(stored, new(action, caller, fields, problems), form["version"], ct);
        if (outcome is ActionOutcome.Done)
            return Answer.SeeOther(request.Link($"/saker/{number}?gjort={action}"));
        if (outcome is ActionOutcome.NotAllowed)
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, ActionRefusals.NotAllowed);

        var newest = outcome is ActionOutcome.ChangedMeanwhile ? await open.FindAsync(caller, number, ct) : stored;
        var file = await open.ReadAsync(caller, newest, ct);
        var failed = new FailedAction(
            action, Typed(form), Wrong(outcome), Conflict: outcome is ActionOutcome.ChangedMeanwhile);
        return await casePages.ShowAsync(request, file, failed: failed, status: Status(outcome));
    }

    private static List<Pages.Problem> Wrong(ActionOutcome outcome) =>
        outcome is ActionOutcome.Invalid(var problems) ? FormProblems.Of(problems) : [];

    private static int Status(ActionOutcome outcome) => outcome switch
    {
        ActionOutcome.Invalid => StatusCodes.Status422UnprocessableEntity,
        ActionOutcome.ChangedMeanwhile => StatusCodes.Status412PreconditionFailed,
        _ => StatusCodes.Status409Conflict,
    };

    private static Dictionary<string, string> Typed(FormFields form) =>
        Fields.Where(name => form[name] is not null)
            .ToDictionary(name => name, name => form[name]!);
}
