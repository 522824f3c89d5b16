using System.Diagnostics;
using Ombud.Cases.Breaches;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>The ombud's form for one incident that affected several municipalities: GET shows it; POST checks it,
/// records a case for each and redirects to the receipt.</summary>
public sealed class ReportJointBreach(
    JointForms forms, RecordJointBreach record, Drafts drafts, Municipalities municipalities, Moments moments)
{
    [Function("ReportJointBreach"), Allow(Roles.Triage), Costs(Effort.Report, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "meld-felles-avvik")] HttpRequest request,
        CancellationToken ct)
    {
        if (!HttpMethods.IsPost(request.Method))
            return await forms.ShowEmptyAsync(request, drafts.Open(request.Caller()));
        var problems = new Problems();
        var sent = forms.Read(await request.ReadFieldsAsync(ct), problems);
        if (request.IsShownAgain())
            return await forms.ShowAgainAsync(request, sent, new(sent.Form["draft"] ?? "", new()));
        return await SendAsync(request, sent, problems, moments.Now(), ct);
    }

    private async Task<IResult> SendAsync(
        HttpRequest request, SentJointForm sent, Problems problems, Moment at, CancellationToken ct)
    {
        var caller = request.Caller();
        var parts = sent.Joint.Check(municipalities, at.Now, problems);
        if (drafts.Read(caller, sent.Form["draft"]) is not { } draft)
            return await forms.ShowAgainAsync(request, sent, new(drafts.Open(caller), problems) { Stale = true });
        // The same draft: if anything turns out to be stored after all, the next click finds it.
        var again = new FormAnswer(sent.Form["draft"]!, problems);
        if (problems.Any)
            return await forms.ShowAgainAsync(request, sent, again);
        if (Asked(sent, parts, again) is { } question)
            return await forms.ShowAgainAsync(request, sent, question);
        try
        {
            return await record.RunAsync(parts, caller, draft, at, ct) switch
            {
                JointOutcome.Stored(var group, _) =>
                    Answer.SeeOther(request.Link($"/meld-felles-avvik/{group}")),
                JointOutcome.HalfWay(var stored) => await forms.ShowAgainAsync(
                    request, sent, again with { NotStored = true, Stored = stored }),
                JointOutcome.KeyReused(var stored) => await forms.ShowAgainAsync(
                    request, sent, again with { SentBefore = true, Stored = stored }),
                _ => throw new UnreachableException("A joint report ends in one of three ways."),
            };
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e))
        {
            return await forms.ShowAgainAsync(request, sent, again with { NotStored = true });
        }
    }

    // Null once every question raised by the texts is answered.
    private static FormAnswer? Asked(SentJointForm sent, IReadOnlyList<JointPart> parts, FormAnswer again)
    {
        var numbers = sent.Form.Ticked("noIdentityNumber")
            ? []
            : parts.SelectMany((part, at) =>
                part.Facts.Report.SuspectFields.Select(field => sent.Joint.PlaceOf(field, at)));
        var asked = again with
        {
            IdentityNumbers = [.. numbers.Distinct()],
            Telling = sent.Form.Ticked("tellsNobody") ? [] : TellingTexts.Of(sent.Joint, parts),
        };
        return asked.IdentityNumbers.Count + asked.Telling.Count > 0 ? asked : null;
    }
}
