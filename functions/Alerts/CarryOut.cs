using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

/// <summary>What is recorded in one partition and needs more than the transaction that recorded it: redactions, and
/// cases that go on elsewhere.</summary>
public sealed class CarryOut(RedactionStore redactions, MoveStore moves, ILogger<CarryOut> log)
{
    /// <exception cref="AggregateException">Some could not be carried out; all others were.</exception>
    public async Task RunAsync(string municipality, CancellationToken ct)
    {
        var failures = new List<Exception>();
        await EachAsync(
            "Redaction", redactions.UnderWayAsync(municipality, ct),
            id => redactions.CarryOutAsync(municipality, id, ct), failures, ct);
        await EachAsync(
            "Move", moves.UnderWayAsync(municipality, ct),
            async id => await moves.CarryOutAsync(municipality, id, ct) is not null, failures, ct);
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    private async Task EachAsync(
        string what, IAsyncEnumerable<CaseId> underWay, Func<CaseId, Task<bool>> carryOut, List<Exception> failures,
        CancellationToken ct)
    {
        await foreach (var id in underWay.WithCancellation(ct))
            try
            {
                var isDone = await carryOut(id);
                log.LogInformation("{What} of case {Case}: {Outcome}", what, id, isDone ? "carried out" : "goes on");
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                log.LogError("{What} of case {Case} is not carried out: {Error}", what, id, e.GetType().Name);
                failures.Add(e);
            }
    }
}
