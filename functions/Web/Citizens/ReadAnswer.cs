using System.Globalization;
using Ombud.Cases.Inquiries;
using Ombud.Pages.Citizens;
using Ombud.Pages.Fields;

namespace Ombud.Web.Citizens;

/// <summary>The citizen's side of an inquiry, for whoever has its code: how it stands, what was said, and a place to
/// write. The code lies in no address and no cookie.</summary>
public sealed class ReadAnswer(
    OpenByCode open, ActByCode act, Allowances allowances, PageAnswer pages)
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
                : await ShowAsync(request, view, await act.OpenedAsync(one, ct), StatusCodes.Status200OK, ct);
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

    private async Task<IResult> WriteAsync(
        HttpRequest request, AnswerView view, Inquiry one, string text, CancellationToken ct)
    {
        var written = view.Typed.Ticked(NotAnIdentityNumber.Mask) ? IdentityNumber.Masked(text) : text;
        if (IdentityNumber.LooksLikeOne(written) && !view.Typed.Ticked(NotAnIdentityNumber.Name))
            return await AgainAsync(request, view, one, new("text", Fault.LooksLikeIdentityNumber), ct);
        if (await act.IsThereAsync(one, written, SeenOn(view), ct))
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
        try
        {
            var (left, result) = await act.WriteAsync(one, written, SeenOn(view), ct);
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

    private static int? SeenOn(AnswerView view) =>
        int.TryParse(view.Typed.One("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? seen
            : null;
}
