using Azure;

namespace Ombud.Stores;

// The rows of a change, in one transaction. The idempotency row stands first: a repeated request fails there and
// nowhere else.
internal static class CaseTransaction
{
    public static List<TableTransactionAction> New(Change change)
    {
        var (created, key) = (change.Case, change.IdempotencyKey!);
        var keyRow = CaseRows.Pointer(created, Rows.IdempotencyKey(key.Key));
        keyRow[CaseRows.RequestColumn] = key.Body;
        return WithRest(
            [
                keyRow.ToAdd(), CaseRows.Case(created).ToAdd(),
                .. CaseRows.Beside(created).Select(row => row.ToAdd()),
            ],
            change);
    }

    /// <param name="isFormer">The row among what is due stands where a release up to layout 3 put it.</param>
    public static List<TableTransactionAction> Action(Change change, ETag tag, bool isFormer)
    {
        var (before, after) = (change.Before!, change.Case);
        var rows = new List<TableTransactionAction> { CaseRows.Case(after).ToFollow(tag) };
        var due = CaseRows.Due(after);
        // By key: two deadlines within one tick share a row, and a transaction may name a row but once.
        var old = isFormer ? CaseRows.FormerDueKey(before) : CaseRows.Due(before)?.RowKey;
        if (old is not null && old != due?.RowKey)
            rows.Add(new TableEntity(after.Municipality, old).ToDelete());
        if (due is not null)
            rows.Add(due.ToPut());
        rows.AddRange(Moved(change, one => one.Group is { } group ? Rows.Group(group, one.Id) : null));
        rows.AddRange(Moved(change, one => one.CodeDigest is { } code ? Rows.Code(code) : null));
        rows.AddRange(Mark(after, Rows.Redaction(after.Id), before.Redacting is not null, after.Redacting is not null));
        rows.AddRange(Mark(after, Rows.Move(after.Id), before.IsMoving, after.IsMoving));
        return WithRest(rows, change);
    }

    private static List<TableTransactionAction> WithRest(List<TableTransactionAction> rows, Change change)
    {
        rows.AddRange(change.Earlier.Append(change.Entry)
            .Select(entry => CaseRows.History(change.Case, entry).ToAdd()));
        rows.AddRange(change.Rewritten.Select(entry => CaseRows.History(change.Case, entry).ToFollow(ETag.All)));
        if (change.Alarm is { } alarm)
            rows.Add(CaseRows.Alarm(alarm).ToPut());
        rows.AddRange(change.Outgoing.Select(o => CaseRows.Outbox(o).ToAdd()));
        return rows;
    }

    // That something is left to be done, for as long as it is.
    private static IEnumerable<TableTransactionAction> Mark(Case after, string key, bool wasSet, bool isSet)
    {
        if (isSet)
            yield return CaseRows.Pointer(after, key).ToPut();
        else if (wasSet)
            yield return CaseRows.Pointer(after, key).ToDelete();
    }

    // Leads to the case from another place than before.
    private static IEnumerable<TableTransactionAction> Moved(Change change, Func<Case, string?> place)
    {
        var (before, after) = (place(change.Before!), place(change.Case));
        if (before == after)
            yield break;
        if (before is not null)
            yield return CaseRows.Pointer(change.Case, before).ToDelete();
        if (after is not null)
            yield return CaseRows.Pointer(change.Case, after).ToAdd();
    }
}
