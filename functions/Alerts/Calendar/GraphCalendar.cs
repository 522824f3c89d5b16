using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.Events;
using Ombud.Alerts.Graph;

namespace Ombud.Alerts.Calendar;

/// <summary>The ombud's calendar, as far as the suite needs it. Each call is made once: a retry is a message of its
/// own.</summary>
public sealed class GraphCalendar(GraphServiceClient graph, GraphOptions options)
{
    // Graph looks for an event by no property of its own that we may choose.
    private const string Property = "String {5f0a2d8e-7b0c-4f1e-9a44-0d9f5a3b6c11} Name OmbudDeadline";

    private EventsRequestBuilder Events => graph.Users[options.Ombud.UserId].Events;

    /// <param name="transaction">Of two with the same, Graph makes one.</param>
    /// <returns>With the event's id, also of one that an earlier call made whose answer was lost.</returns>
    public async Task<Attempt> PostAsync(Event made, string transaction, CancellationToken ct)
    {
        made.TransactionId = transaction;
        made.SingleValueExtendedProperties = [new() { Id = Property, Value = transaction }];
        string? id = null;
        return await GraphCalls.AttemptAsync(async () => id = await MakeAsync(made, transaction, ct), ct) switch
        {
            // It is there, and nobody can say where: whoever asks again is told.
            { Reply: Reply.Sent } when id is null => new(Reply.Ill, null),
            // An app that may not write there is for somebody to look at.
            { Reply: Reply.Unreachable } barred => barred with { Reply = Reply.Refused },
            var attempt => attempt with { Place = id },
        };
    }

    /// <param name="id">As posting it said.</param>
    public Task<Attempt> ChangeAsync(string id, Event changed, CancellationToken ct) => GraphCalls.AttemptAsync(
        () => Events[id].PatchAsync(changed, GraphCalls.WithImmutableIds, ct), ct);

    /// <summary>Of one that is gone already, too.</summary>
    public Task<Attempt> RemoveAsync(string id, CancellationToken ct) => GraphCalls.AttemptAsync(
        async () =>
        {
            try
            {
                await Events[id].DeleteAsync(GraphCalls.WithImmutableIds, ct);
            }
            catch (ODataError e) when (GraphCalls.IsGone(e))
            {
                // Somebody else took it away.
            }
        },
        ct);

    private async Task<string?> MakeAsync(Event made, string transaction, CancellationToken ct)
    {
        try
        {
            return (await Events.PostAsync(made, GraphCalls.WithImmutableIds, ct))?.Id;
        }
        catch (ODataError e) when (e.ResponseStatusCode is 409)
        {
            return await FindAsync(transaction, ct);
        }
    }

    private async Task<string?> FindAsync(string transaction, CancellationToken ct)
    {
        var found = await Events.GetAsync(
            asked =>
            {
                GraphCalls.WithImmutableIds(asked);
                asked.QueryParameters.Select = ["id"];
                asked.QueryParameters.Filter =
                    $"singleValueExtendedProperties/Any(ep: ep/id eq '{Property}' and ep/value eq '{transaction}')";
            },
            ct);
        return found?.Value?.FirstOrDefault()?.Id;
    }
}
