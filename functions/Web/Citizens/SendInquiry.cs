using Ombud.Pages.Citizens;
using Ombud.Web.Forms;

namespace Ombud.Web.Citizens;

/// <summary>Sends what a citizen has checked: the receipt, or the same page again.</summary>
public sealed class SendInquiry(
    AskForm form, RecordAsked record, OpenForms forms, Allowances allowances, PageAnswer pages)
{
    public async Task<IResult> RunAsync(
        HttpRequest request, Concern concern, OpenForm token, (Written Read, FormFields Fields) checkedAnswers,
        CancellationToken ct)
    {
        if (request.IsShownAgain())
            return await form.CheckAsync(request, concern, token, checkedAnswers);
        if (!token.IsReady)
            return await form.CheckAsync(request, concern, token, checkedAnswers, AskWords.SendAgain);
        if (!ProofOfWork.Holds(token, checkedAnswers.Fields[AskView.Work])
            && await allowances.TakeAsync(null, Effort.Inquiry, ct) is { } wait)
        {
            request.HttpContext.ShowPastLimit(wait);
            return await form.CheckAsync(request, concern, token, checkedAnswers);
        }

        try
        {
            return await record.RunAsync(checkedAnswers.Read, token.Id, ct) is { } view
                ? await pages.OfAsync<AskedPage, AskedView>(request, view)
                : await form.CheckAsync(
                    request, concern, forms.ReadOrOpen(AskMunicipality.Purpose, null), checkedAnswers,
                    AskWords.WasSent);
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e) && !ct.IsCancellationRequested)
        {
            return await form.CheckAsync(request, concern, token, checkedAnswers, notStored: true);
        }
    }
}
