using Ombud.Cases.Inquiries;
using Ombud.Pages.Fields;
using Ombud.Pages.Inquiries;
using Ombud.Web.Desk;
using Ombud.Web.Forms;

namespace Ombud.Web.Inquiries;

/// <summary>Staff register what a citizen asked by letter, telephone or at the counter: GET shows the form; POST checks
/// it, records the inquiry and redirects to its page, or shows the code that the citizen is to have.</summary>
public sealed class RegisterInquiry(
    RecordInquiry record, InquiryForm form, Drafts drafts, Municipalities municipalities, Moments moments)
{
    [Function("RegisterInquiry"), Allow(Roles.Handle | Roles.Decide), Costs(Effort.Report, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "registrer-henvendelse")] HttpRequest request,
        CancellationToken ct)
    {
        var caller = request.Caller();
        // A handler or controller acts for one municipality, or has no such role.
        var municipality = municipalities[caller.Municipality!];
        if (!HttpMethods.IsPost(request.Method))
            return await form.ShowAsync(
                request, new() { Draft = drafts.Open(caller), Municipality = municipality.Name });
        var fields = await request.ReadFieldsAsync(ct);
        var again = new RegisterInquiryView
        {
            Draft = drafts.Read(caller, fields["draft"]) is null ? drafts.Open(caller) : fields["draft"]!,
            Municipality = municipality.Name,
            Typed = fields.AsTyped(),
        };
        if (request.IsShownAgain() || drafts.Read(caller, fields["draft"]) is not { } draft)
            return await form.ShowAsync(request, again);
        return await SendAsync(request, fields, again, (draft, moments.Now()), municipality, ct);
    }

    private async Task<IResult> SendAsync(
        HttpRequest request, FormFields fields, RegisterInquiryView again, (string Draft, Moment At) sending,
        Municipality municipality, CancellationToken ct)
    {
        var problems = new Problems();
        var sent = form.Read(fields, problems);
        var asked = InquiryFields.Read(sent, sending.At.Now, problems);
        if (!fields.Ticked(NotAnIdentityNumber.Name))
            FieldInput.CheckIdentityNumbers(InquiryFields.All, sent, problems);
        if (problems.Any || asked is null)
            return await form.ShowAsync(request, again with { Problems = InquiryForm.Problems(problems) });
        try
        {
            return await record.RunAsync(asked, sent, municipality, request.Caller(), sending, ct) switch
            {
                { } registered when asked.GivesCode =>
                    await form.ShowCodeAsync(request, registered, municipality, sending.At.Now),
                { Kept: var kept } => Answer.SeeOther(request.Link($"/saker/{kept.Number}")),
                null => await form.ShowAsync(request, again with { Draft = drafts.Open(request.Caller()) }),
            };
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e))
        {
            return await form.ShowAsync(request, again with { NotStored = true });
        }
    }
}
