using Azure.Data.Tables;
using NodaTime;
using Ombud.Cases;

namespace Ombud.Stores;

// The marker of a message and what came of it are written together: a message that comes twice finds the marker
// and is done. Between Graph's answer and this write lies the one moment in which a crash may send twice.
public sealed class DeliveryLog(TableClient table, CaseLog log)
{
    public async Task<bool> IsDoneAsync(AlertDecided alert, CancellationToken ct) =>
        await OutcomeAsync(alert, ct) is not null;

    /// <summary>How the alert ended; null while it has not.</summary>
    public async Task<string?> OutcomeAsync(AlertDecided alert, CancellationToken ct)
    {
        var marker = await table.GetEntityIfExistsAsync<TableEntity>(
            alert.Municipality, Rows.Marker(alert), ["Outcome"], ct);
        return marker.HasValue ? marker.Value!.GetString("Outcome") : null;
    }

    /// <summary>Writes what one attempt led to: the log entry, what follows it, and the marker when nothing
    /// does.</summary>
    /// <returns>False when another consumer of the same message ended it meanwhile.</returns>
    public Task<bool> RecordAsync(
        AlertDecided alert, DeliveryStep step, int? status, Instant now, CancellationToken ct)
    {
        var rows = step.Following
            .Select(o => new TableTransactionAction(TableTransactionActionType.UpsertReplace, CaseRows.Outbox(o)))
            .ToList();
        if (step.Ends)
            rows.Add(new(
                TableTransactionActionType.Add,
                new TableEntity(alert.Municipality, Rows.Marker(alert)) { ["Outcome"] = step.Outcome }));
        var entry = Delivery.Entry(alert, step.Outcome, status, now);
        return log.AppendAsync(alert.Municipality, alert.Case, [entry], rows, ct);
    }
}
