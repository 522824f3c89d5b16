using Microsoft.Extensions.Logging;
using NodaTime.Text;

namespace Ombud.Alerts;

/// <summary>One night's reconciliation of one municipality, in steps of a few minutes: what is stored is compared with
/// what the cases say, what follows from a case is put right, and the rest is counted, for somebody to look at.</summary>
public sealed class ReconcileMunicipality(
    Reconciliation reconciliation, NightStore nights, FirstSeals seals, IClock clock,
    ILogger<ReconcileMunicipality> log)
{
    /// <summary>Goes on from where it stopped, until it is done for tonight or the time is up.</summary>
    /// <returns>The night as it ended; null when it did not end in this step, or had ended before.</returns>
    public async Task<Night?> RunAsync(string municipality, Instant until, CancellationToken ct)
    {
        var today = LocalDatePattern.Iso.Format(clock.GetCurrentInstant().InZone(Norway.Zone).Date);
        var night = await nights.FindAsync(municipality, ct);
        if (night?.Date != today)
            night = await BeginAsync(municipality, today, ct);
        var begun = night.Step;
        while (night.Step is not NightStep.Done)
        {
            await foreach (var looked in PartsAsync(municipality, night, ct))
            {
                foreach (var (row, fault) in looked.Found)
                    log.LogError("{Municipality} {Row}: {Fault}", municipality, row, WireName.Of(fault));
                night = After(night, looked);
                await nights.KeepAsync(municipality, night, ct);
                if (clock.GetCurrentInstant() >= until)
                    return null;
            }

            night = night with { Step = night.Step + 1, After = null };
            await nights.KeepAsync(municipality, night, ct);
        }

        return begun is NightStep.Done ? null : night;
    }

    private async Task<Night> BeginAsync(string municipality, string today, CancellationToken ct)
    {
        if (await seals.SealAsync(municipality, ct) is > 0 and var count)
            log.LogWarning("{Count} rows of {Municipality} from an earlier release were sealed", count, municipality);
        return new(today, NightStep.Cases, null, 0, 0, 0, clock.GetCurrentInstant());
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

    private Night After(Night night, Looked looked) => night with
    {
        After = looked.Last,
        Cases = night.Cases + looked.Cases,
        Mended = night.Mended + looked.Mended,
        Found = night.Found + looked.Found.Count,
        At = clock.GetCurrentInstant(),
    };
}
