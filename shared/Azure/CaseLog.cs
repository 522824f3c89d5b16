namespace Ombud.Stores;

// What happened around a case without changing it: who read it, what rang, what was sent. Chains of their own, so that
// reading a page or sending a reminder never makes a colleague's action fail.
public sealed class CaseLog(SealedTable table, Randomness random)
{
    private const int Tries = 50;
    // Who reads in so many places at once is a program, and goes on in further chains.
    private const int TriesOfOneChain = 2;
    private const string Read = "read";
    private const string ByOmbud = "ombud";

    private readonly VouchedLog _entries = new(table);

    /// <summary>Appends what rang, in order, together with <paramref name="others"/> of the same partition, all or
    /// nothing.</summary>
    /// <returns>False when one of <paramref name="others"/> stood there already, or was gone.</returns>
    public Task<bool> AppendAsync(
        string municipality, CaseId id, IReadOnlyList<Act> acts,
        IReadOnlyList<TableTransactionAction> others, CancellationToken ct) =>
        AppendAsync(_ => LogChain.OfReminders(id), municipality, acts, others, ct);

    /// <summary>Who read the case, and whether as the ombud. Readers have chains of their own and never meet.</summary>
    public Task RecordAccessAsync(Case source, Caller reader, Instant now, CancellationToken ct)
    {
        var act = new Act(Read, now, reader.Person)
        {
            Details = new Dictionary<string, string> { [ByOmbud] = reader.Has(Roles.Triage) ? "yes" : "no" },
        };
        return AppendAsync(
            attempt => LogChain.Of(source.Id, reader.Person, attempt <= TriesOfOneChain ? "" : Part()),
            source.Municipality, [act], [], ct);
    }

    public async Task<bool> WasReadByOmbudAsync(Case source, CancellationToken ct) =>
        (await ReadAsync(source, ct)).Any(
            e => e.Action == Read && e.Details.GetValueOrDefault(ByOmbud) == "yes");

    /// <summary>All chains of the log, oldest first, as far as their heads vouch for them.</summary>
    public Task<IReadOnlyList<HistoryEntry>> ReadAsync(Case source, CancellationToken ct) =>
        _entries.ReadAsync(source, ct);

    /// <summary>The same of what rang and what was sent. Not who read the case: a page would be the slower the more
    /// people had opened it.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> AlertsAsync(Case source, CancellationToken ct) =>
        [.. (await _entries.WithoutReadersAsync(source, ct)).Where(entry => entry.Action != Read)];

    private async Task<bool> AppendAsync(
        Func<int, LogChain> chainOf, string municipality, IReadOnlyList<Act> acts,
        IReadOnlyList<TableTransactionAction> others, CancellationToken ct)
    {
        ChainHead? blocked = null;
        for (var attempt = 1; ; attempt++)
        {
            var chain = chainOf(attempt);
            var before = await table.FindAsync(municipality, chain.HeadKey, ct);
            var from = ChainHead.Of(before);
            // What goes on from a head that somebody else wrote would make it ours: the chain stays as it is. So it
            // does where somebody put a row in its way: a colleague who was quicker would have moved the head.
            if ((before is not null && !table.Seals.Holds(before)) || from == blocked)
            {
                chain = chain with { Name = $"{chain.Name}-{Part()}" };
                before = await table.FindAsync(municipality, chain.HeadKey, ct);
            }

            var (entries, head) = chain.After(ChainHead.Of(before), municipality, acts, random);
            if (entries.Count > 0)
                entries.Add(head.WriteTo(CaseRows.Derived(municipality, chain.HeadKey)).ToFollow(before?.ETag));
            try
            {
                await table.SubmitAsync([.. others, .. entries], ct);
                return true;
            }
            catch (TableTransactionFailedException e) when (e.Status is 409 or 412 or 404)
            {
                if (entries.Count > 0 && await table.HoldsAsync(entries[0].Entity, ct))
                    return true;
                if (e.FailedTransactionActionIndex < others.Count)
                    return false;
                if (attempt == Tries)
                    throw;
                blocked = from;
            }
        }
    }

    private string Part() => $"~{Convert.ToHexStringLower(random(4))}";
}
