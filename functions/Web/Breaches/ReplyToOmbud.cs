using System.Globalization;
using Ombud.Cases.Actions;
using Ombud.Pages.Breaches;
using Ombud.Pages.Fields;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>The reporter answers the ombud, or adds something.</summary>
public sealed class ReplyToOmbud(ActOnOwn own)
{
    private readonly ReporterReply _reply = new();

    [Function("ReplyToOmbud"), Allow(Roles.Report), Costs(Effort.Reply, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mine-meldinger/{number}")] HttpRequest request,
        string number, CancellationToken ct)
    {
        var form = await request.ReadFieldsAsync(ct);
        return await own.RunAsync(
            request, number, "sendt", (one, history) => Read(form, request.Caller(), one, history), ct);
    }

    // An answer to what the ombud had asked may not be one to what the ombud has asked since.
    private OwnAct Read(FormFields form, Caller caller, Case one, IReadOnlyList<HistoryEntry> history)
    {
        var (text, seen, dialogue) = (form["text"], form["seen"], MyReports.Dialogue(history));
        var hasNews = seen is not null && seen != dialogue.Count.ToString(CultureInfo.InvariantCulture);
        var asked = new AskedAction(_reply, caller, FieldValues.Of(("text", text)), new())
        {
            HasNoIdentityNumber = form.Ticked(NotAnIdentityNumber.Name),
        };
        return new(
            hasNews && IsSent(dialogue, text), hasNews ? null : asked,
            new FailedReply(one.Number.Value, text) { HasNews = hasNews });
    }

    // The same words are there already.
    private static bool IsSent(IReadOnlyList<HistoryEntry> dialogue, string? text) =>
        dialogue.Any(e => e.IsByReporter && e.Text == PlainText.Of(text ?? "").Trim());
}
