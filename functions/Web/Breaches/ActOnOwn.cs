using Ombud.Pages.Breaches;
using Ombud.Pages.Desk;
using Ombud.Web.Desk;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>What was posted about a report, read against the case as it is now.</summary>
/// <param name="IsDone">It was done before: a double click, or a form sent again after a lost response.</param>
/// <param name="Asked">Null if the reporter must see the page as it is now first.</param>
/// <param name="NotDone">What the page shows if it is not done.</param>
internal sealed record OwnAct(bool IsDone, AskedAction? Asked, NotDone NotDone);

/// <summary>Does what reporters ask for on the page of their own reports.</summary>
public sealed class ActOnOwn(OpenCase open, DoAction doAction, CaseStore cases, MyReports reports, PageAnswer pages)
{
    private const int Tries = 5;

    /// <param name="done">In the address of the page that says it is done.</param>
    /// <param name="read">Asked anew each time that somebody else changed the case first.</param>
    internal async Task<IResult> RunAsync(
        HttpRequest request, string number, string done, Func<Case, IReadOnlyList<HistoryEntry>, OwnAct> read,
        CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var stored = await open.FindOwnAsync(request.Caller(), number, ct);
            var act = read(stored.Case, await cases.HistoryAsync(stored.Case, ct));
            if (act.IsDone)
                return Done(request, stored.Case, done);
            if (act.Asked is not { } asked || request.IsShownAgain())
                return await AgainAsync(request, act.NotDone, StatusCodes.Status412PreconditionFailed, ct);
            switch (await doAction.RunAsync(stored, asked, version: null, ct))
            {
                case ActionResult.Accepted:
                    return Done(request, stored.Case, done);
                case ActionResult.Invalid(var wrong):
                    return await AgainAsync(
                        request, act.NotDone with { Problems = FormProblems.Of(wrong, asked.Action.Fields) },
                        StatusCodes.Status422UnprocessableEntity, ct);
                case ActionResult.ChangedMeanwhile when attempt < Tries:
                    continue;
                case var refused:
                    return await AgainAsync(
                        request, act.NotDone with { Why = WhyOf(refused) }, StatusCodes.Status409Conflict, ct);
            }
        }
    }

    private async Task<IResult> AgainAsync(HttpRequest request, NotDone what, int status, CancellationToken ct)
    {
        var view = await reports.OfAsync(request.Caller(), ct) with { NotDone = what };
        return await pages.OfAsync<MyReportsPage, MyReportsView>(request, view, status);
    }

    private static Text WhyOf(ActionResult refused) => refused switch
    {
        ActionResult.NotNow => ActionRefusals.NotNow,
        ActionResult.NotAllowed => ActionRefusals.NotAllowed,
        _ => ActionRefusals.ChangedMeanwhile,
    };

    private static IResult Done(HttpRequest request, Case one, string done) =>
        Answer.SeeOther(request.Link($"/mine-meldinger?{done}={one.Number}"));
}
