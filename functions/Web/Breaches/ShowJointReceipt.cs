namespace Ombud.Web.Breaches;

/// <summary>The cases of one incident. For the ombud only: a municipality does not learn that others were
/// affected.</summary>
public sealed class ShowJointReceipt(CaseLists lists, JointForms forms, Municipalities municipalities)
{
    [Function("ShowJointReceipt"), Allow(Roles.Triage)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "meld-felles-avvik/{group}")] HttpRequest request,
        string group, CancellationToken ct)
    {
        var cases = await lists.OfGroupAsync(group, municipalities.Partitions, ct);
        return cases.Count > 0 ? await forms.ShowReceiptAsync(request, cases) : throw Refusals.NotFound();
    }
}
