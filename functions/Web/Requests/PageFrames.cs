using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Hosting;
using Ombud.Pages.Kinds;

namespace Ombud.Web.Requests;

/// <summary>Builds the frame around a page from the request: language, person, and the links open to them.</summary>
public sealed class PageFrames(
    IClock clock, Municipalities municipalities, AllKinds kinds, SiteOptions site, IHostEnvironment environment)
{
    public PageFrame Of(HttpRequest request, Banner? banner = null) => new()
    {
        Language = request.Language(),
        DefaultLanguage = request.DefaultLanguage(),
        Path = PathWithoutLanguage(request),
        Now = clock.GetCurrentInstant(),
        Person = request.CallerOrNull() is { } caller ? Shown(caller) : null,
        Doors = [.. DoorsOf(request.CallerOrNull())],
        Banner = banner,
        Kinds = kinds,
        Grounds = site.Grounds,
        IsFramed = request.IsFramed(),
    };

    private static string PathWithoutLanguage(HttpRequest request)
    {
        var query = request.Query.Where(pair => pair.Key is not ("lang" or PageFrame.Again))
            .SelectMany(pair => pair.Value, (pair, value) => new KeyValuePair<string, string?>(pair.Key, value));
        var path = UriHelper.BuildRelative(request.PathBase, request.Path, QueryString.Create(query));
        return LocalPath.OrHome(path);
    }

    public SignedInPerson Shown(Caller caller)
    {
        var municipality = municipalities.Find(caller.Municipality);
        return new(caller.Person.Name, caller.RoleNames, municipality?.Name)
        {
            Workplaces = municipality?.Workplaces ?? [],
        };
    }

    private IEnumerable<Door> DoorsOf(Caller? caller)
    {
        if (caller?.Has(Roles.Report) is true)
        {
            yield return Door.Report;
            yield return Door.MyReports;
        }

        if (caller?.Has(Roles.Read | Roles.Handle | Roles.Decide | Roles.Triage) is true)
            yield return Door.Cases;
        if (caller?.Has(Roles.Handle | Roles.Decide) is true)
            yield return Door.RegisterInquiry;
        if (caller?.Has(Roles.Read | Roles.Decide | Roles.Triage) is true)
            yield return Door.Register;
        if (environment.IsDevelopment())
            yield return Door.LocalConsole;
    }
}
