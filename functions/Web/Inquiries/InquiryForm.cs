using Ombud.Cases.Inquiries;
using Ombud.Pages.Citizens;
using Ombud.Pages.Inquiries;
using Ombud.Web.Citizens;
using Ombud.Web.Desk;

namespace Ombud.Web.Inquiries;

/// <summary>The form in which staff register an inquiry: read, and shown again with what was typed.</summary>
public sealed class InquiryForm(FieldInput input, PageAnswer pages, GiveCode give, SiteOptions site)
{
    private static readonly Banner SendAgain = new(
        BannerKind.Warning, RegisterInquiryTexts.NotSent, RegisterInquiryTexts.SendAgain);

    public FieldValues Read(FormFields fields, Problems problems) =>
        input.OfForm(fields, InquiryFields.All, problems);

    public static IReadOnlyList<FieldProblem> Problems(Problems problems) =>
        [.. problems.All.Select(RegisterQuestions.On)];

    /// <summary>Newly opened; refused, with what is wrong; not stored; or, where nothing was wrong with it, to be sent
    /// once more: the draft was not ours, or had been sent with other answers.</summary>
    public Task<IResult> ShowAsync(HttpRequest request, RegisterInquiryView view)
    {
        var status = view switch
        {
            { NotStored: true } => StatusCodes.Status503ServiceUnavailable,
            { Typed.Values.Count: > 0 } => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status200OK,
        };
        var isToBeSentAgain = status == StatusCodes.Status422UnprocessableEntity && view.Problems.Count == 0
            && !request.IsShownAgain();
        return pages.OfAsync<RegisterInquiryPage, RegisterInquiryView>(
            request, view, status, isToBeSentAgain ? SendAgain : null);
    }

    /// <summary>The sheet for the citizen. A code lies in no address, so the answer to the post shows it.</summary>
    public Task<IResult> ShowCodeAsync(
        HttpRequest request, RegisteredInquiry registered, Municipality municipality, Instant now)
    {
        var kept = registered.Kept;
        var language = Languages.From(kept.Citizen.Language) ?? Language.Nb;
        var asked = give.ViewOf(kept, municipality, registered.Code, now);
        return pages.OfAsync<CodePage, CodeView>(request, new(asked, language, new(new(site.PublicOrigin), "/svar"))
        {
            IsSecond = registered.IsSecond,
        });
    }
}
