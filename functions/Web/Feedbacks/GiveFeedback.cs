using Ombud.Pages.Feedbacks;
using Ombud.Web.Forms;

namespace Ombud.Web.Feedbacks;

/// <summary>Anybody says what is wrong with these pages, or could be better: GET shows the form; POST checks it,
/// records what was sent and redirects to a page that says so. Nobody signs in, and no cookie is set.</summary>
public sealed class GiveFeedback(
    RecordFeedback record, FeedbackForm form, OpenForms forms, Allowances allowances, Moments moments)
{
    internal const string Purpose = "feedback";

    private const string Sent = "sendt";

    private static readonly Banner TooMany = new(
        BannerKind.Warning, FeedbackTexts.NotSent, FeedbackTexts.TooMany);

    [Function("GiveFeedback"), AllowAnyone, Costs(Effort.Feedback, ByItself = true, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "tilbakemelding")] HttpRequest request,
        CancellationToken ct)
    {
        if (!HttpMethods.IsPost(request.Method))
            return await form.ShowAsync(
                request, new() { Form = forms.Open(Purpose), IsSent = request.Query.ContainsKey(Sent) });
        var fields = await request.ReadFieldsAsync(ct);
        var opened = forms.ReadOrOpen(Purpose, fields["form"]);
        var again = new FeedbackView { Form = opened.Written, Typed = fields.AsTyped() };
        if (request.IsShownAgain())
            return await form.ShowAsync(request, again);
        // A person does not see the field. A browser may have filled it in for one.
        if (!string.IsNullOrEmpty(fields[FeedbackQuestions.Trap]))
            return await form.ShowAsync(request, again);
        var sent = form.Read(fields);
        if (sent.Problems.Any)
            return await form.ShowAsync(
                request, again with { Problems = [.. sent.Problems.All.Select(FeedbackQuestions.On)] });
        return opened.IsReady
            ? await SendAsync(request, sent, again, opened.Id, ct)
            : await form.ShowAsync(request, again);
    }

    private static IResult SeeSent(HttpRequest request) =>
        Answer.SeeOther(request.Link($"{FeedbackQuestions.Address}?{Sent}=1"));

    private async Task<IResult> SendAsync(
        HttpRequest request, SentFeedback sent, FeedbackView again, string id, CancellationToken ct)
    {
        if (await allowances.TakeAsync(null, Effort.Feedback, ct) is { } wait)
        {
            request.HttpContext.ShowPastLimit(wait, TooMany);
            return await form.ShowAsync(request, again);
        }

        try
        {
            var committed = await record.RunAsync(sent, (id, moments.Now()), ct);
            return committed.Kept is not null
                ? SeeSent(request)
                : await form.ShowAsync(request, again with { Form = forms.Open(Purpose) });
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e))
        {
            return await form.ShowAsync(request, again with { NotStored = true });
        }
    }
}
