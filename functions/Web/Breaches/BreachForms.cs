using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches;
using Ombud.Pages.Fields;

namespace Ombud.Web.Breaches;

/// <summary>The content of one post: as typed, and as the rules read it.</summary>
public sealed record SentForm(FormFields Form, BreachReport Report);

/// <summary>Why a form is shown again, be it a usual one or the joint one.</summary>
public sealed record FormAnswer(string Draft, Problems Problems)
{
    /// <summary>Texts that seem to contain a fødselsnummer.</summary>
    public IReadOnlyList<JointPlace> IdentityNumbers { get; init; } = [];

    /// <summary>Texts that name a municipality other than the one that will read them.</summary>
    public IReadOnlyList<JointPlace> Telling { get; init; } = [];

    /// <summary>Storage saved nothing, or not everything.</summary>
    public bool NotStored { get; init; }

    /// <summary>The draft was not ours: signed for somebody else, or with a key that is gone.</summary>
    public bool Stale { get; init; }

    /// <summary>This form was sent earlier with different answers.</summary>
    public bool SentBefore { get; init; }

    /// <summary>The same person sent the same not long ago, from a form of its own.</summary>
    public Case? SentLike { get; init; }

    /// <summary>The cases created from a joint form so far.</summary>
    public IReadOnlyList<Case> Stored { get; init; } = [];

    public int Status => NotStored ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity;

    public Banner? StaleBanner =>
        Stale ? new(BannerKind.Warning, ReportTexts.StaleHeading, ReportTexts.StaleBody) : null;
}

/// <summary>The two ways to report: the full form, and the short one for data sent to the wrong recipient.</summary>
public sealed class BreachForms(PageAnswer pages, Municipalities municipalities, SiteOptions site)
{
    private const string Way = "vei";
    private const string ShortWay = "feil-mottaker";

    public Task<IResult> ShowEmptyAsync(HttpRequest request, string draft, Typed typed) =>
        ShowAsync(request, Asked(request), typed, new(draft, new()), StatusCodes.Status200OK);

    public static SentForm Read(HttpRequest request, FormFields form, Problems problems) =>
        new(form, ReportInput.Read(form, Asked(request), problems));

    public Task<IResult> ShowAgainAsync(HttpRequest request, SentForm sent, FormAnswer answer) =>
        ShowAsync(request, sent.Report.Form, sent.Form.AsTyped(), answer, answer.Status);

    private static ReportForm Asked(HttpRequest request) =>
        request.Query[Way] == ShortWay ? ReportForm.WrongRecipient : ReportForm.Whole;

    private Task<IResult> ShowAsync(
        HttpRequest request, ReportForm? form, Typed typed, FormAnswer answer, int status)
    {
        var view = new ReportView
        {
            Draft = answer.Draft,
            Municipalities = Choices(request.Caller().Municipality),
            Typed = typed,
            Problems = ReportProblems.Of(answer.Problems, form ?? ReportForm.Whole),
            IdentityNumberFields = [.. answer.IdentityNumbers.Select(place => place.Name)],
            NotStored = answer.NotStored,
            SentLike = answer.SentLike,
            IsNew = status == StatusCodes.Status200OK && HttpMethods.IsGet(request.Method),
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
        [.. municipalities.OfEmployee(own).Select(m => new Choice(m.Number, m.Name))];
}
