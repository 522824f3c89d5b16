using System.Globalization;
using Ombud.Cases.Inquiries;
using Ombud.Pages.Citizens;
using Ombud.Pages.Fields;

namespace Ombud.Web.Citizens;

/// <summary>The citizen's side of an inquiry, for whoever has its code: how it stands, what was said, and a place to
/// write. The code lies in no address and no cookie.</summary>
public sealed class ReadAnswer(
    OpenByCode open, CommitForCitizen commit, Allowances allowances, PageAnswer pages, Moments moments)
{
    [Function("ReadAnswer"), AllowAnyone, Costs(Effort.WrongCode, ByItself = true, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "svar")] HttpRequest request,
        CancellationToken ct)
    {
        if (!HttpMethods.IsPost(request.Method))
            return await pages.OfAsync<AnswerPage, AnswerView>(request, new());
        var fields = await request.ReadFieldsAsync(ct);
        var view = new AnswerView { Code = fields["code"] ?? "", Typed = fields.AsTyped() };
        if (PlainText.IsBlank(view.Code))
            return await WrongAsync(request, view, isMissing: true);
        if (await open.FindAsync(view.Code, ct) is { } one)
            return fields["text"] is { } text && !request.IsShownAgain()
                ? await WriteAsync(request, view, one, text, ct)
                : await ShowAsync(request, view, await OpenedAsync(one, ct), StatusCodes.Status200OK, ct);
        if (!request.IsShownAgain() && await allowances.TakeAsync(null, Effort.WrongCode, ct) is { } wait)
            request.HttpContext.ShowPastLimit(wait, AskWords.ManyWrongCodes);
        return await WrongAsync(request, view, isMissing: false);
    }

    private Task<IResult> WrongAsync(HttpRequest request, AnswerView view, bool isMissing) =>
        pages.OfAsync<AnswerPage, AnswerView>(
            request, view with { Problems = request.IsShownAgain() ? [] : [AskWords.CodeWrong(isMissing)] },
            StatusCodes.Status422UnprocessableEntity);

    private async Task<IResult> ShowAsync(
        HttpRequest request, AnswerView view, Inquiry one, int status, CancellationToken ct) =>
        await pages.OfAsync<AnswerPage, AnswerView>(request, view with { Own = await open.ShowAsync(one, ct) }, status);

    // That it was opened is worth knowing, and not worth keeping anybody from reading.
    private async Task<Inquiry> OpenedAsync(Inquiry one, CancellationToken ct)
    {
        try
        {
            return one.Code is { OpenedAt: null }
                ? await commit.RunAsync(
                    one.Municipality, one.Id, inquiry => inquiry.OpenedWithCode(moments.Now()), ct) ?? one
                : one;
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e) && !ct.IsCancellationRequested)
        {
            return one;
        }
    }

    private async Task<IResult> WriteAsync(
        HttpRequest request, AnswerView view, Inquiry one, string text, CancellationToken ct)
    {
        var written = view.Typed.Ticked(NotAnIdentityNumber.Mask) ? IdentityNumber.Masked(text) : text;
        if (IdentityNumber.LooksLikeOne(written) && !view.Typed.Ticked(NotAnIdentityNumber.Name))
            return await AgainAsync(request, view, one, new("text", Fault.LooksLikeIdentityNumber), ct);
        if ((await open.ShowAsync(one, ct)).Said is { } said && IsThere(said, view.Typed.One("seen"), written))
            return await SentAsync(request, view, one, ct);
        var citizen = new Caller(new(one.Code!.Digest, Person.Citizen.Name), Roles.None, null);
        if (await allowances.TakeAsync(citizen, Effort.Reply, ct) is { } wait)
        {
            request.HttpContext.ShowPastLimit(wait);
            return await ShowAsync(request, view, one, StatusCodes.Status429TooManyRequests, ct);
        }

        return await CommitAsync(request, view, one, written, ct);
    }

    private async Task<IResult> CommitAsync(
        HttpRequest request, AnswerView view, Inquiry one, string written, CancellationToken ct)
    {
        ActionResult? result = null;
        try
        {
            var left = await commit.RunAsync(
                one.Municipality, one.Id,
                inquiry => ((result = inquiry.Write(written, moments.Now())) as ActionResult.Accepted)?.Change, ct);
            return (left, result) switch
            {
                ({ } stored, _) => await SentAsync(request, view, stored, ct),
                (_, ActionResult.Invalid(var problems)) =>
                    await AgainAsync(request, view, one, problems.All[0], ct),
                _ => await NotNowAsync(request, view, one, ct),
            };
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e) && !ct.IsCancellationRequested)
        {
            return await ShowAsync(
                request, view with { NotStored = true }, one, StatusCodes.Status503ServiceUnavailable, ct);
        }
    }

    // It was closed or sent elsewhere meanwhile, or others were quicker every time.
    private async Task<IResult> NotNowAsync(HttpRequest request, AnswerView view, Inquiry one, CancellationToken ct)
    {
        var now = await open.FindAsync(view.Code, ct) ?? one;
        return await ShowAsync(
            request, view with { NotStored = now.Open }, now, StatusCodes.Status409Conflict, ct);
    }

    private Task<IResult> SentAsync(HttpRequest request, AnswerView view, Inquiry one, CancellationToken ct) =>
        ShowAsync(request, view with { IsSent = true, Typed = Typed.Nothing }, one, StatusCodes.Status200OK, ct);

    private Task<IResult> AgainAsync(
        HttpRequest request, AnswerView view, Inquiry one, Cases.Problem problem, CancellationToken ct) =>
        ShowAsync(
            request, view with { Problems = [AskWords.MessageWrong(problem)] }, one,
            StatusCodes.Status422UnprocessableEntity, ct);

    // A double click, or the page loaded again: the same words are there already, behind what the page showed.
    private static bool IsThere(IReadOnlyList<Said> said, string? seen, string text) =>
        int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && said.Skip(count).Any(one => one.IsByCitizen && one.Text == PlainText.Of(text).Trim());
}
