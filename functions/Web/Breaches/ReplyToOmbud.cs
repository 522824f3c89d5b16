using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Cases.Actions;
using Ombud.Pages.Breaches;
using Ombud.Stores;
using Ombud.Web.Desk;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>The one who reported answers the ombud, or adds what came to mind.</summary>
public sealed class ReplyToOmbud(DoAction doAction, MyReports reports, ReplyPages replies)
{
    private const int Tries = 5;

    private readonly ReporterReply reply = new();

    [Function("ReplyToOmbud"), Allow(Roles.Report)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mine-meldinger/{number}")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var form = await request.ReadFieldsAsync(ct);
        var (text, seen) = (form["text"], form["seen"]);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var stored = await replies.FindAsync(request.Caller(), number, ct);
            var one = stored.Case;
            var dialogue = await reports.DialogueAsync(one, ct);
            if (IsSent(dialogue, text, seen))
                return Sent(request, one);
            if (seen is not null && seen != Count(dialogue))
                return await replies.AgainAsync(
                    request, new(one.Number.Value, text) { HasNews = true },
                    StatusCodes.Status412PreconditionFailed, ct);
            var asked = new AskedAction(reply, request.Caller(), FieldValues.Of(("text", text)), new());
            switch (await doAction.RunAsync(stored, asked, version: null, ct))
            {
                case ActionResult.Accepted:
                    return Sent(request, one);
                case ActionResult.ChangedMeanwhile:
                    continue;
                case ActionResult.Invalid(var problems):
                    return await replies.AgainAsync(
                        request, new(one.Number.Value, text) { Problems = FormProblems.Of(problems) },
                        StatusCodes.Status422UnprocessableEntity, ct);
                default:
                    return await replies.AgainAsync(
                        request, new(one.Number.Value, text), StatusCodes.Status409Conflict, ct);
            }
        }

        return await replies.AgainAsync(
            request, new(number, text) { HasNews = true }, StatusCodes.Status412PreconditionFailed, ct);
    }

    // A double click, or a form sent again after an answer that never came: the same words stand there already.
    private static bool IsSent(IReadOnlyList<HistoryEntry> dialogue, string? text, string? seen) =>
        seen is not null && seen != Count(dialogue)
        && dialogue.Any(e => e.IsByReporter && e.Text == text?.Trim());

    private static string Count(IReadOnlyList<HistoryEntry> dialogue) =>
        dialogue.Count.ToString(CultureInfo.InvariantCulture);

    private static IResult Sent(HttpRequest request, Case one) =>
        Answer.SeeOther(request.Link($"/mine-meldinger?sendt={one.Number}"));
}

/// <summary>The page of own reports with a reply that was not sent.</summary>
public sealed class ReplyPages(CaseStore cases, MyReports reports, PageAnswer pages, Municipalities municipalities)
{
    /// <exception cref="RequestRefusedException">404 for somebody else's.</exception>
    public async Task<StoredCase> FindAsync(Caller caller, string number, CancellationToken ct)
    {
        if (CaseNumber.Read(number) is not { } read || municipalities.Find(read.Prefix) is not { } municipality)
            throw Refusals.NotFound();
        return await cases.FindOwnAsync(caller, municipality, read, ct) ?? throw Refusals.NotFound();
    }

    public async Task<IResult> AgainAsync(HttpRequest request, FailedReply failed, int status, CancellationToken ct)
    {
        var view = new MyReportsView(await reports.OfAsync(request.Caller(), ct)) { Failed = failed };
        return await pages.OfAsync<MyReportsPage, MyReportsView>(request, view, status);
    }
}
