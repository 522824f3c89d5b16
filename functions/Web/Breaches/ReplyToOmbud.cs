using System.Globalization;
using Ombud.Cases.Actions;
using Ombud.Pages.Breaches;
using Ombud.Pages.Fields;
using Ombud.Web.Desk;
using Ombud.Web.Forms;

namespace Ombud.Web.Breaches;

/// <summary>The reporter answers the ombud, or adds something.</summary>
public sealed class ReplyToOmbud(OpenCase open, DoAction doAction, MyReports reports, PageAnswer pages)
{
    private const int Tries = 5;

    private readonly ReporterReply _reply = new();

    [Function("ReplyToOmbud"), Allow(Roles.Report), Costs(Effort.Reply, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mine-meldinger/{number}")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var form = await request.ReadFieldsAsync(ct);
        var (text, seen) = (form["text"], form["seen"]);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var stored = await open.FindOwnAsync(request.Caller(), number, ct);
            var failed = new FailedReply(stored.Case.Number.Value, text);
            var dialogue = await reports.DialogueAsync(stored.Case, ct);
            var hasNews = seen is not null && seen != Count(dialogue);
            if (hasNews && IsSent(dialogue, text))
                return Sent(request, stored.Case);
            if (hasNews || request.IsShownAgain())
                return await AgainAsync(
                    request, failed with { HasNews = hasNews }, StatusCodes.Status412PreconditionFailed, ct);
            var asked = new AskedAction(_reply, request.Caller(), FieldValues.Of(("text", text)), new())
            {
                HasNoIdentityNumber = form.Ticked(NotAnIdentityNumber.Name),
            };
            switch (await doAction.RunAsync(stored, asked, version: null, ct))
            {
                case ActionResult.Accepted:
                    return Sent(request, stored.Case);
                case ActionResult.ChangedMeanwhile:
                    continue;
                case ActionResult.Invalid(var problems):
                    return await AgainAsync(
                        request, failed with { Problems = FormProblems.Of(problems) },
                        StatusCodes.Status422UnprocessableEntity, ct);
                default:
                    return await AgainAsync(request, failed, StatusCodes.Status409Conflict, ct);
            }
        }

        return await AgainAsync(
            request, new(number, text) { HasNews = true }, StatusCodes.Status412PreconditionFailed, ct);
    }

    /// <summary>The page of own reports with a reply that was not sent.</summary>
    private async Task<IResult> AgainAsync(
        HttpRequest request, FailedReply failed, int status, CancellationToken ct)
    {
        var view = await reports.OfAsync(request.Caller(), ct) with { Failed = failed };
        return await pages.OfAsync<MyReportsPage, MyReportsView>(request, view, status);
    }

    // A double click, or a form sent again after a lost response: the same words are there already.
    private static bool IsSent(IReadOnlyList<HistoryEntry> dialogue, string? text) =>
        dialogue.Any(e => e.IsByReporter && e.Text == PlainText.Of(text ?? "").Trim());

    private static string Count(IReadOnlyList<HistoryEntry> dialogue) =>
        dialogue.Count.ToString(CultureInfo.InvariantCulture);

    private static IResult Sent(HttpRequest request, Case one) =>
        Answer.SeeOther(request.Link($"/mine-meldinger?sendt={one.Number}"));
}
