using Ombud.Pages.Breaches;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>Anybody with a receipt can check that it is ours and unchanged. Nothing is read or stored.</summary>
public sealed class CheckReceipt(PageAnswer pages, SigningKeys keys, Municipalities municipalities)
{
    [Function("CheckReceipt"), AllowAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "kvittering")] HttpRequest request,
        CancellationToken ct)
    {
        if (!HttpMethods.IsPost(request.Method))
            return await pages.OfAsync<ReceiptCheckPage, ReceiptCheckView>(request, new());
        var problems = new Problems();
        var form = await request.ReadFieldsAsync(ct);
        var kept = problems.Required("receipt", form["receipt"], KeptReceipt.Longest);
        if (problems.Any)
            return await pages.OfAsync<ReceiptCheckPage, ReceiptCheckView>(
                request, new(form["receipt"], Problems: FormProblems.Of(problems)),
                StatusCodes.Status422UnprocessableEntity);
        var (result, receipt) = KeptReceipt.Check(kept, keys.All, municipalities);
        return await pages.OfAsync<ReceiptCheckPage, ReceiptCheckView>(
            request, new(kept, result, receipt?.Number.Value, receipt?.ReceivedAt));
    }
}
