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
    /// <summary>The ombud sees who reported; the municipality when the reporter agreed.</summary>
    public bool ShowsReporter => Breach.ShowsReporterTo(Reader);

    public IReadOnlyList<string> Actions => BreachAction.OpenTo(Reader, Breach);
}

/// <summary>Finds a case for a caller, and records that it was read. What is not the caller's is not there.</summary>
public sealed class OpenCase(CaseStore cases, CaseLog log, Municipalities municipalities, IClock clock)
{
    /// <exception cref="RequestRefusedException">404.</exception>
    public async Task<StoredCase> FindAsync(Caller caller, string number, CancellationToken ct)
    {
        var read = CaseNumber.Read(number) ?? throw Refusals.NotFound();
        return await cases.FindAsync(caller, municipalities.Find(read.Prefix), read, ct) ?? throw Refusals.NotFound();
    }

    public async Task<CaseFile> ReadAsync(Caller caller, StoredCase stored, CancellationToken ct)
    {
        var breach = stored.Case as Breach ?? throw Refusals.NotFound();
        await log.RecordAccessAsync(breach, caller, clock.GetCurrentInstant(), ct);
        var history = cases.HistoryAsync(breach, ct);
        var entries = log.ReadAsync(breach, ct);
        var visible = (await history).Where(e => e.IsVisibleTo(caller));
        return new(stored, breach, [.. visible], await entries, caller);
    }
}
