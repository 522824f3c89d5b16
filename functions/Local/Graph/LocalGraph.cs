using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ombud.Local.Graph.Mailbox;

namespace Ombud.Local.Graph;

/// <summary>Microsoft Graph as the suite sees it: validates requests as Graph documents them, and responds as Graph
/// does. Sending has one effect here, the journal line, which is written before the response.</summary>
internal sealed class LocalGraph(
    LocalGraphOptions options, CallJournal journal, CallDoor door, MailboxRoutes mailbox)
{
    private const string CatalogApps = "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/";

    private delegate GraphAnswer Decision(string user, JsonElement? body);

    private readonly ConcurrentDictionary<string, bool> _installed = new();

    private readonly LocalDrafts _drafts = new(journal);

    private readonly LocalCalendar _calendar = new(journal);

    /// <summary>Without those that look, or are about drafts: they reach nobody.</summary>
    public IReadOnlyList<ReceivedCall> Calls =>
        [.. journal.Calls.Where(call => call.Kind != LocalDrafts.Kind && call.Method != HttpMethods.Get)];

    /// <summary>What was drafted and neither sent nor taken away.</summary>
    public IReadOnlyList<JsonElement> Drafts => _drafts.Standing;

    /// <inheritdoc cref="LocalCalendar.Standing"/>
    public IReadOnlyDictionary<string, JsonElement> Events => _calendar.Standing;

    /// <summary>The person takes the Teams app away.</summary>
    public void Uninstall(string user) => _installed[Find(user)!.Id] = false;

    /// <summary>Somebody deletes what was drafted and not sent.</summary>
    public void TakeDraftsAway() => _drafts.TakeAway();

    /// <summary>Under /graph/v1.0, which a Graph client uses as its base URL.</summary>
    public void MapGraph(IEndpointRouteBuilder routes)
    {
        var v1 = routes.MapGroup("/graph/v1.0");
        v1.MapPost("/users/{id}/teamwork/sendActivityNotification", http => Handle(http, "activity", Notify));
        v1.MapPost("/users/{id}/teamwork/installedApps", http => Handle(http, "install", Install));
        v1.MapPost("/users/{id}/sendMail", http => Handle(http, "mail", Mail));
        v1.MapPost("/users/{id}/messages", http => Handle(http, LocalDrafts.Kind, Draft));
        // Of a draft the id is a number here, and of what came to the mailbox it is not.
        var draft = v1.MapGroup("/users/{id}/messages/{message:int}");
        draft.MapGet("", http => Handle(http, LocalDrafts.Kind, OfDraft(http, _drafts.Look), hasBody: false));
        draft.MapPatch("", http => Handle(
            http, LocalDrafts.Kind, (user, body) => OfDraft(http, id => _drafts.Change(id, body))(user, body)));
        draft.MapDelete("", http => Handle(http, LocalDrafts.Kind, OfDraft(http, _drafts.Delete), hasBody: false));
        draft.MapPost("/send", http => Handle(http, "mail", OfDraft(http, _drafts.Send), hasBody: false));
        MapEvents(v1.MapGroup("/users/{id}/events"));
        mailbox.Map(v1);
        v1.Map("/{**rest}", http => Handle(http, "other", (_, _) => new GraphAnswer(
            404, "ResourceNotFound", "The local Graph only has what the suite asks of it."), hasBody: false));
    }

    public void MapJournal(IEndpointRouteBuilder routes, string route) =>
        routes.MapGet(route, http => http.Response.WriteAsJsonAsync(Calls, ReceivedCall.Json, http.RequestAborted));

    private void MapEvents(RouteGroupBuilder events)
    {
        string Route(HttpContext http) => http.Request.RouteValues["event"] as string ?? "";
        Task Do(HttpContext http, Func<string, JsonElement?, GraphAnswer> decide, bool hasBody = true) => Handle(
            http, LocalCalendar.Kind,
            (user, body) => Find(user) is null
                ? new(404, "ErrorInvalidUser", $"The requested user '{user}' is invalid.")
                : decide(user, body),
            hasBody);

        events.MapPost("", http => Do(http, _calendar.Add));
        events.MapGet("", http => Do(
            http, (user, _) => _calendar.Find(user, http.Request.Query["$filter"].ToString()), hasBody: false));
        events.MapPatch("/{event}", http => Do(http, (user, body) => _calendar.Change(user, Route(http), body)));
        events.MapDelete("/{event}", http => Do(
            http, (user, _) => _calendar.Remove(user, Route(http)), hasBody: false));
    }

    private Task Handle(HttpContext http, string kind, Decision decide, bool hasBody = true)
    {
        var user = http.Request.RouteValues["id"] as string ?? "";
        return door.HandleAsync(http, kind, body => Barred(http.Request, hasBody, body) ?? decide(user, body));
    }

    // What comes before any look at the content: who is calling, and whether it is JSON at all.
    private GraphAnswer? Barred(HttpRequest request, bool hasBody, JsonElement? body)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.Length == 0)
            return new GraphAnswer(401, "InvalidAuthenticationToken", "Access token is empty.");
        if (authorization != $"Bearer {options.Token}")
            return new GraphAnswer(401, "InvalidAuthenticationToken", "Access token validation failure.");
        var isJson = request.HasJsonContentType() && body is { ValueKind: JsonValueKind.Object };
        return isJson || !hasBody
            ? null
            : GraphAnswer.BadRequest("Unable to read JSON request payload. Please ensure Content-Type header is set "
                + "and payload is of valid JSON format.");
    }

    private GraphAnswer Notify(string user, JsonElement? body)
    {
        if (ActivityRules.Problem(body, options.Activities) is { } problem)
            return GraphAnswer.BadRequest(problem);
        if (Find(user) is not { } known)
            return new GraphAnswer(404, "NotFound", $"The user '{user}' is not known.");
        return _installed.GetValueOrDefault(known.Id, known.HasApp)
            ? new GraphAnswer(204)
            : new GraphAnswer(403, "Forbidden", "The Teams app is not installed for the recipient.");
    }

    private GraphAnswer Install(string user, JsonElement? body)
    {
        if (body.Text("teamsApp@odata.bind") != CatalogApps + options.CatalogApp)
            return GraphAnswer.BadRequest("'teamsApp@odata.bind' must name an app of the catalog.");
        if (Find(user) is not { } known)
            return new GraphAnswer(404, "NotFound", $"The user '{user}' is not known.");
        if (_installed.GetValueOrDefault(known.Id, known.HasApp))
            return new GraphAnswer(409, "Conflict", "The app is already installed for the user.");
        _installed[known.Id] = true;
        return new GraphAnswer(201);
    }

    private GraphAnswer Mail(string mailbox, JsonElement? body)
    {
        if (MailRules.Refusal(body) is { } refusal)
            return refusal;
        return Find(mailbox) is null
            ? new GraphAnswer(404, "ErrorInvalidUser", $"The requested user '{mailbox}' is invalid.")
            : new GraphAnswer(202);
    }

    private GraphAnswer Draft(string mailbox, JsonElement? message) => Find(mailbox) is null
        ? new GraphAnswer(404, "ErrorInvalidUser", $"The requested user '{mailbox}' is invalid.")
        : _drafts.Add(message);

    private static Decision OfDraft(HttpContext http, Func<string, GraphAnswer> decide) =>
        (_, _) => decide(http.Request.RouteValues["message"] as string ?? "");

    private GraphUser? Find(string user) => options.Users.FirstOrDefault(one => one.IsNamed(user));
}
