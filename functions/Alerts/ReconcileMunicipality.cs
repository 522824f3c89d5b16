using Microsoft.Extensions.Logging;
using NodaTime.Text;

namespace Ombud.Alerts;

/// <summary>One night's reconciliation of one municipality, in steps of a few minutes: what is stored is compared with
/// what the cases say, what follows from a case is put right, and the rest is counted, for somebody to look at.
/// </summary>
public sealed class ReconcileMunicipality(
    Reconciliation reconciliation, Heartbeats nights, FirstSeals seals, IClock clock,
    ILogger<ReconcileMunicipality> log)
{
    /// <summary>Goes on from where it stopped, until all is looked at tonight or the time is up.</summary>
    /// <returns>How far it has come.</returns>
    public async Task<Night> RunAsync(string municipality, Instant until, CancellationToken ct)
    {
        var today = LocalDatePattern.Iso.Format(clock.GetCurrentInstant().InZone(Norway.Zone).Date);
        var night = await nights.NightAsync(municipality, ct);
        if (night?.Date != today)
            night = await BeginAsync(municipality, today, night, ct);
        while (night.Step < NightStep.Tell)
        {
            await foreach (var looked in PartsAsync(municipality, night, ct))
            {
                foreach (var (row, fault) in looked.Found)
                    log.LogError("{Municipality} {Row}: {Fault}", municipality, row, WireName.Of(fault));
                night = After(night, looked);
                await nights.KeepAsync(municipality, night, ct);
                if (clock.GetCurrentInstant() >= until)
                    return night;
            }

            night = night with { Step = night.Step + 1, After = null };
            await nights.KeepAsync(municipality, night, ct);
        }

        return night;
    }

    /// <summary>What was found has been told.</summary>
    public Task EndAsync(string municipality, Night told, CancellationToken ct) =>
        nights.KeepAsync(municipality, told with { Step = NightStep.Done }, ct);

    private async Task<Night> BeginAsync(
        string municipality, string today, Night? before, CancellationToken ct)
    {
        if (await seals.SealAsync(municipality, ct) is > 0 and var count)
            log.LogWarning("{Count} rows of {Municipality} from an earlier release were sealed", count, municipality);
        return new(today, NightStep.Cases, After: null, 0, 0, 0, FoundBefore: before?.Standing ?? 0);
    }

    private IAsyncEnumerable<Looked> PartsAsync(string municipality, Night night, CancellationToken ct) =>
        night.Step switch
        {
            NightStep.Cases => reconciliation.CasesAsync(municipality, night.After, ct),
            NightStep.Rows => reconciliation.RowsAsync(municipality, night.After, ct),
            NightStep.Anchors when night.After is null => reconciliation.AnchorsAsync(
                municipality, clock.GetCurrentInstant(), ct),
            _ => AsyncEnumerable.Empty<Looked>(),
        };

    private static Night After(Night night, Looked looked) => night with
    {
        After = looked.Last,
        Cases = night.Cases + looked.Cases,
        Mended = night.Mended + looked.Mended,
        Found = night.Found + looked.Found.Count,
    };
}
