using Azure;

namespace Ombud.Stores;

/// <param name="Kind">Of the cases that it deletes, on the wire.</param>
/// <param name="Name">As the row that is left says it: the setting, and how it was set.</param>
/// <param name="Before">It deletes what was received before, exclusive.</param>
public sealed record RetentionRule(string Kind, string Name, Instant Before);

// Deletes a case because its time is over. One transaction takes away the case and all that leads to it, and leaves one
// sealed row that says so: verification takes a case that is gone without such a row for a loss. The rest goes after
// it, and whatever was written meanwhile, such as who read it, a night later.
public sealed class RetentionStore(SealedTable table, CaseKinds kinds)
{
    private const string Rest = "Rest";

    /// <summary>Whether the suite itself deleted it.</summary>
    internal static async Task<bool> WasDeletedAsync(
        SealedTable table, string municipality, CaseId id, CancellationToken ct) =>
        await table.FindGenuineAsync(municipality, Rows.Deletion(id), ct) is not null;

    /// <summary>Deletes what the rule says, and what an earlier run left of a case. What is not as the suite wrote it
    /// stays, for somebody to look at. Returns how many cases it deleted.</summary>
    public async Task<int> DeleteAsync(string municipality, RetentionRule rule, Instant now, CancellationToken ct)
    {
        await FinishAsync(municipality, ct);
        // A case's id begins with its time, later ones first.
        var first = $"{Rows.CasePrefix}{CaseId.Inverted(rule.Before)}~";
        var over = Rows.Between(municipality, first, Rows.BeyondCases)
            + TableClient.CreateQueryFilter($" and Kind eq {rule.Kind}");
        var count = 0;
        await foreach (var row in table.QueryAsync(over, ct: ct))
            if (CaseRows.TryReadCase(table, row, kinds).Stored is { Case: var one } && one.Kind == rule.Kind
                && await TryDeleteAsync(one, row.ETag, DeletionOf(one, rule, now), ct))
                count++;
        return count;
    }

    private static TableEntity DeletionOf(Case one, RetentionRule rule, Instant now) =>
        new(one.Municipality, Rows.Deletion(one.Id))
        {
            ["Kind"] = one.Kind,
            ["Rule"] = rule.Name,
            ["At"] = CaseRows.Write(now),
            [Rest] = true,
        };

    // Whoever acts on it at the same moment wins, and the next night looks again.
    private async Task<bool> TryDeleteAsync(Case one, ETag tag, TableEntity deletion, CancellationToken ct)
    {
        var own = new TableEntity(one.Municipality, Rows.Case(one.Id));
        try
        {
            await table.SubmitAsync(
                [
                    new(TableTransactionActionType.Delete, own, tag), .. await LeadingToAsync(one, ct),
                    deletion.ToAdd(),
                ],
                ct);
        }
        catch (TableTransactionFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }

        await DeleteRestAsync(one.Municipality, one.Id, ct);
        return true;
    }

    // A request is remembered for a while only, and a row that is not there cannot be deleted.
    private async Task<List<TableTransactionAction>> LeadingToAsync(Case one, CancellationToken ct)
    {
        var keys = CaseRows.Beside(one).Select(row => row.RowKey);
        if (one.RequestKey is { } request)
            keys = keys.Append(Rows.IdempotencyKey(request));
        var standing = new List<TableTransactionAction>();
        foreach (var key in keys)
            if (await table.HasAsync(one.Municipality, key, ct))
                standing.Add(new TableEntity(one.Municipality, key).ToDelete());
        return standing;
    }

    private async Task FinishAsync(string municipality, CancellationToken ct)
    {
        var unfinished = Rows.StartsWith(municipality, Rows.DeletionPrefix) + $" and {Rest} eq true";
        await foreach (var row in table.QueryAsync(unfinished, ct: ct))
            if (Rows.CaseOf(row.RowKey) is { } id && table.Seals.Holds(row))
            {
                await DeleteRestAsync(municipality, id, ct);
                row.Remove(Rest);
                await table.PutAsync(row, ct);
            }
    }

    private async Task DeleteRestAsync(string municipality, CaseId id, CancellationToken ct)
    {
        string[] prefixes = [Rows.HistoryPrefix(id), Rows.LogPrefix(id), Rows.LogHead(id), Rows.MarkersPrefix(id)];
        foreach (var prefix in prefixes)
            await table.DeleteAllAsync(Rows.StartsWith(municipality, prefix), ct);
    }
}
