using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using NodaTime;
using Ombud.Cases;
using Ombud.Functions.Tests.Bot;
using Ombud.Kit.Tables;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Inquiries.Words;
using Ombud.Simulation.Tests.Neighbours;
using Ombud.Simulation.Tests.People;
using Ombud.Stores;
using Ombud.Web.Bot;
using Ombud.Web.Desk;
using Ombud.Web.Requests;
using Ombud.Web.SignIn;

namespace Ombud.Simulation.Tests.Machine;

/// <summary>What people in Teams meet of an instance of the app: the bot's own door, where a token of the bot service
/// is looked at, and sign-in.</summary>
internal sealed class TeamsDoor
{
    private const string Cookie = "__Host-session";

    private static readonly BotOptions Bot = new()
    {
        ClientId = Connector.ClientId,
        TeamsAppId = Connector.TeamsApp,
        Issuers = Connector.Issuers,
    };

    private static readonly SignInOptions Who = new()
    {
        Issuers = [new() { Tenant = Town.Tenant }],
        Ombud = new() { Tenant = Town.Tenant, ObjectIds = [.. new[] { Town.Ombud, Town.Deputy }.Select(ObjectIdOf)] },
    };

    // Good for all the years in which a month may begin.
    private static readonly string Token = Connector.Signed(new(
        Connector.Claims(Instant.FromUtc(2023, 1, 1, 0, 0), SimulatedTeams.Url))
    {
        ["exp"] = Instant.FromUtc(2040, 1, 1, 0, 0).ToUnixTimeSeconds(),
    });

    private readonly ReceiveActivity _receive;
    private readonly SessionCookie _cookie;

    public TeamsDoor(World world, WebApp web, MemoryTable table)
    {
        var sessions = new SessionStore(world.SessionTable.Sealed(), world.Clock, world.Draw);
        var live = new LiveSessions(sessions, Who, Town.Municipalities);
        var places = new PersonPlaces(table.Sealed(), TestSeals.Keys, world.Clock);
        var deciding = new DecidesInTeams(places, live, world.Log.CreateLogger<DecidesInTeams>());
        var allowances = new Allowances(
            new(), new(world.SessionTable.Sealed(), world.Clock), world.Clock, world.Log.CreateLogger<Allowances>());
        _cookie = new(sessions, live, deciding, allowances, world.Clock);
        var (people, cards) = (
            new BotPeople(Who, live, allowances),
            new BotCards(new([new BreachWords(), new InquiryWords()]), Town.Municipalities, Bot, world.Clock));
        var queries = new CaseQueries(
            Town.Municipalities, new(TestSeals.Keys), StoresSetup.Kinds, world.Clock);
        var talk = new BotTalk(
            new(places, deciding, world.Log.CreateLogger<BotPlaces>()), people, cards,
            new(new(web.Lists, queries), world.Queues(), world.Clock));
        _receive = new(
            new(Bot, world.Clock, new Connector.PublishedKeys()), people, cards, talk,
            new(web.Cases, web.Open, web.Do, allowances, cards));
    }

    public static string ObjectIdOf(Caller who) => who.Person.Id.Split(':')[1];

    /// <returns>What Teams is answered; null for nothing.</returns>
    public async Task<JsonNode?> ReceiveAsync(JsonObject activity)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Authorization = $"Bearer {Token}";
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        return await _receive.Run(http.Request, default) is Utf8ContentHttpResult { ResponseContent: var said }
            ? JsonNode.Parse(said.Span)
            : null;
    }

    /// <param name="cookie">As the browser has it; null for none.</param>
    /// <returns>As the browser has it then.</returns>
    public async Task<string> SignInAsync(Caller who, string? cookie)
    {
        var http = With(cookie);
        await _cookie.BeginAsync(http, who, isFramed: true, SessionCookie.HashOf(http.Request), default);
        return http.Response.Headers.SetCookie[0]!.Split(';')[0].Split('=', 2)[1];
    }

    public Task SignOutAsync(string cookie) => _cookie.EndAsync(With(cookie), default);

    private static DefaultHttpContext With(string? cookie)
    {
        var http = new DefaultHttpContext();
        if (cookie is not null)
            http.Request.Headers.Cookie = $"{Cookie}={cookie}";
        return http;
    }
}
