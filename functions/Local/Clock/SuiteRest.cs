using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Ombud.Stores;

namespace Ombud.Local;

/// <summary>Tells when everything under way has ended: no function runs, no message is on its way or waits.</summary>
internal sealed class SuiteRest(Broker broker, FunctionsHost web, FunctionsHost alerts, Outbox[] outboxes)
{
    // Longer than the slowest neighbour that both apps still wait for, several times over.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    public FunctionsHost Web => web;

    public FunctionsHost Alerts => alerts;

    public async Task WaitAsync(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (!await IsQuietAsync())
        {
            if (waited.Elapsed > Limit)
                throw new TimeoutException(
                    $"Not at rest after {Limit.TotalMinutes} minutes: Web {State(web)}, Alerts {State(alerts)}, "
                    + $"the bus {(broker.IsIdle ? "is idle" : "has messages")}.");
            await Task.Delay(Pause, ct);
        }
    }

    // Work can go from a function to the bus and back while the one or the other is looked at. It cannot have done so
    // when the bus was idle before and after and took nothing in between.
    private async Task<bool> IsQuietAsync()
    {
        foreach (var outbox in outboxes)
            await outbox.QuietAsync();
        var sent = broker.Sent;
        return broker.IsIdle && web.IsIdle && alerts.IsIdle && broker.IsIdle && broker.Sent == sent
            && outboxes.All(outbox => outbox.QuietAsync().IsCompleted);
    }

    private static string State(FunctionsHost host) => host.IsIdle ? "is idle" : "runs a function";
}
