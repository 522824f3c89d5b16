using Azure;

namespace Ombud.Stores;

// Reads a case's rows as they lie there and holds them against each other, the case and the anchors.
public sealed class ChainStore(
    SealedTable table, AnchorStore anchors, CaseKinds kinds, AlarmStore alarms, Moments moments)
{
    // More than a burst of alerts writes; a case that moves all the time is a case that somebody works on.
    private const int Readings = 25;

    // The bus is asked by nobody here. An alert that it has held for so long is one that somebody should look for.
    private static readonly Duration OnItsWay = Duration.FromHours(1);

    // What follows from an attempt may have been told to wait.
    private static readonly Duration OnItsWayLater = OnItsWay + Delivery.MailAfterCards;

    /// <summary>Case, history and log as they lie there; nothing that is wrong with a row is an exception. Somebody who
    /// acts meanwhile is no forger: what has moved while it was read is read again.</summary>
    public async Task<ChainReport> VerifyAsync(string municipality, CaseId id, CancellationToken ct)
    {
        for (var reading = 1; ; reading++)
        {
            var heads = await ChainHeads.ReadAsync(table, municipality, id, ct);
            var report = await VerifyAsync(municipality, id, heads, ct);
            if (report.IsWhole || reading == Readings
                || heads.AreThoseOf(await ChainHeads.ReadAsync(table, municipality, id, ct)))
                return report;
        }
    }

    private async Task<ChainReport> VerifyAsync(string municipality, CaseId id, ChainHeads heads, CancellationToken ct)
    {
        if (heads.Case is null)
            return ChainReport.Without(id.Value, ChainFault.CaseMissing);
        var (stored, unreadable) = CaseRows.TryReadUntrusted(heads.Case, kinds);
        if (stored is not { Case: var source })
            return ChainReport.Without(
                id.Value, unreadable is null ? ChainFault.OutOfPlace : ChainFault.CaseUnreadable);
        var laid = await anchors.OfAsync(municipality, id, ct);
        var chains = await CaseChains.ReadAsync(table, municipality, id, heads, ct);
        var history = HistoryChain.Verify(
            chains.History, source.HistoryHead, source.Version, [.. laid.Select(one => one.Anchor)],
            Case.SealableOf(CaseRows.DocumentOf(heads.Case), source.HistoryHead), source.Redacting);
        var untold = await UntoldAsync(source, chains.History, OnItsWay, heads, ct);
        var (beside, isOfToday) = await BesideAsync(source, heads.Case, ct);
        return new(
            source.Number.Value, chains.History.Count, laid.Count > 0 ? laid.Max(one => one.At) : null,
            [.. beside, .. await AlarmAsync(source, ct), .. history, .. untold],
            await VerifyLogAsync(source, chains, ct))
        {
            IsOfToday = isOfToday,
        };
    }

    // What lists, pointers and the order of what is due go by follows from the document: it is compared, not believed.
    private async Task<(List<ChainFinding> Found, bool IsOfToday)> BesideAsync(
        Case source, TableEntity row, CancellationToken ct)
    {
        var (findings, isOfToday) = (new List<ChainFinding>(), CaseRows.IsOfToday(row));
        if (!table.Seals.Holds(row))
            findings.Add(new(0, ChainFault.Forged));
        if (!CaseRows.Says(row, CaseRows.Case(source)))
            findings.Add(new(0, ChainFault.ColumnsAltered));
        foreach (var expected in CaseRows.Beside(source))
        {
            var found = await FindAsync(source, expected, ct);
            isOfToday &= found is null || CaseRows.IsOfToday(found);
            if (found is null)
                findings.Add(new(0, ChainFault.RowMissing));
            else if (!CaseRows.Says(found, expected) || !table.Seals.Holds(found))
                findings.Add(new(0, ChainFault.RowAltered));
        }

        if (!await IdempotencyStore.RemembersAsync(table, source, ct))
            findings.Add(new(0, ChainFault.RowMissing));
        return ([.. findings.Distinct()], isOfToday);
    }

    // A row that a release up to layout 3 wrote stands where that release put it.
    private async Task<TableEntity?> FindAsync(Case source, TableEntity expected, CancellationToken ct)
    {
        if (await table.FindAsync(source.Municipality, expected.RowKey, ct) is { } found)
            return found;
        return Rows.KindOf(expected.RowKey) == Rows.DuePrefix && CaseRows.FormerDueKey(source) is { } former
            && await table.FindAsync(source.Municipality, former, ct) is { } row && CaseRows.IsFormerDue(row, source)
            ? row
            : null;
    }

    private async Task<IEnumerable<ChainFinding>> AlarmAsync(Case source, CancellationToken ct)
    {
        var (now, reminders, _) = moments.Now();
        return reminders.NextAlarm(source, now) is not { } next
            || await alarms.IsSetAsync(next, reminders.AlarmsBefore(source, next), since: null, ct)
            ? []
            : [new(0, ChainFault.AlarmMissing)];
    }

    private async Task<List<LogFinding>> VerifyLogAsync(Case source, CaseChains chains, CancellationToken ct)
    {
        var anchored = await anchors.OfLogAsync(source.Municipality, source.Id, ct);
        var findings = new List<LogFinding>();
        var names = chains.Log.Select(chain => chain.Key)
            .Union(chains.Heads.Log.Keys).Union(anchored.Select(chain => chain.Key));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var entries = chains.Log[name].ToList();
            var head = ChainHead.Of(chains.Heads.Log.GetValueOrDefault(name));
            var found = HistoryChain.Verify(entries, head.Hash, head.Sequence, [.. anchored[name]])
                .Concat(await UntoldAsync(source, entries, OnItsWayLater, chains.Heads, ct));
            findings.AddRange(found.Select(one => new LogFinding(name, one.Sequence, one.Fault)));
            if (chains.Heads.Log.TryGetValue(name, out var row))
                findings.AddRange(FaultsOf(row).Select(fault => new LogFinding(name, 0, fault)));
        }
        return findings;
    }

    private IEnumerable<ChainFault> FaultsOf(TableEntity head)
    {
        if (!table.Seals.Holds(head))
            yield return ChainFault.Forged;
        else if (DeliveryLog.IsStalled(head, moments.Now().Now))
            yield return ChainFault.AlertMissing;
    }

    // An entry seals the alerts that it decided: each has its marker, or lies in the outbox, or was only just sent.
    private async Task<List<ChainFinding>> UntoldAsync(
        Case source, IReadOnlyList<StoredEntry> entries, Duration onItsWay, ChainHeads heads, CancellationToken ct)
    {
        var findings = new List<ChainFinding>();
        var until = moments.Now().Now - onItsWay;
        foreach (var (sequence, at, name) in HistoryChain.AlertsOf(entries).Where(alert => alert.At <= until))
            if (!heads.Log.ContainsKey(LogChain.OfAlert(source.Id, name).Name)
                && !await IsUnsentAsync(source, at, name, ct))
                findings.Add(new(sequence, ChainFault.AlertMissing));
        return [.. findings.Distinct()];
    }

    private async Task<bool> IsUnsentAsync(Case source, Instant at, string name, CancellationToken ct)
    {
        try
        {
            // One that was held lies there under another time.
            return await table.HasAsync(source.Municipality, Rows.OutboxFirst(at, source.Id, name), ct)
                || await table.KeysAsync(Rows.StartsWith(source.Municipality, Rows.OutboxPrefix), ct).AnyAsync(
                    key => key.EndsWith(Rows.OutboxEnding(source.Id, name), StringComparison.Ordinal), ct);
        }
        catch (Exception e) when (e is RequestFailedException { Status: 400 } or InvalidOperationException)
        {
            // A name or a time that no entry of ours has.
            return false;
        }
    }
}
