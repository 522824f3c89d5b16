using Microsoft.AspNetCore.Http;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages;
using Ombud.Pages.Breaches;
using Ombud.Pages.Fields;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>What came in one post, whichever of the two forms it was, and how to show it again as typed.</summary>
public sealed record SentForm(BreachReport Report, string? Draft, string? Municipality)
{
    public bool ShareName { get; init; }
    public bool NoIdentityNumber { get; init; }
    public required Func<FormAnswer, Task<IResult>> ShowAsync { get; init; }
}

/// <summary>Why a form is shown again.</summary>
public sealed record FormAnswer(string Draft, Problems Problems)
{
    public IReadOnlyList<string> IdentityNumbers { get; init; } = [];
    public bool NotStored { get; init; }

    /// <summary>The draft was none of ours: signed for somebody else, or by a key that is gone.</summary>
    public bool Stale { get; init; }

    /// <summary>This form was sent before with other answers.</summary>
    public bool SentBefore { get; init; }

    public int Status => NotStored ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity;

    public Banner? Banner =>
        Stale ? new(BannerKind.Warning, ReportTexts.StaleHeading, ReportTexts.StaleBody)
        : SentBefore ? new(BannerKind.Warning, ReportTexts.SentBeforeHeading, ReportTexts.SentBeforeBody)
        : null;
}

/// <summary>The two ways to report: the form, and the short one for what was sent to the wrong recipient.</summary>
public sealed class BreachForms(PageAnswer pages, Municipalities municipalities, SiteOptions site)
{
    private const string Way = "vei";
    private const string ShortWay = "feil-mottaker";

    public Task<IResult> ShowEmptyAsync(HttpRequest request, string draft, Instant now)
    {
        var form = request.Query[Way] == ShortWay ? ReportForm.WrongRecipient : ReportForm.Whole;
        var typed = ReportInput.Empty(now, Own(request));
        return ShowAsync(request, form, typed, new(draft, new()), StatusCodes.Status200OK);
    }

    public SentForm Read(HttpRequest request, FormFields form, Problems problems)
    {
        var asked = form["way"] == WrongRecipientPage.Way ? ReportForm.WrongRecipient : ReportForm.Whole;
        var report = ReportInput.Read(form, asked, request.Language(), problems);
        return new(report, form["draft"], form[MunicipalityField.Name])
        {
            ShareName = form.Ticked("shareName"),
            NoIdentityNumber = form.Ticked("noIdentityNumber"),
            ShowAsync = answer => ShowAsync(request, asked, form.AsTyped(), answer, answer.Status),
        };
    }

    private Task<IResult> ShowAsync(
        HttpRequest request, ReportForm form, Typed typed, FormAnswer answer, int status)
    {
        var view = new ReportView
        {
            Draft = answer.Draft,
            Municipalities = Choices(request),
            Typed = typed,
            Problems = ReportProblems.Of(answer.Problems),
            IdentityNumberFields = answer.IdentityNumbers,
            NotStored = answer.NotStored,
            Reach = site.Reach,
        };
        return form is ReportForm.WrongRecipient
            ? pages.OfAsync<WrongRecipientPage, ReportView>(request, view, status, answer.Banner)
            : pages.OfAsync<BreachFormPage, ReportView>(request, view, status, answer.Banner);
    }

    private static string? Own(HttpRequest request) => request.Caller().Municipality;

    private List<Choice> Choices(HttpRequest request) =>
        [.. municipalities.All
            .Where(m => Own(request) is not { } own || own == m.Number)
            .Select(m => new Choice(m.Number, m.Name))];
}
