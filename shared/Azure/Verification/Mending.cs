namespace Ombud.Stores;

/// <summary>Makes again what follows from a case's document: its columns, its rows among what is due, its pointers, its
/// alarm. What nothing follows from - a document, a history, a marker - is left as it lies, for somebody to look at.
/// </summary>
public sealed class Mending(SealedTable table, CaseKinds kinds, AlarmStore alarms, Moments moments)
{
    /// <returns>False when nothing could be made again, or somebody acted on the case meanwhile.</returns>
    public async Task<bool> MendAsync(string municipality, CaseId id, CancellationToken ct)
    {
        if (await table.FindAsync(municipality, Rows.Case(id), ct) is not { } row
            || CaseRows.TryReadCase(table, row, kinds).Stored is not { Case: var one })
            return false;
        var written = await WriteAsync(one, row, ct);
        return await SetAlarmAsync(one, ct) || written;
    }

    /// <summary>Deletes a row that leads to a case which does not have it.</summary>
    /// <returns>False for a row of another kind, or of a case that cannot be read: it stays, for somebody to look at.
    /// </returns>
    public async Task<bool> RemoveAsync(string municipality, string rowKey, CancellationToken ct)
    {
        if (Rows.KindOf(rowKey) is not
                (Rows.DuePrefix or Rows.ReportersPrefix or Rows.GroupsPrefix or Rows.RedactionPrefix or Rows.MovePrefix)
            || await table.FindAsync(municipality, Rows.Case(Rows.CaseOf(rowKey)!), ct) is not { } row
            || CaseRows.TryReadCase(table, row, kinds).Stored is not { Case: var one }
            || CaseRows.Beside(one).Any(own => own.RowKey == rowKey))
            return false;
        await table.DeleteAsync(municipality, rowKey, ct);
        return true;
    }

    // The case's row goes along, so that nothing is written about a case that has moved on.
    private async Task<bool> WriteAsync(Case one, TableEntity row, CancellationToken ct)
    {
        var lost = await CaseRows.Beside(one).ToAsyncEnumerable()
            .Where(async (own, token) => !await StandsAsync(own, token)).ToListAsync(ct);
        if (lost.Count == 0 && CaseRows.IsOfToday(row) && CaseRows.Says(row, CaseRows.Case(one)))
            return false;
        var former = CaseRows.FormerDueKey(one) is { } key ? await table.FindAsync(one.Municipality, key, ct) : null;
        try
        {
            await table.SubmitAsync(
                [
                    CaseRows.Remade(one, row).ToFollow(row.ETag),
                    .. lost.Select(own => own.ToPut()),
                    .. former is null ? [] : new[] { former.ToDelete() },
                ],
                ct);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }

    private async Task<bool> StandsAsync(TableEntity own, CancellationToken ct) =>
        await table.FindAsync(own.PartitionKey, own.RowKey, ct) is { } found
        && CaseRows.IsOfToday(found) && CaseRows.Says(found, own) && table.Seals.Holds(found);

    private async Task<bool> SetAlarmAsync(Case one, CancellationToken ct)
    {
        var (now, reminders, _) = moments.Now();
        if (reminders.NextAlarm(one, now) is not { } next
            || await alarms.IsSetAsync(next, reminders.AlarmsBefore(one, next), since: null, ct))
            return false;
        await alarms.SetAsync(next, ct);
        return true;
    }
}
