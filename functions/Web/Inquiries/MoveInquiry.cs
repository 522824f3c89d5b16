using Ombud.Cases.Inquiries;
using Ombud.Web.Desk;

namespace Ombud.Web.Inquiries;

/// <summary>Sends an inquiry on at once. That it is to go is recorded: where storage fails now, the sweep in Alerts
/// does it, and the page says that it is under way.</summary>
public sealed class MoveInquiry(MoveStore moves) : IFarAction
{
    public bool Serves(CaseAction action) => action is MovingAction;

    public Task<ActionRequest> PrepareAsync(Case one, ActionRequest asked, CancellationToken ct) =>
        Task.FromResult(asked);

    public async Task<Case?> FinishAsync(Case done, ActionRequest asked, CancellationToken ct)
    {
        try
        {
            return done.IsMoving ? await moves.CarryOutAsync(done.Municipality, done.Id, ct) ?? done : done;
        }
        // Whatever it is: the wish is recorded, and the sweep meets it too, where an operator hears of it.
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return done;
        }
    }
}
