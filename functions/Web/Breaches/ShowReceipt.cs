using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches;
using Ombud.Pages.Errors;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>The receipt of the caller's own report; nobody else's can be opened.</summary>
public sealed class ShowReceipt(OpenCase open, PageAnswer pages, Municipalities municipalities, SigningKeys keys)
{
    [Function("ShowReceipt"), Allow(Roles.Report)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "kvittering/{number}")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var breach = await FindAsync(request.Caller(), number, ct);
        var municipality = municipalities[breach.Municipality];
        var view = new ReceiptView(
            breach.Number.Value, municipality.Name, breach.ReceivedAt,
            Deadline.NotifyAuthority(breach.Facts.DiscoveredAt))
        {
            ShortText = KeptReceipt.Write(breach, municipality, keys.Newest, withAnswers: false),
            KeptText = KeptReceipt.Write(breach, municipality, keys.Newest),
            Answers = breach.IsAsReceived ? breach.Facts : null,
            HasProtectedAddress = breach.Flags.Contains(BreachTrait.ProtectedAddress),
        };
        return await pages.OfAsync<ReceiptPage, ReceiptView>(request, view);
    }

    private async Task<Breach> FindAsync(Caller caller, string number, CancellationToken ct)
    {
        try
        {
            return (await open.FindOwnAsync(caller, number, ct)).Case as Breach ?? throw Refusals.NotFound();
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e) && !ct.IsCancellationRequested)
        {
            // «May not be stored» would be wrong here: the form only redirects to this page once the report is stored.
            throw new RequestRefusedException(StatusCodes.Status503ServiceUnavailable, RefusalTexts.ReceiptDown);
        }
    }
}
