using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.Events;
using Ombud.Alerts.Graph;

namespace Ombud.Alerts.Calendar;

/// <summary>Calendars, as far as the suite needs them. Each call is made once: a retry is a message of its own.
/// </summary>
public sealed class GraphCalendar(GraphServiceClient graph, GraphOptions options)
{
    // Graph looks for an event by no property of its own that we may choose.
    private const string Property = "String {5f0a2d8e-7b0c-4f1e-9a44-0d9f5a3b6c11} Name OmbudDeadline";

    /// <summary>In whose calendar deadlines stand.</summary>
    public string Owner => options.Ombud.UserId;

    /// <returns>With the event's id; 409 where it was made before.</returns>
    public async Task<Attempt> PostAsync(EventPlace place, Event made, CancellationToken ct)
    {
        made.TransactionId = place.Transaction;
        made.SingleValueExtendedProperties = [new() { Id = Property, Value = MarkOf(place) }];
        string? id = null;
        var attempt = await GraphCalls.AttemptAsync(
            async () => id = (await EventsOf(place).PostAsync(made, GraphCalls.WithImmutableIds, ct))?.Id, ct);
        return attempt.Reply switch
        {
            // It is there, and nobody said where: whoever comes again finds it.
            Reply.Sent when id is null => new(Reply.Ill, null),
            // An app that may not write there is for somebody to look at.
            Reply.Unreachable => attempt with { Reply = Reply.Refused },
            _ => attempt with { Place = id },
        };
    }

    /// <returns>With the id of the case's event, if one stands there.</returns>
    public async Task<Attempt> FindAsync(EventPlace place, CancellationToken ct)
    {
        string? id = null;
        var attempt = await GraphCalls.AttemptAsync(
            async () => id = (await EventsOf(place).GetAsync(
                asked =>
                {
                    GraphCalls.WithImmutableIds(asked);
                    asked.QueryParameters.Select = ["id"];
                    asked.QueryParameters.Filter = "singleValueExtendedProperties/Any("
                        + $"ep: ep/id eq '{Property}' and ep/value eq '{MarkOf(place)}')";
                },
                ct))?.Value?.FirstOrDefault()?.Id,
            ct);
        return attempt with { Place = id };
    }

    /// <param name="id">As posting or finding it said.</param>
    public Task<Attempt> ChangeAsync(EventPlace place, string id, Event changed, CancellationToken ct) =>
        GraphCalls.AttemptAsync(
            () => EventsOf(place)[id].PatchAsync(changed, GraphCalls.WithImmutableIds, ct), ct);

    /// <summary>Of one that is gone already, too.</summary>
    public Task<Attempt> RemoveAsync(EventPlace place, string id, CancellationToken ct) => GraphCalls.AttemptAsync(
        async () =>
        {
            try
            {
                await EventsOf(place)[id].DeleteAsync(GraphCalls.WithImmutableIds, ct);
            }
            catch (ODataError e) when (GraphCalls.IsGone(e))
            {
                // Somebody else took it away.
            }
        },
        ct);

    private EventsRequestBuilder EventsOf(EventPlace place) => graph.Users[place.User].Events;

    private static string MarkOf(EventPlace place) => Sha256.Of($"event\n{place.Case}")[..32];
}
