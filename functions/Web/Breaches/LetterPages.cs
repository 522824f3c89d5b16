using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Drafts;
using Ombud.Web.Desk;
using Ombud.Web.Documents;

namespace Ombud.Web.Breaches;

/// <summary>The letter to the persons (art. 34): as somebody has written it, else as the suite does.</summary>
public sealed class LetterPages(PageAnswer pages, Municipalities municipalities, SiteOptions site)
{
    /// <summary>Bokmål, unless nynorsk is asked for in the address or is the page's own.</summary>
    public static LetterForm Asked(HttpRequest request, string parameter) =>
        (Languages.From(request.Query[parameter].FirstOrDefault()) ?? request.Language()) is Language.Nn
            ? LetterForm.Nn
            : LetterForm.Nb;

    public LetterView Of(CaseFile file, LetterForm form)
    {
        var breach = (Breach)file.Case;
        var draft = LetterDraft.Of(breach, site.Contact);
        var suggested = LetterText.Of(draft, SenderOf(breach), form.Language());
        var written = Letter.WrittenIn(form, file.History);
        return new()
        {
            Breach = breach,
            Version = breach.VersionText(),
            Draft = draft,
            Form = form,
            Suggested = suggested,
            Text = breach.LetterIn(form) ?? suggested,
            Written = written,
            IsBehind = written is not null && breach.LetterIn(form) is not null
                && Letter.IsBehind(written, file.History),
        };
    }

    public Task<IResult> ShowAsync(HttpRequest request, LetterView view, int status = StatusCodes.Status200OK) =>
        pages.OfAsync<LetterPage, LetterView>(request, view, status);

    internal DocxLetter Document(LetterView view) => new(
        $"{view.Language.Code()}-NO", SenderOf(view.Breach),
        LetterTexts.Reference(view.Breach.Number.Value).In(view.Language), view.Text);

    private string SenderOf(Breach breach) => municipalities[breach.Municipality].FullName;
}
