using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Pages.Desk;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>The guided assessment: shows each step, counts without storing, or stores.</summary>
public sealed class AssessCase(OpenCase open, DoAction doAction, PageAnswer pages, Municipalities municipalities)
{
    private const string Preview = "preview";

    [Function("ShowAssessment"), Allow(Roles.Decide | Roles.Triage)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "saker/{number}/vurdering")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var caller = request.Caller();
        var file = await open.OpenAsync(caller, number, ct);
        return await PageAsync(request, View(file.Breach, AssessmentForm.Of(file.Breach.Assessment)));
    }

    [Function("PostAssessment"), Allow(Roles.Decide | Roles.Triage)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "saker/{number}/vurdering")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var caller = request.Caller();
        var form = await request.ReadFieldsAsync(ct);
        var stored = await open.FindAsync(caller, number, ct);
        var problems = new Problems();
        var fields = ActionFields.Of(form, problems);
        AssessmentForm.CheckAnswered(form, problems);
        // The version that the person saw stays, or counting first would step around the check for conflicts.
        var view = View((Breach)stored.Case, AssessmentForm.Of(form)) with { Version = form["version"] ?? "" };
        if (form.Ticked(Preview))
            return await PreviewAsync(request, view, fields.Severity, problems);
        var asked = new AskedAction(BreachAction.Assess, caller, fields, problems);
        return await doAction.RunAsync(stored, asked, form["version"], ct) switch
        {
            ActionOutcome.Done => Answer.SeeOther(request.Link($"/saker/{number}?gjort={BreachAction.Assess}")),
            ActionOutcome.Invalid(var wrong) => await PageAsync(
                request, view with { Problems = FormProblems.Of(wrong) }, StatusCodes.Status422UnprocessableEntity),
            ActionOutcome.ChangedMeanwhile => await ConflictAsync(request, view, number, ct),
            ActionOutcome.NotAllowed =>
                throw new RequestRefusedException(StatusCodes.Status403Forbidden, ActionRefusals.NotAllowed),
            _ => throw new RequestRefusedException(StatusCodes.Status409Conflict, ActionRefusals.NotNow),
        };
    }

    private Task<IResult> PreviewAsync(
        HttpRequest request, AssessmentView view, SeverityInput input, Problems problems) =>
        input.Check(problems) is { } answers
            ? PageAsync(request, view with { Counted = answers })
            : PageAsync(
                request, view with { Problems = FormProblems.Of(problems) }, StatusCodes.Status422UnprocessableEntity);

    // What is ticked stays; the case, and the version that the next try must name, are the newest.
    private async Task<IResult> ConflictAsync(
        HttpRequest request, AssessmentView view, string number, CancellationToken ct)
    {
        var newest = (Breach)(await open.FindAsync(request.Caller(), number, ct)).Case;
        return await PageAsync(
            request, view with { Breach = newest, Conflict = true, Version = CaseAnswers.Version(newest) },
            StatusCodes.Status412PreconditionFailed);
    }

    private AssessmentView View(Breach breach, IReadOnlyDictionary<string, string> chosen) => new()
    {
        Breach = breach,
        Municipality = municipalities[breach.Municipality].Name,
        Version = CaseAnswers.Version(breach),
        Chosen = chosen,
        Counted = breach.Assessment?.Answers,
    };

    private Task<IResult> PageAsync(HttpRequest request, AssessmentView view, int status = StatusCodes.Status200OK) =>
        pages.OfAsync<AssessmentPage, AssessmentView>(request, view, status);
}

/// <summary>What is ticked on the page, by field name.</summary>
internal static class AssessmentForm
{
    private static readonly string[] Names =
    [
        .. Enum.GetValues<DataType>().Select(type => $"dpc-{WireName.Of(type)}"),
        "ei", "confidentiality", "integrity", "availability", "malicious", "unintelligible",
    ];

    /// <summary>A question of yes or no that nobody answered is not a no.</summary>
    public static void CheckAnswered(FormFields form, Problems problems)
    {
        foreach (var name in new[] { "malicious", "unintelligible" })
            if (form[name] is not ("yes" or "no"))
                problems.Add(name, Fault.Required);
    }

    public static Dictionary<string, string> Of(FormFields form) =>
        Names.Where(name => form[name] is not null).ToDictionary(name => name, name => form[name]!);

    public static Dictionary<string, string> Of(Assessment? stored)
    {
        if (stored is not { Answers: var answers })
            return [];
        var chosen = answers.Scores.ToDictionary(
            s => $"dpc-{WireName.Of(s.DataType)}", s => s.Dpc.ToString(CultureInfo.InvariantCulture));
        chosen["ei"] = Written(answers.Ei);
        chosen["confidentiality"] = Written(answers.Confidentiality);
        chosen["integrity"] = Written(answers.Integrity);
        chosen["availability"] = Written(answers.Availability);
        chosen["malicious"] = answers.Malicious ? "yes" : "no";
        chosen["unintelligible"] = answers.Unintelligible ? "yes" : "no";
        return chosen;
    }

    // 0.50 and 0.5 are one choice.
    private static string Written(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
