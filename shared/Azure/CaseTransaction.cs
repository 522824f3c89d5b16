using Azure;
using Azure.Data.Tables;
using Ombud.Cases;

namespace Ombud.Stores;

// The rows of a change, in one transaction. The idempotency row stands first: a repeated request fails there and
// nowhere else.
internal static class CaseTransaction
{
    public static List<TableTransactionAction> New(Change change)
    {
        var (created, key) = (change.Case, change.IdempotencyKey!);
        var keyRow = CaseRows.Pointer(created, Rows.IdempotencyKey(key.Key));
        keyRow["Body"] = key.Body;
        var rows = new List<TableTransactionAction>
        {
            Add(keyRow),
            Add(CaseRows.Pointer(created, Rows.Number(created.Number))),
            Add(CaseRows.Case(created)),
        };
        if (created.ReportedBy is { } reporter)
            rows.Add(Add(CaseRows.Pointer(created, Rows.Reporter(CaseRows.HashOf(reporter.Id), created.Id))));
        rows.Add(Add(CaseRows.Due(created)!));
        return WithRest(rows, change);
    }

    public static List<TableTransactionAction> Action(Change change, ETag tag)
    {
        var (before, after) = (change.Before!, change.Case);
        var rows = new List<TableTransactionAction>
        {
            new(TableTransactionActionType.UpdateReplace, CaseRows.Case(after), tag),
        };
        var due = CaseRows.Due(after);
        // By key: two deadlines within one tick share a row, and a transaction may name a row but once.
        if (CaseRows.Due(before) is { } old && old.RowKey != due?.RowKey)
            rows.Add(new(TableTransactionActionType.Delete, old, ETag.All));
        if (due is not null)
            rows.Add(new(TableTransactionActionType.UpsertReplace, due));
        return WithRest(rows, change);
    }

    private static List<TableTransactionAction> WithRest(List<TableTransactionAction> rows, Change change)
    {
        var (municipality, id) = (change.Case.Municipality, change.Case.Id);
        rows.Add(Add(CaseRows.Entry(municipality, Rows.History(id, change.Entry.Sequence), change.Entry)));
        rows.AddRange(change.Rewritten.Select(entry => new TableTransactionAction(
            TableTransactionActionType.UpdateReplace,
            CaseRows.Entry(municipality, Rows.History(id, entry.Sequence), entry), ETag.All)));
        rows.AddRange(Groups(change));
        if (change.Alarm is { } alarm)
            rows.Add(new(TableTransactionActionType.UpsertReplace, CaseRows.Alarm(alarm)));
        rows.AddRange(change.Outgoing.Select(o => Add(CaseRows.Outbox(o))));
        return rows;
    }

    private static IEnumerable<TableTransactionAction> Groups(Change change)
    {
        var (before, after) = (change.Before?.Group, change.Case.Group);
        if (before == after)
            yield break;
        if (before is not null)
            yield return new(
                TableTransactionActionType.Delete,
                CaseRows.Pointer(change.Case, Rows.Group(before, change.Case.Id)), ETag.All);
        if (after is not null)
            yield return Add(CaseRows.Pointer(change.Case, Rows.Group(after, change.Case.Id)));
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);
}
