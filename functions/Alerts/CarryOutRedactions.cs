using Microsoft.Extensions.Logging;

namespace Ombud.Alerts;

/// <summary>The redactions of one partition that need more than the transaction that recorded them.</summary>
public sealed class CarryOutRedactions(RedactionStore redactions, ILogger<CarryOutRedactions> log)
{
    /// <exception cref="AggregateException">Some could not be carried out; all others were.</exception>
    public async Task RunAsync(string municipality, CancellationToken ct)
    {
        var failures = new List<Exception>();
        await foreach (var id in redactions.UnderWayAsync(municipality, ct))
            try
            {
                var isDone = await redactions.CarryOutAsync(municipality, id, ct);
                log.LogInformation("Redaction of case {Case}: {Outcome}", id, isDone ? "carried out" : "goes on");
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                log.LogError("Redaction of case {Case} is not carried out: {Error}", id, e.GetType().Name);
                failures.Add(e);
            }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }
}
