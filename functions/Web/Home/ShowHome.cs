using Ombud.Cases.Feedbacks;
using Ombud.Pages.Home;

namespace Ombud.Web.Home;

public sealed class ShowHome(
    PageAnswer pages, Municipalities municipalities, SiteOptions site, FeedbackOptions feedback)
{
    // The Functions host reserves «/»; an optional empty segment lets a function have it. Probes use HEAD to see
    // whether the suite is up.
    [Function("ShowHome"), AllowAnyone]
    public Task<IResult> Home(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")]
        HttpRequest request) =>
        pages.OfAsync<HomePage, HomeView>(request, new(Ombud, [.. municipalities.All.Select(m => m.Name)]));

    [Function("ShowPrivacy"), AllowAnyone]
    public Task<IResult> Privacy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "personvern")] HttpRequest request) =>
        pages.OfAsync<PrivacyPage, PrivacyView>(request, new(Ombud, Contacts, feedback.KeepDays));

    [Function("ShowAccessibility"), AllowAnyone]
    public Task<IResult> Accessibility(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "tilgjengelighet")] HttpRequest request) =>
        pages.OfAsync<AccessibilityPage, ContactsView>(request, new(Ombud, Contacts));

    private OmbudContact Ombud => new(site.OmbudName, site.OmbudEmail ?? "", site.OmbudPhone);

    private List<MunicipalityContact> Contacts =>
        [.. municipalities.All.Select(m => new MunicipalityContact(m.Name, m.OrganisationNumber, m.ContactMail))];
}
