using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>The breach form: GET shows it; POST checks it, records the breach and redirects to the receipt.</summary>
public sealed class ReportBreach(
    BreachForms forms, RecordBreach record, Drafts drafts, Municipalities municipalities, Moments moments)
{
    [Function("ReportBreach"), Allow(Roles.Report), Costs(Effort.Report, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "meld-avvik")] HttpRequest request,
        CancellationToken ct)
    {
        var at = moments.Now();
        if (!HttpMethods.IsPost(request.Method))
            return await OpenAsync(request, at.Now, ct);
        var problems = new Problems();
        var sent = BreachForms.Read(request, await request.ReadFieldsAsync(ct), problems);
        if (request.IsShownAgain())
            return await forms.ShowAgainAsync(request, sent, new(sent.Form["draft"] ?? "", new()));
        return await SendAsync(request, sent, problems, at, ct);
    }

    private async Task<IResult> OpenAsync(HttpRequest request, Instant now, CancellationToken ct)
    {
        var caller = request.Caller();
        var unit = municipalities.Find(caller.Municipality) is { } own
            ? await record.FindUnitAsync(caller, own, ct)
            : null;
        return await forms.ShowEmptyAsync(
            request, drafts.Open(caller), ReportInput.Empty(now, caller.Municipality, unit));
    }

    private async Task<IResult> SendAsync(
        HttpRequest request, SentForm sent, Problems problems, Moment at, CancellationToken ct)
    {
        var caller = request.Caller();
        var municipality = Municipality(caller, sent.Form[MunicipalityField.Name], problems);
        var facts = sent.Report.Check(at.Now, problems);
        if (drafts.Read(caller, sent.Form["draft"]) is not { } draft)
            return await forms.ShowAgainAsync(request, sent, new(drafts.Open(caller), problems) { Stale = true });
        // The same draft: if the report turns out to be stored after all, the next click finds it.
        var again = new FormAnswer(sent.Form["draft"]!, problems);
        if (facts is null || municipality is null)
            return await forms.ShowAgainAsync(request, sent, again);
        if (facts.Report.SuspectFields is { Count: > 0 } suspects && !sent.Form.Ticked("noIdentityNumber"))
            return await forms.ShowAgainAsync(
                request, sent,
                again with { IdentityNumbers = [.. suspects.Select(field => new JointPlace(field, At: null))] });
        try
        {
            var by = new Sender(caller, sent.Form.Ticked("shareName"));
            if (!sent.Form.Ticked(SentLike.Box) && await record.FindLikeAsync(
                facts.Report, sent.Report, municipality, by, draft, at.Now, ct) is { } like)
                return await forms.ShowAgainAsync(request, sent, again with { SentLike = like });
            var committed = await record.RunAsync(facts, sent.Report, municipality, by, draft, at, ct);
            return committed.Kept is { } kept
                ? Answer.SeeOther(request.Link($"/kvittering/{kept.Number}"))
                : await forms.ShowAgainAsync(
                    request, sent, again with { Draft = drafts.Open(caller), SentBefore = true });
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e))
        {
            return await forms.ShowAgainAsync(request, sent, again with { NotStored = true });
        }
    }

    // An employee reports for their own municipality; a caller with several chooses. A posted value never widens it.
    private Municipality? Municipality(Caller caller, string? posted, Problems problems)
    {
        var own = municipalities.Find(caller.Municipality);
        var named = municipalities.Find(posted);
        var asked = string.IsNullOrWhiteSpace(posted) ? own : named;
        if (asked is not null && (own is null || asked == own))
            return asked;
        problems.Add("municipality", string.IsNullOrWhiteSpace(posted) ? Fault.Required : Fault.UnknownMunicipality);
        return null;
    }
}
