using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Fields;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>All facts of a breach on one page, to correct and add to.</summary>
public sealed class AmendCase(OpenCase open, DoAction doAction, CaseStore cases, PageAnswer pages)
{
    private readonly Amend _amend = new();

    [Function("ShowFacts"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}/fakta")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var breach = await open.OpenAsync<Breach>(request.Caller(), number, ct);
        return await PageAsync(request, View(breach, request.Caller(), AmendForm.Typed(breach)));
    }

    [Function("PostAmendment"), Allow(Roles.Read | Roles.Decide | Roles.Triage)]
    [Costs(Effort.Action, ShowsAgain = true)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "saker/{number}/fakta")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var form = await request.ReadFieldsAsync(ct);
        var (breach, stored) = await open.FindAsync<Breach>(request.Caller(), number, ct);
        // The version that the person saw stays, or a click a minute later would step around the check for conflicts.
        var view = View(breach, request.Caller(), AmendForm.Typed(form)) with
        {
            Reason = form["reason"],
            Version = form["version"] ?? breach.VersionText(),
        };
        if (request.IsShownAgain())
            return await PageAsync(request, view);
        var problems = new Problems();
        var fields = FieldValues.Of([("reason", form["reason"]), .. AmendForm.Read(form, problems, breach)]);
        var asked = new AskedAction(_amend, request.Caller(), fields, problems)
        {
            HasNoIdentityNumber = form.Ticked(NotAnIdentityNumber.Name),
        };
        var result = await doAction.RunAsync(stored, asked, form["version"], ct);
        return await ActionAnswers.PageAsync(request, _amend.Name, result, new(
            Invalid: wrong => PageAsync(
                request, view with { Problems = ReportProblems.OfFacts(wrong) },
                StatusCodes.Status422UnprocessableEntity),
            Changed: () => ConflictAsync(request, view, form, ct)));
    }

    // Fields this person left alone take a quicker colleague's values; those that both changed are pointed out.
    private async Task<IResult> ConflictAsync(
        HttpRequest request, FactsView view, FormFields form, CancellationToken ct)
    {
        var (newest, _) = await open.FindAsync<Breach>(request.Caller(), view.Breach.Number.Value, ct);
        var merged = FactsConflict.Merged(form, newest, await cases.HistoryAsync(newest, ct));
        return await PageAsync(
            request,
            View(newest, request.Caller(), merged.Typed) with { Reason = view.Reason, Overruled = merged.Overruled },
            StatusCodes.Status412PreconditionFailed);
    }

    private static FactsView View(Breach breach, Caller caller, Typed typed) =>
        new()
        {
            Breach = breach,
            Version = breach.VersionText(),
            Typed = typed,
            MayMoveTheClock = caller.Has(Roles.Triage | Roles.Decide) || breach.Awareness is Awareness.Decided,
        };

    private Task<IResult> PageAsync(HttpRequest request, FactsView view, int status = StatusCodes.Status200OK) =>
        pages.OfAsync<FactsPage, FactsView>(request, view, status);
}
