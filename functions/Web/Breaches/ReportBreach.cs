using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Stores;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>The breach form: GET shows it, POST checks it, records the breach and leads to the receipt.</summary>
public sealed class ReportBreach(
    BreachForms forms, RecordBreach record, Drafts drafts, Municipalities municipalities, Moments moments)
{
    [Function("ReportBreach"), Allow(Roles.Report)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "meld-avvik")] HttpRequest request,
        CancellationToken ct)
    {
        var at = moments.Now();
        if (!HttpMethods.IsPost(request.Method))
            return await forms.ShowEmptyAsync(request, drafts.Open(request.Caller()), at.Now);
        var problems = new Problems();
        var sent = forms.Read(request, await request.ReadFieldsAsync(ct), problems);
        return await SendAsync(request, sent, problems, at, ct);
    }

    private async Task<IResult> SendAsync(
        HttpRequest request, SentForm sent, Problems problems, Moment at, CancellationToken ct)
    {
        var caller = request.Caller();
        var municipality = Municipality(caller, sent.Municipality, problems);
        var facts = sent.Report.Check(at.Now, problems);
        var (draft, stale) = drafts.Read(caller, sent.Draft) is { } known ? (known, false) : ("", true);
        if (facts is null || municipality is null || stale)
            return await sent.ShowAsync(new(stale ? drafts.Open(caller) : sent.Draft!, problems) { Stale = stale });
        if (facts.Report.SuspectFields.Count > 0 && !sent.NoIdentityNumber)
            return await sent.ShowAsync(new(sent.Draft!, problems) { IdentityNumbers = facts.Report.SuspectFields });
        try
        {
            var by = new Sender(caller, sent.ShareName);
            var committed = await record.RunAsync(facts, sent.Report, municipality, by, draft, at, ct);
            return committed switch
            {
                Committed.Stored(var stored) => Answer.SeeOther(request.Link($"/kvittering/{stored.Number}")),
                Committed.Already(var earlier) => Answer.SeeOther(request.Link($"/kvittering/{earlier.Number}")),
                _ => await sent.ShowAsync(new(drafts.Open(caller), problems) { SentBefore = true }),
            };
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e))
        {
            // The same draft: should the report be stored after all, the next click finds it there.
            return await sent.ShowAsync(new(sent.Draft!, problems) { NotStored = true });
        }
    }

    // An employee reports for the own municipality; who serves several says which. What is posted never widens it.
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
