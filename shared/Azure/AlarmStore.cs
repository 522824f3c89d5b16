namespace Ombud.Stores;

// A deadline is a row. The scheduled message is its alarm clock, the sweep its safety net; both end here, and the
// row is removed in the transaction that decides what rings, so that it rings once.
public sealed class AlarmStore(SealedTable table, CaseLog log)
{
    private const int MostLikely = 12;

    /// <summary>Alarms at or before <paramref name="now"/>, earliest first: the cost is of those alone. Null for a row
    /// that cannot be read: it must not keep the next from ringing.</summary>
    public IAsyncEnumerable<(string Row, Alarm? Alarm)> DueAsync(
        string municipality, Instant now, CancellationToken ct)
    {
        var due = Rows.Between(municipality, Rows.AlarmPrefix, Rows.AlarmsUntil(now + Duration.FromTicks(1)));
        return table.QueryAsync(due, ct: ct).Select(row => (row.RowKey, Read(row)));
    }

    /// <summary>Open cases in which the law's deadline has passed at <paramref name="now"/> or passes
    /// <paramref name="within"/> that time, in the order of the list, as its rows say. What only waits has no alarm to
    /// lose, and costs nothing here.</summary>
    public IAsyncEnumerable<(CaseId Id, bool HasPassed)> DeadlinesAsync(
        string municipality, Instant now, Duration within, CancellationToken ct)
    {
        var until = now + within;
        var filter = $"{Rows.Between(municipality, Rows.DuePrefix, Rows.DueUntil(until))} and {Rows.DueWithin(until)}";
        return table.QueryAsync(filter, columns: ["RowKey", "DueAt"], ct: ct)
            .Select(row => (CaseId.Read(row.RowKey.Split('_')[^1]), HasPassed(row, now)))
            .Where(one => one.Item1 is not null)!;
    }

    /// <summary>Whether the alarm is set, or an earlier one of the same clock: taking a case leaves the alarm of a
    /// reminder that it no longer needs, and one that is due stands there until it has rung.</summary>
    /// <param name="before">Where an earlier one most likely is, and is looked for first: what others have set is
    /// looked through only for one that is missing.</param>
    /// <param name="since">Inclusive: an alarm from before has no hope of ringing any more; null for all.</param>
    public async Task<bool> IsSetAsync(
        Alarm alarm, IEnumerable<Alarm> before, Instant? since, CancellationToken ct)
    {
        foreach (var likely in before.Where(one => since is null || one.At >= since).Take(MostLikely).Prepend(alarm))
            if (await table.HasAsync(likely.Municipality, Rows.Alarm(likely), ct))
                return true;
        var first = since is { } from ? Rows.AlarmsUntil(from) : Rows.AlarmPrefix;
        var meanwhile = Rows.Between(alarm.Municipality, first, Rows.AlarmsUntil(alarm.At));
        return await table.KeysAsync(meanwhile, ct)
            .AnyAsync(key => key.EndsWith(Rows.AlarmEnding(alarm), StringComparison.Ordinal), ct);
    }

    public Task SetAsync(Alarm alarm, CancellationToken ct) =>
        table.PutAsync(CaseRows.Alarm(alarm), ct);

    /// <summary>When the earliest alarm of the municipality rings; null when none is set.</summary>
    public async Task<Instant?> NextAsync(string municipality, CancellationToken ct)
    {
        var filter = Rows.StartsWith(municipality, Rows.AlarmPrefix);
        var earliest = await table.QueryAsync(filter, atATime: 1, ["RowKey"], ct).FirstOrDefaultAsync(ct);
        return earliest is null ? null : Rows.TimeOf(earliest.RowKey);
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

    /// <summary>Whether every one of these alerts has been acted on: their alarm has rung before, and was put back.
    /// </summary>
    public async Task<bool> WereToldAsync(IReadOnlyList<Outgoing> alerts, CancellationToken ct)
    {
        foreach (var (alert, _, _) in alerts)
            if (await table.FindGenuineAsync(alert.Municipality, Rows.Marker(alert), ct) is null)
                return false;
        return alerts.Count > 0;
    }

    /// <summary>Removes an alarm that no longer means anything.</summary>
    public Task ForgetAsync(Alarm alarm, CancellationToken ct) =>
        table.DeleteAsync(alarm.Municipality, Rows.Alarm(alarm), ct);

    // A time that nobody can read is one to look after.
    private static bool HasPassed(TableEntity row, Instant now) =>
        CaseRows.TryReadInstant(row.TextOf("DueAt") ?? "") is not { } due || due <= now;

    // What it says must be what its key says, or another case's alarm would ring in its place.
    private Alarm? Read(TableEntity row)
    {
        try
        {
            var alarm = CaseRows.ReadBody<Alarm>(table.Seals.Trusted(row));
            return alarm is { Case: not null } && alarm.Municipality == row.PartitionKey
                && Rows.Alarm(alarm) == row.RowKey ? alarm : null;
        }
        catch (Exception e) when (CaseRows.IsUnreadable(e))
        {
            return null;
        }
    }
}
