using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ombud.Cases;
using Ombud.Pages.Breaches;
using Ombud.Stores;
using Ombud.Web.Forms;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>The one who reported answers the ombud, or adds what came to mind.</summary>
public sealed class ReplyToOmbud(
    CaseStore cases, Outbox outbox, Moments moments, MyReports reports, ReplyPages replies)
{
    private const int Tries = 5;

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
            var breach = (Breach)stored.Case;
            var dialogue = await reports.DialogueAsync(breach, ct);
            if (IsSent(dialogue, text, seen))
                return Sent(request, breach);
            if (seen is not null && seen != Count(dialogue))
                return await replies.AgainAsync(
                    request, new(breach.Number.Value, text) { HasNews = true },
                    StatusCodes.Status412PreconditionFailed, ct);
            switch (breach.Reply(request.Caller(), text, moments.Now()))
            {
                case ActionResult.Accepted(var change):
                    if (await cases.CommitAsync(change, stored.Tag, ct) is not Committed.Stored)
                        continue;
                    outbox.SendSoon(change);
                    return Sent(request, breach);
                case ActionResult.Invalid(var problems):
                    return await replies.AgainAsync(
                        request, new(breach.Number.Value, text) { Problems = FormProblems.Of(problems) },
                        StatusCodes.Status422UnprocessableEntity, ct);
                default:
                    return await replies.AgainAsync(
                        request, new(breach.Number.Value, text) { IsClosed = true },
                        StatusCodes.Status409Conflict, ct);
            }
        }

        return await replies.AgainAsync(
            request, new(number, text) { HasNews = true }, StatusCodes.Status412PreconditionFailed, ct);
    }

    // A double click, or a form sent again after an answer that never came: the same words stand there already.
    private static bool IsSent(IReadOnlyList<HistoryEntry> dialogue, string? text, string? seen) =>
        seen is not null && seen != Count(dialogue)
        && dialogue.Any(e => e.Action == BreachAction.Reply && e.Text == text?.Trim());

    private static string Count(IReadOnlyList<HistoryEntry> dialogue) =>
        dialogue.Count.ToString(CultureInfo.InvariantCulture);

    private static IResult Sent(HttpRequest request, Breach breach) =>
        Answer.SeeOther(request.Link($"/mine-meldinger?sendt={breach.Number}"));
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
