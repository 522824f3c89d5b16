using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches;
using Ombud.Pages.Desk;
using Ombud.Pages.Fields;

namespace Ombud.Web.Breaches;

/// <summary>What the ombud posted in the joint form: as typed, and as the rules read it.</summary>
public sealed record SentJointForm(FormFields Form, JointReport Joint);

/// <summary>The form with which the ombud reports one incident for several municipalities, and its receipt.</summary>
public sealed class JointForms(PageAnswer pages, Municipalities municipalities, SiteOptions site)
{
    public Task<IResult> ShowEmptyAsync(HttpRequest request, string draft) =>
        ShowAsync(request, new() { Draft = draft, Typed = Typed.Nothing, Municipalities = Choices });

    public SentJointForm Read(FormFields form, Problems problems) =>
        new(form, JointInput.Read(form, municipalities, problems));

    public Task<IResult> ShowAgainAsync(HttpRequest request, SentJointForm sent, FormAnswer answer)
    {
        var view = new JointFormView
        {
            Draft = answer.Draft,
            Municipalities = Choices,
            Typed = sent.Form.AsTyped(),
            Problems = ReportProblems.Of(answer.Problems, sent.Joint, municipalities),
            IdentityNumberFields = [.. answer.IdentityNumbers.Select(place => Field(place, sent.Joint))],
            TellingFields = [.. answer.Telling.Select(place => Field(place, sent.Joint))],
            NotStored = answer.NotStored,
            SentBefore = answer.SentBefore,
            Stored = [.. answer.Stored.Select(Shown)],
            Reach = site.Reach,
        };
        return ShowAsync(request, view, answer.Status, answer.StaleBanner);
    }

    public Task<IResult> ShowReceiptAsync(HttpRequest request, IEnumerable<Case> cases) =>
        pages.OfAsync<JointReceiptPage, JointReceiptView>(request, new([.. cases.Select(Shown)]));

    private Task<IResult> ShowAsync(
        HttpRequest request, JointFormView view, int status = StatusCodes.Status200OK, Banner? banner = null) =>
        pages.OfAsync<JointFormPage, JointFormView>(request, view, status, banner);

    private List<Choice> Choices => [.. municipalities.All.Select(m => new Choice(m.Number, m.Name))];

    private NamedCase Shown(Case one) => new(one, municipalities[one.Municipality].Name);

    private JointField Field(JointPlace place, JointReport joint)
    {
        if (place.At is not { } at)
            return new(place.Field, place.Field);
        var municipality = municipalities.Find(joint.Affected[at].Municipality)!;
        return new(place.Field + municipality.Number, place.Field, municipality.Name);
    }
}
