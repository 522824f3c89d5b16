using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ombud.Local.Graph;

/// <summary>Mail that is drafted, and what has become of it: the journal knows, so a host that was killed does. Whoever
/// sends one twice has sent it twice.</summary>
internal sealed class LocalDrafts
{
    public const string Kind = "draft";

    private static readonly GraphAnswer NoSuchItem =
        new(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    private readonly ConcurrentDictionary<string, JsonElement> _made;
    private readonly CallJournal _journal;
    private int _count;

    public LocalDrafts(CallJournal journal)
    {
        var own = journal.Calls.Where(call => call.Kind == Kind).ToList();
        (_journal, _count) = (journal, own.Count);
        _made = new(own.Where(call => call is { Status: 201, Made: not null, Body: not null })
            .Select(call => KeyValuePair.Create(call.Made!, call.Body!.Value)));
        foreach (var call in own.Where(call => call is { Status: 200, Body: not null }))
            _made[call.Path.Split('/')[^1]] = call.Body!.Value;
    }

    public IReadOnlyList<JsonElement> Standing => [.. OfStanding().Select(one => one.Value)];

    public GraphAnswer Add(JsonElement? message)
    {
        if (MailRules.RefusalOfDraft(message) is { } refusal)
            return refusal;
        var id = Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
        _made[id] = message!.Value;
        return new(201) { Made = id, Content = new JsonObject { ["id"] = id, ["isDraft"] = true } };
    }

    public GraphAnswer Look(string id) => Find(id) is null
        ? NoSuchItem
        : new(200) { Content = new JsonObject { ["id"] = id, ["isDraft"] = !IsSent(id) } };

    public GraphAnswer Change(string id, JsonElement? message)
    {
        if (MailRules.RefusalOfDraft(message) is { } refusal)
            return refusal;
        if (Find(id) is null || IsSent(id))
            return NoSuchItem;
        _made[id] = message!.Value;
        return new(200) { Content = new JsonObject { ["id"] = id, ["isDraft"] = true } };
    }

    public GraphAnswer Delete(string id) => Find(id) is null ? NoSuchItem : new(204);

    public GraphAnswer Send(string id) => Find(id) is not { } message
        ? NoSuchItem
        : new(202)
        {
            Recorded = JsonSerializer.SerializeToElement(new JsonObject
            {
                ["Message"] = JsonNode.Parse(message.GetRawText()),
            }),
        };

    public void TakeAway()
    {
        foreach (var draft in OfStanding().ToList())
            _made.TryRemove(draft);
    }

    private IEnumerable<KeyValuePair<string, JsonElement>> OfStanding() =>
        _made.Where(one => IsMade(one.Key) && !IsSent(one.Key) && !IsDeleted(one.Key));

    private JsonElement? Find(string id) =>
        _made.TryGetValue(id, out var message) && IsMade(id) && !IsDeleted(id) ? message : null;

    private bool IsMade(string id) => _journal.Calls.Any(call => call.Made == id && call.Status == 201);

    private bool IsSent(string id) => Met(id + "/send", 202);

    private bool IsDeleted(string id) => Met(id, 204);

    private bool Met(string ending, int status) => _journal.Calls.Any(
        call => call.Status == status && call.Path.EndsWith($"/{ending}", StringComparison.Ordinal));
}
