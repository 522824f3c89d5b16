using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Pages.Desk;
using Ombud.Stores;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>All facts of a case on one page, to put right and to add to.</summary>
public sealed class AmendCase(
    OpenCase open, DoAction doAction, CaseStore cases, PageAnswer pages, Municipalities municipalities)
{
    [Function("ShowFacts"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}/fakta")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var caller = request.Caller();
        var file = await open.OpenAsync(caller, number, ct);
        return await PageAsync(request, View(file.Breach, caller, AmendForm.Typed(file.Breach)));
    }

    [Function("PostAmendment"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "saker/{number}/fakta")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var caller = request.Caller();
        var form = await request.ReadFieldsAsync(ct);
        var stored = await open.FindAsync(caller, number, ct);
        var breach = (Breach)stored.Case;
        var problems = new Problems();
        var fields = new ActionFields
        {
            Reason = form["reason"],
            Amended = AmendForm.Read(form, breach, problems),
        };
        var view = View(breach, caller, AmendForm.Typed(form)) with { Reason = form["reason"] };
        var asked = new AskedAction(BreachAction.Amend, caller, fields, problems);
        return await doAction.RunAsync(stored, asked, form["version"], ct) switch
        {
            ActionOutcome.Done => Answer.SeeOther(request.Link($"/saker/{number}?gjort={BreachAction.Amend}")),
            ActionOutcome.Invalid(var wrong) => await PageAsync(
                request, view with { Problems = FormProblems.OfFacts(wrong) },
                StatusCodes.Status422UnprocessableEntity),
            ActionOutcome.ChangedMeanwhile => await ConflictAsync(request, view, form, ct),
            ActionOutcome.NotAllowed =>
                throw new RequestRefusedException(StatusCodes.Status403Forbidden, ActionRefusals.NotAllowed),
            _ => throw new RequestRefusedException(StatusCodes.Status409Conflict, ActionRefusals.NotNow),
        };
    }

    // What this person did not touch follows the colleague who was quicker; what both changed is pointed out.
    private async Task<IResult> ConflictAsync(
        HttpRequest request, FactsView view, FormFields form, CancellationToken ct)
    {
        var stored = await open.FindAsync(request.Caller(), view.Breach.Number.Value, ct);
        var newest = (Breach)stored.Case;
        var merged = FactsConflict.Merged(form, newest, await cases.HistoryAsync(newest, ct));
        return await PageAsync(
            request,
            View(newest, request.Caller(), merged.Typed) with { Reason = view.Reason, Overruled = merged.Overruled },
            StatusCodes.Status412PreconditionFailed);
    }

    private FactsView View(Breach breach, Caller caller, IReadOnlyDictionary<string, IReadOnlyList<string>> typed) =>
        new()
        {
            Breach = breach,
            Municipality = municipalities[breach.Municipality].Name,
            Version = CaseAnswers.Version(breach),
            Typed = typed,
            MayMoveTheClock = caller.Has(Roles.Triage | Roles.Decide) || breach.Awareness is Awareness.Decided,
        };

    private Task<IResult> PageAsync(HttpRequest request, FactsView view, int status = StatusCodes.Status200OK) =>
        pages.OfAsync<FactsPage, FactsView>(request, view, status);
}
