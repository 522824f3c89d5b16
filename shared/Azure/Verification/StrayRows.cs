using System.Runtime.CompilerServices;

namespace Ombud.Stores;

/// <param name="Row">Its key; of a case that is gone, the case's id.</param>
public sealed record RowFinding(string Row, ChainFault Fault);

// Verification case by case looks for what each case should have. This looks the other way: every row of the partition
// must be one of ours, belong to a case that is there, and be one that this case has.
public sealed class StrayRows(SealedTable table, CaseKinds kinds)
{
    private const int AtOnce = 32;

    private static readonly string[] ThatFollowFromTheCase =
    [
        Rows.NumberPrefix, Rows.ReportersPrefix, Rows.GroupsPrefix, Rows.DuePrefix, Rows.RedactionPrefix,
        Rows.CodePrefix, Rows.MovePrefix,
    ];

    /// <summary>In chunks that follow each other by key, each with the last key that it looked at.</summary>
    /// <param name="after">Exclusive; null for all.</param>
    public async IAsyncEnumerable<(string Last, IReadOnlyList<RowFinding> Findings)> FindAsync(
        string municipality, string? after, [EnumeratorCancellation] CancellationToken ct)
    {
        string? seen = null;
        await foreach (var rows in RowsAsync(municipality, after, ct).Chunk(AtOnce).WithCancellation(ct))
        {
            // One row stands for all entries of a chain: whose they are is the same question.
            var asked = new List<TableEntity>();
            foreach (var row in rows)
            {
                var what = Rows.IsEntry(row.RowKey)
                    ? $"{Rows.KindOf(row.RowKey)}{Rows.CaseOf(row.RowKey)}"
                    : row.RowKey;
                if (what != seen)
                    asked.Add(row);
                seen = what;
            }

            var found = await Task.WhenAll(asked.Select(row => LookAsync(row, ct)));
            yield return (rows[^1].RowKey, [.. found.OfType<RowFinding>().Distinct()]);
        }
    }

    // What was read may have been replaced meanwhile: what is wrong is looked at once more.
    private async Task<RowFinding?> LookAsync(TableEntity row, CancellationToken ct) =>
        await JudgeAsync(row, ct) is not null
        && await table.FindAsync(row.PartitionKey, row.RowKey, ct) is { } again
            ? await JudgeAsync(again, ct)
            : null;

    private async Task<RowFinding?> JudgeAsync(TableEntity row, CancellationToken ct)
    {
        var kind = Rows.KindOf(row.RowKey);
        if (kind is null or Rows.CasePrefix || IdOf(row) is not { } id)
            return new(row.RowKey, ChainFault.RowPlanted);
        if (!Rows.IsEntry(row.RowKey) && !table.Seals.Holds(row))
            return new(row.RowKey, ChainFault.Forged);
        // What was deleted does not come back.
        if (kind == Rows.DeletionPrefix)
            return await table.HasAsync(row.PartitionKey, Rows.Case(id), ct)
                ? new(row.RowKey, ChainFault.RowPlanted)
                : null;
        if (kind != Rows.IdempotencyPrefix && !ThatFollowFromTheCase.Contains(kind))
            return await table.HasAsync(row.PartitionKey, Rows.Case(id), ct)
                ? null
                : await MissingAsync(row.PartitionKey, id, ct);
        if (await table.FindAsync(row.PartitionKey, Rows.Case(id), ct) is not { } found)
            return await MissingAsync(row.PartitionKey, id, ct);
        if (CaseRows.TryReadCase(table, found, kinds).Stored is not { Case: var one })
            return null;
        if (kind == Rows.IdempotencyPrefix && one.RequestKey is { } key && row.RowKey != Rows.IdempotencyKey(key))
            return new(row.RowKey, ChainFault.RowPlanted);
        return ThatFollowFromTheCase.Contains(kind) && CaseRows.Beside(one).All(own => own.RowKey != row.RowKey)
            && !CaseRows.IsFormerDue(row, one)
            ? new(row.RowKey, ChainFault.RowPlanted)
            : null;
    }

    private async Task<RowFinding?> MissingAsync(string municipality, CaseId id, CancellationToken ct) =>
        await RetentionStore.WasDeletedAsync(table, municipality, id, ct)
            ? null
            : new(id.Value, ChainFault.CaseMissing);

    private static CaseId? IdOf(TableEntity row) =>
        Rows.CaseOf(row.RowKey) ?? CaseId.Read(row.TextOf("Id") ?? "");

    // The cases themselves are looked at one by one; here only what lies among them under a key that no case has.
    private IAsyncEnumerable<TableEntity> RowsAsync(string municipality, string? after, CancellationToken ct)
    {
        var rows = TableClient.CreateQueryFilter($"PartitionKey eq {municipality}");
        if (after is not null)
            rows += TableClient.CreateQueryFilter($" and RowKey gt {after}");
        var before = TableClient.CreateQueryFilter($" and RowKey lt {Rows.CasePrefix}");
        var behind = TableClient.CreateQueryFilter($" and RowKey ge {Rows.BeyondCases}");
        var among = TableClient.CreateQueryFilter(
            $" and RowKey ge {Rows.CasePrefix} and RowKey lt {Rows.BeyondCases}");
        return table.QueryAsync(rows + before, ct: ct)
            .Concat(table.KeysAsync(rows + among, ct).Where(key => CaseId.Read(key[Rows.CasePrefix.Length..]) is null)
                .Select(key => new TableEntity(municipality, key)))
            .Concat(table.QueryAsync(rows + behind, ct: ct));
    }
}
