using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches;
using Ombud.Pages.Fields;

namespace Ombud.Web.Breaches;

/// <summary>What came in one post: as typed, and as the rules read it.</summary>
public sealed record SentForm(FormFields Form, BreachReport Report);

/// <summary>Why a form is shown again, the usual ones or the joint one.</summary>
public sealed record FormAnswer(string Draft, Problems Problems)
{
    /// <summary>Texts that seem to hold a fødselsnummer.</summary>
    public IReadOnlyList<JointPlace> IdentityNumbers { get; init; } = [];

    /// <summary>Texts that name another municipality than the one that is to read them.</summary>
    public IReadOnlyList<JointPlace> Telling { get; init; } = [];

    /// <summary>Storage took nothing, or not all of it.</summary>
    public bool NotStored { get; init; }

    /// <summary>The draft was none of ours: signed for somebody else, or by a key that is gone.</summary>
    public bool Stale { get; init; }

    /// <summary>This form was sent before with other answers.</summary>
    public bool SentBefore { get; init; }

    /// <summary>What a joint form has led to so far.</summary>
    public IReadOnlyList<Case> Stored { get; init; } = [];

    public int Status => NotStored ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity;

    public Banner? StaleBanner =>
        Stale ? new(BannerKind.Warning, ReportTexts.StaleHeading, ReportTexts.StaleBody) : null;
}

/// <summary>The two ways to report: the form, and the short one for what was sent to the wrong recipient.</summary>
public sealed class BreachForms(PageAnswer pages, Municipalities municipalities, SiteOptions site)
{
    private const string Way = "vei";
    private const string ShortWay = "feil-mottaker";

    public Task<IResult> ShowEmptyAsync(HttpRequest request, string draft, Instant now)
    {
        var form = request.Query[Way] == ShortWay ? ReportForm.WrongRecipient : ReportForm.Whole;
        var typed = ReportInput.Empty(now, request.Caller().Municipality);
        return ShowAsync(request, form, typed, new(draft, new()), StatusCodes.Status200OK);
    }

    public static SentForm Read(HttpRequest request, FormFields form, Problems problems)
    {
        var asked = form["way"] == WrongRecipientPage.Way ? ReportForm.WrongRecipient : ReportForm.Whole;
        return new(form, ReportInput.Read(form, asked, request.Language(), problems));
    }

    public Task<IResult> ShowAgainAsync(HttpRequest request, SentForm sent, FormAnswer answer) =>
        ShowAsync(request, sent.Report.Form, sent.Form.AsTyped(), answer, answer.Status);

    private Task<IResult> ShowAsync(
        HttpRequest request, ReportForm? form, Typed typed, FormAnswer answer, int status)
    {
        var view = new ReportView
        {
            Draft = answer.Draft,
            Municipalities = Choices(request.Caller().Municipality),
            Typed = typed,
            Problems = ReportProblems.Of(answer.Problems),
            IdentityNumberFields = [.. answer.IdentityNumbers.Select(place => place.Name)],
            NotStored = answer.NotStored,
            Reach = site.Reach,
        };
        var banner = answer.SentBefore
            ? new(BannerKind.Warning, ReportTexts.SentBeforeHeading, ReportTexts.SentBeforeBody)
            : answer.StaleBanner;
        return form is ReportForm.WrongRecipient
            ? pages.OfAsync<WrongRecipientPage, ReportView>(request, view, status, banner)
            : pages.OfAsync<BreachFormPage, ReportView>(request, view, status, banner);
    }

    private List<Choice> Choices(string? own) =>
        [.. municipalities.All.Where(m => own is null || own == m.Number).Select(m => new Choice(m.Number, m.Name))];
}
