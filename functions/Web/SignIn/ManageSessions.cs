using Microsoft.Extensions.Logging;
using Ombud.Pages.Desk;

namespace Ombud.Web.SignIn;

// A session keeps its roles until it ends: anybody who leaves, or loses a laptop, is signed out here.
public sealed class ManageSessions(
    SessionStore sessions, DecidesInTeams teams, PageFrames frames, PageAnswer pages, ILogger<ManageSessions> logger)
{
    private const string Ended = "avsluttet";

    [Function("ShowSessions"), Allow(Roles.Triage | Roles.Decide)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "innlogginger")] HttpRequest request,
        CancellationToken ct)
    {
        var open = await sessions.OpenAsync(request.Caller().MaySignOut, ct);
        var view = new SessionsView([.. open.Select(Row)], request.Query.ContainsKey(Ended));
        return await pages.OfAsync<SessionsPage, SessionsView>(request, view);
    }

    [Function("EndSessions"), Allow(Roles.Triage | Roles.Decide), Costs(Effort.Action)]
    public async Task<IResult> End(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "innlogginger")] HttpRequest request,
        CancellationToken ct)
    {
        var person = (await request.ReadFieldsAsync(ct))["person"] ?? "";
        var count = await sessions.EndAllAsync(person, request.Caller().MaySignOut, ct);
        if (count == 0)
            throw Refusals.NotFound();
        await teams.BringUpToDateAsync(person, ct);
        logger.LogInformation("{Count} sessions of one person were ended by somebody else", count);
        return Answer.SeeOther(request.Link($"/innlogginger?{Ended}=1"));
    }

    private SignedInRow Row(SignedIn one) =>
        new(one.Caller.Person.Id, frames.Shown(one.Caller), one.Sessions, one.Until);
}
