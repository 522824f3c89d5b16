using Azure;

namespace Ombud.Stores;

// A deadline is a row. The scheduled message is its alarm clock, the sweep its safety net; both end here, and the
// row is removed in the transaction that decides what rings, so that it rings once.
public sealed class AlarmStore(TableClient table, CaseLog log)
{
    /// <summary>Alarms at or before <paramref name="now"/>, earliest first: the cost is of those alone.</summary>
    public IAsyncEnumerable<Alarm> DueAsync(string municipality, Instant now, CancellationToken ct)
    {
        var due = Rows.Between(municipality, Rows.AlarmPrefix, Rows.AlarmsUntil(now + Duration.FromTicks(1)));
        return table.QueryAsync<TableEntity>(due, cancellationToken: ct).Select(CaseRows.ReadBody<Alarm>);
    }

    /// <summary>When the earliest alarm of the municipality rings; null when none is set.</summary>
    public async Task<Instant?> NextAsync(string municipality, CancellationToken ct)
    {
        var filter = Rows.StartsWith(municipality, Rows.AlarmPrefix);
        var earliest = await table.QueryAsync<TableEntity>(filter, maxPerPage: 1, cancellationToken: ct)
            .FirstOrDefaultAsync(ct);
        return earliest is null ? null : CaseRows.ReadBody<Alarm>(earliest).At;
    }

    /// <summary>Replaces the alarm by the next one and puts the alerts into the outbox, with a log entry for each
    /// reminder. Returns false when another rang it before.</summary>
    public Task<bool> RingAsync(Alarm alarm, Ringing ringing, CancellationToken ct)
    {
        var rows = new List<TableTransactionAction> { CaseRows.Alarm(alarm).ToDelete() };
        if (ringing.Next is { } next)
            rows.Add(CaseRows.Alarm(next).ToPut());
        rows.AddRange(ringing.Outgoing.Select(o => CaseRows.Outbox(o).ToPut()));
        return log.AppendAsync(alarm.Municipality, alarm.Case, ringing.Entries, rows, ct);
    }

    /// <summary>Removes an alarm that no longer means anything.</summary>
    public Task ForgetAsync(Alarm alarm, CancellationToken ct) =>
        table.DeleteEntityAsync(alarm.Municipality, Rows.Alarm(alarm), ETag.All, ct);
}
