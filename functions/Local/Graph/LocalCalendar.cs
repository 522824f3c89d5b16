using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ombud.Local.Graph;

/// <summary>The calendars of the tenant: what was put there, changed and taken away, as the journal knows it.</summary>
internal sealed class LocalCalendar(CallJournal journal)
{
    public const string Kind = "event";

    private static readonly GraphAnswer NoSuchItem =
        new(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    // What an earlier run was sent is still there.
    private int _count = journal.Calls.Count(call => call is { Kind: Kind, Method: "POST" });

    private IEnumerable<ReceivedCall> Of(string user) => Own.Where(
        call => call.Path.Contains($"/users/{user}/", StringComparison.Ordinal));

    private IEnumerable<ReceivedCall> Own => journal.Calls.Where(call => call.Kind == Kind);

    /// <summary>The events that stand there, as they were last written.</summary>
    public IReadOnlyDictionary<string, JsonElement> Standing => Own.Where(call => call.Status == 201)
        .Where(made => !Own.Any(call => call is { Method: "DELETE", Status: 204 } && IsAbout(call, made.Made!)))
        .ToDictionary(made => made.Made!, made => Own.Last(call => call == made
            || (call is { Method: "PATCH", Status: 200 } && IsAbout(call, made.Made!))).Body!.Value);

    public GraphAnswer Add(string user, JsonElement? body)
    {
        if (EventRules.Problem(body) is { } problem)
            return GraphAnswer.BadRequest(problem);
        var transaction = body.Text("transactionId");
        if (transaction.Length > 0 && Of(user).Any(call => call.Status == 201
            && call.Body.Text("transactionId") == transaction))
            return new(409, "ErrorDuplicateTransactionId", "An event with the same transaction id exists.");
        var id = $"event-{Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture)}";
        return new(201) { Made = id, Content = new JsonObject { ["id"] = id } };
    }

    public GraphAnswer Change(string user, string id, JsonElement? body) => !Stands(user, id)
        ? NoSuchItem
        : EventRules.Problem(body) is { } problem
        ? GraphAnswer.BadRequest(problem)
        : new(200) { Content = new JsonObject { ["id"] = id } };

    public GraphAnswer Remove(string user, string id) => Stands(user, id)
        ? new(204) { Recorded = Standing[id] }
        : NoSuchItem;

    /// <summary>Only a filter by an extended property's value is known here.</summary>
    public GraphAnswer Find(string user, string filter)
    {
        var value = filter.Split("ep/value eq '")[^1].Split('\'')[0];
        var made = Of(user).Where(call => call.Status == 201 && Standing.ContainsKey(call.Made!)
            && call.Body.Items("singleValueExtendedProperties").Any(one => one.Text("value") == value));
        return new(200)
        {
            Content = new JsonObject
            {
                ["value"] = new JsonArray([.. made.Select(one => (JsonNode)new JsonObject { ["id"] = one.Made })]),
            },
        };
    }

    private bool Stands(string user, string id) =>
        Standing.ContainsKey(id) && Of(user).Any(call => call.Made == id);

    private static bool IsAbout(ReceivedCall call, string id) =>
        call.Path.EndsWith($"/events/{id}", StringComparison.Ordinal);
}
