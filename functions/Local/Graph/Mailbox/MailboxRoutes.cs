using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ombud.Local.Faults;

namespace Ombud.Local.Graph.Mailbox;

/// <summary>The mailbox under Graph's addresses. What is read leaves no line in the journal of calls: it is asked for
/// every five minutes, and changes nothing.</summary>
internal sealed class MailboxRoutes(LocalGraphOptions options, SharedMailbox mailbox, FaultList faults, IClock clock)
{
    private const string Folders = "/users/{id}/mailFolders";
    private const string One = "/users/{id}/messages/{message}";

    public void Map(RouteGroupBuilder v1)
    {
        foreach (var delta in new[] { "delta", "delta()" })
            Get(v1, $"{Folders}/{{folder}}/messages/{delta}", (answers, request) => answers.Delta(request));
        Get(v1, One, (answers, request) => answers.Message(request));
        Get(v1, $"{One}/attachments", (answers, request) => answers.Attachments(request));
        Get(v1, $"{Folders}/{{folder}}", (answers, request) => answers.Folder(request));
        Get(v1, Folders, (answers, request) => answers.Folders(request));
        v1.MapPost(Folders, http => AnswerAsync(http, (answers, _, body) => answers.AddFolder(body)));
        v1.MapPost($"{One}/move", http => AnswerAsync(
            http, (answers, request, body) => answers.Move(request, body)));
    }

    private void Get(RouteGroupBuilder v1, string route, Func<MailboxAnswers, HttpRequest, GraphAnswer> decide) =>
        v1.MapGet(route, http => AnswerAsync(http, (answers, request, _) => decide(answers, request)));

    private async Task AnswerAsync(
        HttpContext http, Func<MailboxAnswers, HttpRequest, JsonElement?, GraphAnswer> decide)
    {
        var request = http.Request;
        var body = HttpMethods.IsPost(request.Method)
            ? await JsonSerializer.DeserializeAsync<JsonElement?>(request.Body, cancellationToken: http.RequestAborted)
            : null;
        var answers = new MailboxAnswers(mailbox, $"{request.Scheme}://{request.Host}{request.PathBase}");
        Task Succeed() => (Barred(request) ?? decide(answers, request, body)).Write(http, clock.GetCurrentInstant());

        var armed = faults.Take(request.Method, request.Path.Value ?? "");
        if (armed is null)
            await Succeed();
        else
            await armed.Play(
                http, Succeed,
                succeedUnheard: () => Task.FromResult(decide(answers, request, body)),
                fail: () => GraphAnswer.Failing(armed.Fault).Write(http, clock.GetCurrentInstant()));
    }

    private GraphAnswer? Barred(HttpRequest request)
    {
        if (request.Headers.Authorization.ToString() != $"Bearer {options.Token}")
            return new(401, "InvalidAuthenticationToken", "Access token validation failure.");
        var user = request.RouteValues["id"] as string ?? "";
        return user.Equals(options.Mailbox, StringComparison.OrdinalIgnoreCase)
            ? null
            : new(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }
}
