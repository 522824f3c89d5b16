namespace Ombud.Web.Desk;

/// <summary>A case with everything around it, read for one caller.</summary>
/// <param name="History">Of actions, oldest first: what the caller may see; empty where it cannot be read.</param>
/// <param name="Log">Of reminders and alerts.</param>
public sealed record CaseFile(
    Case Case, IReadOnlyList<HistoryEntry> History, IReadOnlyList<HistoryEntry> Log, Caller Reader)
{
    private static readonly string ToReporter = WireName.Of(Recipient.Reporter);
    private static readonly string[] ToOmbud = [WireName.Of(Recipient.Ombud), WireName.Of(Recipient.Deputy)];

    /// <summary>The history is not the one that the case had: none of it is shown, and nothing rests on it.</summary>
    public bool IsHistoryUnreadable { get; init; }

    /// <summary>For what would go wrong without it.</summary>
    /// <exception cref="UnreadableCaseException">It cannot be read.</exception>
    public IReadOnlyList<HistoryEntry> WholeHistory =>
        IsHistoryUnreadable ? throw new UnreadableCaseException(Case.Municipality, Case.Id) : History;

    /// <summary>The other cases of the same incident. Empty for everybody but the ombud.</summary>
    public IReadOnlyList<Case> Linked { get; init; } = [];

    /// <summary>That the ombud writes to the reporter is between the two.</summary>
    internal static bool Shows(HistoryEntry logged, Caller reader) =>
        reader.Has(Roles.Triage)
        || (logged.Details.GetValueOrDefault("to") != ToReporter
            && !AlertTopic.Undelivered.IsOf(logged.Details.GetValueOrDefault("rung"), Recipient.Reporter));

    /// <summary>The ombud sees who reported; the municipality only if the reporter agreed.</summary>
    public bool ShowsReporter => Case.ShowsReporterTo(Reader);

    /// <summary>When the first alert reached the ombud or the deputy; null if none has.</summary>
    public Instant? OmbudAlertedAt => Log
        .Where(e => e.Action == "delivery" && e.Details["outcome"] == DeliveryStep.Sent
            && ToOmbud.Contains(e.Details["to"]))
        .Select(e => (Instant?)e.At).FirstOrDefault();

    /// <summary>Names of what the reader may do now.</summary>
    public IReadOnlyList<string> Actions => IsHistoryUnreadable
        ? [.. Case.ActionsOf(Reader).Where(name => Case.Actions.Any(one => one.Name == name && !one.NeedsHistory))]
        : Case.ActionsOf(Reader, History);

    /// <summary>Who did it; null for the reporter if that is not shown.</summary>
    public string? NameOf(HistoryEntry entry) => entry.IsByReporter && !ShowsReporter ? null : entry.By.Name;
}

/// <summary>Finds a case for a caller, and records that it was read. Cases of others do not exist for them.</summary>
public sealed class OpenCase(
    CaseStore cases, CaseLists lists, CaseLog log, Municipalities municipalities, IClock clock)
{
    /// <exception cref="RequestRefusedException">404.</exception>
    public async Task<StoredCase> FindAsync(Caller caller, string number, CancellationToken ct)
    {
        var read = CaseNumber.Read(number) ?? throw Refusals.NotFound();
        return await cases.FindAsync(caller, municipalities.Place(read.Prefix), read, ct) ?? throw Refusals.NotFound();
    }

    /// <summary>The same, for one kind of case only.</summary>
    /// <exception cref="RequestRefusedException">404.</exception>
    public async Task<(TCase Case, StoredCase Stored)> FindAsync<TCase>(
        Caller caller, string number, CancellationToken ct) where TCase : Case
    {
        var stored = await FindAsync(caller, number, ct);
        return (stored.Case as TCase ?? throw Refusals.NotFound(), stored);
    }

    /// <summary>The caller's own report: anybody else's does not exist for them.</summary>
    /// <exception cref="RequestRefusedException">404.</exception>
    public async Task<StoredCase> FindOwnAsync(Caller caller, string number, CancellationToken ct)
    {
        if (CaseNumber.Read(number) is not { } read || municipalities.Find(read.Prefix) is not { } municipality)
            throw Refusals.NotFound();
        return await cases.FindOwnAsync(caller, municipality, read, ct) ?? throw Refusals.NotFound();
    }

    /// <summary>Finds and reads: the start of every page about a case.</summary>
    /// <exception cref="RequestRefusedException">404.</exception>
    public async Task<CaseFile> OpenAsync(Caller caller, string number, CancellationToken ct) =>
        await ReadAsync(caller, await FindAsync(caller, number, ct), ct);

    /// <inheritdoc cref="FindAsync{TCase}"/>
    public async Task<TCase> OpenAsync<TCase>(Caller caller, string number, CancellationToken ct) where TCase : Case
    {
        var (one, stored) = await FindAsync<TCase>(caller, number, ct);
        await ReadAsync(caller, stored, ct);
        return one;
    }

    public async Task<CaseFile> ReadAsync(Caller caller, StoredCase stored, CancellationToken ct)
    {
        var one = stored.Case;
        var reader = caller.In(municipalities[one.Municipality].Number);
        await log.RecordAccessAsync(one, caller, clock.GetCurrentInstant(), ct);
        var history = cases.TryHistoryAsync(one, ct);
        var entries = log.AlertsAsync(one, ct);
        var linked = LinkedAsync(one, caller, ct);
        var visible = (await history ?? []).Where(e => one.Shows(e, reader)).ToList();
        var seen = (await entries).Where(e => CaseFile.Shows(e, reader)).ToList();
        // Whoever does not read it sees how it stands, and what was done when by whom.
        var file = one.IsReadBy(reader)
            ? new CaseFile(one, visible, seen, reader)
            : new CaseFile(one.Unread(), [.. visible.Select(e => e with { Text = null })], seen, reader);
        return file with
        {
            IsHistoryUnreadable = await history is null,
            Linked = await linked,
        };
    }

    // Only the ombud may know that another municipality was affected too.
    private async Task<IReadOnlyList<Case>> LinkedAsync(Case one, Caller caller, CancellationToken ct) =>
        one.Group is { } group && caller.Has(Roles.Triage)
            ? [.. (await lists.OfGroupAsync(group, municipalities.Partitions, ct))
                .Where(other => other.Id != one.Id)]
            : [];
}
