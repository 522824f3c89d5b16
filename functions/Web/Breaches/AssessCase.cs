using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Assessments;
using Ombud.Pages.Fields;
using Ombud.Web.Desk;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>The guided assessment: shows each step, computes the score without storing it, or stores it.</summary>
public sealed class AssessCase(OpenCase open, DoAction doAction, FieldInput input, PageAnswer pages)
{
    private readonly Assess _assess = new();

    [Function("ShowAssessment"), Allow(Roles.Decide | Roles.Triage)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}/vurdering")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var breach = await open.OpenAsync<Breach>(request.Caller(), number, ct);
        return await PageAsync(request, View(breach, AssessmentForm.Of(breach)));
    }

    [Function("PostAssessment"), Allow(Roles.Decide | Roles.Triage)]
    [Costs(Effort.Action, ShowsAgain = true)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "saker/{number}/vurdering")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var form = await request.ReadFieldsAsync(ct);
        var (breach, stored) = await open.FindAsync<Breach>(request.Caller(), number, ct);
        var problems = new Problems();
        var fields = input.OfForm(form, _assess.Fields, problems);
        AssessmentForm.CheckAnswered(form, problems);
        // Keeps the version that the person saw; otherwise computing first would bypass the check for conflicts.
        var view = View(breach, AssessmentForm.Of(form)) with { Version = form["version"] ?? "" };
        if (request.IsShownAgain())
            return await PageAsync(request, view);
        if (form.Ticked("preview"))
            return SeverityQuestions.Read(fields, problems) is { } answers
                ? await PageAsync(request, view with { Counted = answers })
                : await AgainAsync(problems);
        var asked = new AskedAction(_assess, request.Caller(), fields, problems)
        {
            HasNoIdentityNumber = form.Ticked(NotAnIdentityNumber.Name),
        };
        var result = await doAction.RunAsync(stored, asked, form["version"], ct);
        return await ActionAnswers.PageAsync(request, _assess.Name, result, new(
            Invalid: AgainAsync,
            Changed: () => ConflictAsync(request, view, number, ct)));

        Task<IResult> AgainAsync(Problems wrong) => PageAsync(
            request, view with { Problems = FormProblems.Of(wrong) }, StatusCodes.Status422UnprocessableEntity);
    }

    // Ticked answers stay; the case, and the version that the next attempt must name, are the newest.
    private async Task<IResult> ConflictAsync(
        HttpRequest request, AssessmentView view, string number, CancellationToken ct)
    {
        var (newest, _) = await open.FindAsync<Breach>(request.Caller(), number, ct);
        return await PageAsync(
            request, view with { Breach = newest, Conflict = true, Version = newest.VersionText() },
            StatusCodes.Status412PreconditionFailed);
    }

    private static AssessmentView View(Breach breach, IReadOnlyDictionary<string, string> chosen) => new()
    {
        Breach = breach,
        Version = breach.VersionText(),
        Chosen = chosen,
        Counted = breach.Assessment?.Answers,
    };

    private Task<IResult> PageAsync(HttpRequest request, AssessmentView view, int status = StatusCodes.Status200OK) =>
        pages.OfAsync<AssessmentPage, AssessmentView>(request, view, status);
}
