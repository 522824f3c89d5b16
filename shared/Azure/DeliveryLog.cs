using Azure.Data.Tables;
using NodaTime;
using NodaTime.Text;
using Ombud.Cases;

namespace Ombud.Stores;

/// <summary>How far an alert has come.</summary>
/// <param name="Outcome">Of its last attempt.</param>
/// <param name="Ends">No further attempt follows.</param>
public sealed record DeliveryMark(string Outcome, int Attempt, bool Ends)
{
    /// <summary>Whether this very message was acted on: the bus promises at least once, not once.</summary>
    public bool Covers(AlertDecided alert) => Ends || Attempt >= alert.Attempt;
}

// The marker of an alert and what came of its attempt are written together: a message that comes twice finds the marker
// and is done. Between Graph's answer and this write lies the one moment in which a crash may send twice.
public sealed class DeliveryLog(TableClient table, CaseLog log)
{
    /// <summary>Null before the first attempt was recorded.</summary>
    public async Task<DeliveryMark?> FindAsync(AlertDecided alert, CancellationToken ct) =>
        await FindRowAsync(alert, ct) is { } row ? Read(row) : null;

    /// <summary>Writes what one attempt led to: the log entry, what follows it, and the marker.</summary>
    /// <returns>False when another consumer of the same message recorded it meanwhile.</returns>
    public async Task<bool> RecordAsync(
        AlertDecided alert, DeliveryStep step, int? status, Instant now, CancellationToken ct)
    {
        var before = await FindRowAsync(alert, ct);
        if (before is not null && Read(before).Covers(alert))
            return false;
        var marker = Marker(alert, step, now);
        var rows = step.Following
            .Select(o => new TableTransactionAction(TableTransactionActionType.UpsertReplace, CaseRows.Outbox(o)))
            .Append(before is null
                ? new(TableTransactionActionType.Add, marker)
                : new(TableTransactionActionType.UpdateReplace, marker, before.ETag));
        var entry = Delivery.Entry(alert, step.Outcome, status, now);
        return await log.AppendAsync(alert.Municipality, alert.Case, [entry], [.. rows], ct);
    }

    private async Task<TableEntity?> FindRowAsync(AlertDecided alert, CancellationToken ct)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            alert.Municipality, Rows.Marker(alert), cancellationToken: ct);
        return row.HasValue ? row.Value : null;
    }

    private static DeliveryMark Read(TableEntity row) =>
        new(row.GetString("Outcome")!, row.GetInt32("Attempt")!.Value, row.GetBoolean("Ends")!.Value);

    private static TableEntity Marker(AlertDecided alert, DeliveryStep step, Instant now) =>
        new(alert.Municipality, Rows.Marker(alert))
        {
            ["Outcome"] = step.Outcome,
            ["Attempt"] = alert.Attempt,
            ["Ends"] = step.Ends,
            ["At"] = InstantPattern.ExtendedIso.Format(now),
        };
}
