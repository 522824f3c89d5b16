using Ombud.Cases.Breaches;
using Ombud.Pages.Register;
using Ombud.Web.Forms;
using Ombud.Web.Home;

namespace Ombud.Web.Register;

/// <summary>The register page, with rows or with what is wrong with the query.</summary>
public sealed class RegisterPages(
    PageAnswer pages, SuiteWatch watch, Municipalities municipalities, RegisterQueries queries)
{
    /// <param name="slice">Null if the query cannot be answered.</param>
    public async Task<IResult> ShowAsync(
        HttpRequest request, RegisterQuery query, RegisterSlice? slice, Problems problems)
    {
        var caller = request.Caller();
        var view = new RegisterView
        {
            Municipality = query.Municipality.Number,
            MunicipalityName = query.Municipality.Name,
            Municipalities = ListQuery.Choices(municipalities.All, caller),
            From = query.From,
            To = query.To,
            Days = slice is null ? null : new(query.Period.From, query.Period.To),
            PageSize = query.PageSize,
            Rows = [.. (slice?.Cases ?? []).OfType<Breach>()],
            Unreadable = slice?.Unreadable ?? [],
            After = queries.Seal(slice?.After, caller, query),
            Continued = query.After is not null,
            Problems = FormProblems.Of(problems),
        };
        var status = problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return await pages.OfAsync<RegisterPage, RegisterView>(request, view, status, await watch.BannerAsync());
    }
}
