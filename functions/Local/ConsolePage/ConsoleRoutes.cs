using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ombud.Cases;
using Ombud.Local.Clock;
using Ombud.Local.Suite;
using Ombud.Local.Telemetry;
using Ombud.Pages;
using Ombud.Stores;
using Ombud.Web.Requests;
using Ombud.Web.SignIn;

namespace Ombud.Local.ConsolePage;

/// <summary>The developer's page: who to be, what time it is, what Graph and Teams received.</summary>
internal sealed class ConsoleRoutes(LocalSuite suite)
{
    private const int MostCalls = 200;
    private const int MostOfTeams = 20;
    private const int MostTraces = 5;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/local", http => ShowAsync(http));
        TeamsFiles.Map(routes);
    }

    /// <param name="typed">The refused duration; <paramref name="problem"/> says why.</param>
    public async Task ShowAsync(HttpContext http, string? typed = null, Text? problem = null)
    {
        var caller = await CallerAsync(http.Request);
        if (caller is not null)
            http.Features.Set(new KnownCaller(caller, ByCookie: true, Language: null));
        var calls = suite.Neighbours.Graph.Calls;
        var view = new LocalConsoleView
        {
            SignedInAs = suite.Personas.All.FirstOrDefault(one => one.PersonId == caller?.Person.Id)?.Id,
            Personas = [.. suite.Personas.All.Where(one => !one.IsSystem)],
            Clock = suite.Clock.GetCurrentInstant(),
            Ahead = ClockText.Ahead(suite.Clock),
            Calls = [.. calls.Reverse().Take(MostCalls)],
            Feed = [.. FeedEntry.Of(calls, suite.Personas).Reverse().Take(MostOfTeams)],
            Cards = [.. HeldCard.Of(calls).Take(MostOfTeams)],
            Traces = [.. SeenTrace.Of(suite.Telemetry.Spans).Take(MostTraces)],
            Metrics = suite.Telemetry.Metrics,
            Playground = suite.Playground?.Origin,
            Problems = problem is null ? [] : [new Pages.FieldProblem("advance", problem)],
            TypedAdvance = typed,
        };
        var pages = suite.Web.Services.GetRequiredService<PageAnswer>();
        var page = await pages.OfAsync<LocalConsolePage, LocalConsoleView>(
            http.Request, view, problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        await page.ExecuteAsync(http);
    }

    // The console must open even while storage is made to fail: this is where you stop that.
    private async Task<Caller?> CallerAsync(HttpRequest request)
    {
        try
        {
            var cookie = suite.Web.Services.GetRequiredService<SessionCookie>();
            return await cookie.ReadAsync(request, request.HttpContext.RequestAborted);
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            return null;
        }
    }
}
