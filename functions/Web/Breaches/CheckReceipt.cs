using Ombud.Pages.Breaches;
using Ombud.Pages.Errors;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>Anybody who holds a receipt can see whether it is ours and unchanged. Nothing is read or stored.
/// Past the limit a genuine one still gets its answer: nobody can shut this door for others.</summary>
public sealed class CheckReceipt(
    PageAnswer pages, SigningKeys keys, Municipalities municipalities, Allowances allowances)
{
    private static readonly Banner NotConfirmed = new(
        BannerKind.Warning, LimitTexts.ReceiptNotConfirmed, LimitTexts.ManyReceiptsWrong);

    [Function("CheckReceipt"), AllowAnyone, Costs(Effort.WrongReceipt, ByItself = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "kvittering")] HttpRequest request,
        CancellationToken ct)
    {
        if (!HttpMethods.IsPost(request.Method))
            return await pages.OfAsync<ReceiptCheckPage, ReceiptCheckView>(request, new());
        var problems = new Problems();
        var form = await request.ReadFieldsAsync(ct);
        problems.Required("receipt", form["receipt"], KeptReceipt.Longest);
        if (problems.Any)
            return await pages.OfAsync<ReceiptCheckPage, ReceiptCheckView>(
                request, new(form["receipt"], Problems: FormProblems.Of(problems)),
                StatusCodes.Status422UnprocessableEntity);
        // As it was pasted: an older receipt may hold signs that a text may not hold today.
        var kept = form["receipt"]!;
        var (result, receipt) = KeptReceipt.Check(kept, keys.All, municipalities);
        if (result is not ReceiptResult.Genuine
            && await allowances.TakeAsync(null, Effort.WrongReceipt, ct) is { } wait)
        {
            request.HttpContext.ShowPastLimit(wait, NotConfirmed);
            return await pages.OfAsync<ReceiptCheckPage, ReceiptCheckView>(request, new(kept));
        }

        return await pages.OfAsync<ReceiptCheckPage, ReceiptCheckView>(
            request, new(kept, result, receipt?.Number.Value, receipt?.ReceivedAt));
    }
}
