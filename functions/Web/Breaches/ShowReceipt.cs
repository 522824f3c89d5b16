using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Pages.Breaches;
using Ombud.Stores;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>The receipt of one's own report; nobody else's can be opened.</summary>
public sealed class ShowReceipt(CaseStore cases, PageAnswer pages, Municipalities municipalities, SigningKeys keys)
{
    [Function("ShowReceipt"), Allow(Roles.Report)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "kvittering/{number}")] HttpRequest request,
        string number, CancellationToken ct)
    {
        if (CaseNumber.Read(number) is not { } read
            || municipalities.Find(read.Prefix) is not { } municipality
            || await cases.FindReportedAsync(request.Caller(), municipality, read, ct) is not { } breach)
            throw Refusals.NotFound();
        var view = new ReceiptView(
            breach.Number.Value, municipality.Name, breach.ReceivedAt,
            Deadline.NotifyAuthority(breach.Facts.DiscoveredAt),
            KeptReceipt.Write(breach, municipality, keys.Newest));
        return await pages.OfAsync<ReceiptPage, ReceiptView>(request, view);
    }
}
