using Ombud.Pages.Citizens;
using Ombud.Pages.Fields;
using Ombud.Web.Forms;

namespace Ombud.Web.Citizens;

/// <summary>A citizen asks, in three steps: writes, checks, and gets a receipt. Between the steps nothing is stored;
/// neither going back nor changing something loses a word.</summary>
public sealed class AskMunicipality(
    AskForm form, OpenForms forms, SealedAnswers answers, SendInquiry send, IClock clock)
{
    internal const string Purpose = "inquiry";

    [Function("AskMunicipality"), AllowAnyone, Costs(Effort.Inquiry, ByItself = true, ShowsAgain = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "henvendelse/{about}")] HttpRequest request,
        string about, CancellationToken ct)
    {
        var concern = Concern.At(about) ?? throw Refusals.NotFound();
        if (!HttpMethods.IsPost(request.Method))
        {
            // The browser may keep the empty page, and what was typed in it, for whoever goes back to it.
            request.HttpContext.Response.Headers.CacheControl = "private, no-cache";
            return await form.ShowAsync(request, concern, Typed.Nothing, forms.ReadOrOpen(Purpose, null));
        }

        var fields = await request.ReadFieldsAsync(ct);
        var token = forms.ReadOrOpen(Purpose, fields["token"]);
        return fields["step"] switch
        {
            _ when !fields.Ticked("answers") => await CheckAsync(request, concern, token, fields),
            "change" => await form.ShowAsync(
                request, concern, answers.Open(fields["answers"])?.AsTyped() ?? Typed.Nothing, token),
            _ => await SendAsync(request, concern, token, answers.Open(fields["answers"]), ct),
        };
    }

    private async Task<IResult> CheckAsync(HttpRequest request, Concern concern, OpenForm token, FormFields fields)
    {
        if (request.IsShownAgain())
            return await form.ShowAsync(request, concern, fields.AsTyped(), token);
        // A person does not see the field. A browser may have filled it in for one.
        if (fields[AskView.Trap] is { Length: > 0 })
            return await form.ShowAsync(request, concern, fields.AsTyped(), token, banner: AskWords.SendAgain);
        var problems = new Problems();
        return form.Read(request, concern, fields, clock.GetCurrentInstant(), problems) is { } read
            ? await form.CheckAsync(request, concern, token, (read, fields))
            : await form.ShowAsync(request, concern, fields.AsTyped(), token, problems);
    }

    private async Task<IResult> SendAsync(
        HttpRequest request, Concern concern, OpenForm token, FormFields? fields, CancellationToken ct)
    {
        var problems = new Problems();
        if (fields is null)
            return await form.ShowAsync(request, concern, Typed.Nothing, token, banner: AskWords.SendAgain);
        return form.Read(request, concern, fields, clock.GetCurrentInstant(), problems) is { } read
            ? await send.RunAsync(request, concern, token, (read, fields), ct)
            : await form.ShowAsync(request, concern, fields.AsTyped(), token, problems);
    }
}
