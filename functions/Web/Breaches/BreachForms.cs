using Microsoft.AspNetCore.Http;
using NodaTime;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages;
using Ombud.Pages.Breaches;
using Ombud.Web.Forms;
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
        var answer = new FormAnswer(draft, new());
        return request.Query[Way] == ShortWay
            ? ShowAsync(request, WrongRecipientForm.Empty(now, Own(request)), answer, StatusCodes.Status200OK)
            : ShowAsync(request, BreachForm.Empty(now, Own(request)), answer, StatusCodes.Status200OK);
    }

    public SentForm Read(HttpRequest request, FormFields form, Problems problems)
    {
        if (form["way"] == WrongRecipientForm.Way)
        {
            var fields = WrongRecipientForm.Read(form);
            var report = WrongRecipientForm.Report(fields, request.Language(), problems);
            return new(report, form["draft"], fields.Municipality)
            {
                ShareName = fields.ShareName,
                NoIdentityNumber = fields.NoIdentityNumber,
                ShowAsync = answer => ShowAsync(request, fields, answer, answer.Status),
            };
        }

        var typed = BreachForm.Read(form);
        return new(BreachForm.Report(typed, problems), form["draft"], typed.Municipality)
        {
            ShareName = typed.ShareName,
            NoIdentityNumber = typed.NoIdentityNumber,
            ShowAsync = answer => ShowAsync(request, typed, answer, answer.Status),
        };
    }

    private Task<IResult> ShowAsync(HttpRequest request, BreachFields fields, FormAnswer answer, int status) =>
        pages.OfAsync<BreachFormPage, BreachFormView>(
            request,
            new()
            {
                Draft = answer.Draft,
                Municipalities = Choices(request),
                Fields = fields,
                Problems = FormProblems.Of(answer.Problems),
                IdentityNumberFields = answer.IdentityNumbers,
                NotStored = answer.NotStored,
                Reach = site.Reach,
            },
            status, answer.Banner);

    private Task<IResult> ShowAsync(HttpRequest request, WrongRecipientFields fields, FormAnswer answer, int status) =>
        pages.OfAsync<WrongRecipientPage, WrongRecipientView>(
            request,
            new()
            {
                Draft = answer.Draft,
                Municipalities = Choices(request),
                Fields = fields,
                Problems = FormProblems.Of(answer.Problems),
                IdentityNumberFields = answer.IdentityNumbers,
                NotStored = answer.NotStored,
                Reach = site.Reach,
            },
            status, answer.Banner);

    private static string? Own(HttpRequest request) => request.Caller().Municipality;

    private List<Choice> Choices(HttpRequest request) =>
        [.. municipalities.All
            .Where(m => Own(request) is not { } own || own == m.Number)
            .Select(m => new Choice(m.Number, m.Name))];
}
