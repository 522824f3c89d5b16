using NodaTime;
using Ombud.Cases;
using Ombud.Stores;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>A case with all that stands around it, read for one caller.</summary>
public sealed record CaseFile(
    StoredCase Stored,
    Breach Breach,
    IReadOnlyList<HistoryEntry> History,
    IReadOnlyList<HistoryEntry> Log,
    Caller Reader)
{
    /// <summary>The other cases of the same incident. Empty for everybody but the ombud.</summary>
    public IReadOnlyList<Breach> Linked { get; init; } = [];


    /// <summary>The ombud sees who reported; the municipality when the reporter agreed.</summary>
    public bool ShowsReporter => Breach.ShowsReporterTo(Reader);

    public IReadOnlyList<string> Actions => BreachAction.OpenTo(Reader, Breach);

    /// <summary>Who did it; null for the one who reported, where that is not shown.</summary>
    public string? NameOf(HistoryEntry entry) =>
        entry.Action is "reported" or BreachAction.Reply && !ShowsReporter ? null : entry.By.Name;

    public string? Next => BreachAction.NextFor(Reader, Breach);

    /// <summary>When the first alert reached the ombud, or the deputy; null while none did.</summary>
    public Instant? OmbudAlertedAt => Log
        .Where(e => e.Action == "delivery" && e.Details["outcome"] == DeliveryStep.Sent && e.Details["to"] != ToContact)
        .Select(e => (Instant?)e.At).FirstOrDefault();

    private static readonly string ToContact = WireName.Of(Recipient.Contact);
}

/// <summary>Finds a case for a caller, and records that it was read. What is not the caller's is not there.</summary>
public sealed class OpenCase(
    CaseStore cases, CaseLists lists, CaseLog log, Municipalities municipalities, IClock clock)
{
    /// <exception cref="RequestRefusedException">404.</exception>
    public async Task<StoredCase> FindAsync(Caller caller, string number, CancellationToken ct)
    {
        var read = CaseNumber.Read(number) ?? throw Refusals.NotFound();
        return await cases.FindAsync(caller, municipalities.Find(read.Prefix), read, ct) ?? throw Refusals.NotFound();
    }

    /// <summary>Finds and reads: what every page about a case begins with.</summary>
    /// <exception cref="RequestRefusedException">404.</exception>
    public async Task<CaseFile> OpenAsync(Caller caller, string number, CancellationToken ct) =>
        await ReadAsync(caller, await FindAsync(caller, number, ct), ct);

    public async Task<CaseFile> ReadAsync(Caller caller, StoredCase stored, CancellationToken ct)
    {
        var breach = stored.Case as Breach ?? throw Refusals.NotFound();
        await log.RecordAccessAsync(breach, caller, clock.GetCurrentInstant(), ct);
        var history = cases.HistoryAsync(breach, ct);
        var entries = log.ReadAsync(breach, ct);
        var linked = LinkedAsync(breach, caller, ct);
        var visible = (await history).Where(e => breach.Shows(e, caller));
        return new(stored, breach, [.. visible], await entries, caller) { Linked = await linked };
    }

    // That another municipality was affected too is the ombud's to know, not this municipality's.
    private async Task<IReadOnlyList<Breach>> LinkedAsync(Breach breach, Caller caller, CancellationToken ct) =>
        breach.Group is { } group && caller.Has(Roles.Triage)
            ? [.. (await lists.OfGroupAsync(group, municipalities.All.Select(m => m.Number), ct))
                .Where(one => one.Id != breach.Id)]
            : [];
}
