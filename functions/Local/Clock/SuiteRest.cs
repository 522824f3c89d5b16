using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Ombud.Local.FunctionsHost;
using Ombud.Local.ServiceBus;
using Ombud.Stores;

namespace Ombud.Local;

/// <summary>Tells when everything under way has ended: no function runs, no message is on its way or waits.</summary>
internal sealed class SuiteRest(Broker broker, FunctionApp web, FunctionApp alerts)
{
    // Longer than the slowest neighbour that both apps still wait for, several times over.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly Outbox[] _outboxes =
        [web.Services.GetRequiredService<Outbox>(), alerts.Services.GetRequiredService<Outbox>()];

    public FunctionApp Web => web;

    public FunctionApp Alerts => alerts;

    /// <summary>The next moment at which the bus has something to give, past ones included.</summary>
    public DateTimeOffset? NextOfBus => broker.Next(alerts.IsLeft);

    private bool IsBusIdle => broker.IsIdle(alerts.IsLeft);

    public async Task WaitAsync(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (!await IsQuietAsync())
        {
            if (waited.Elapsed > Limit)
                throw new TimeoutException(
                    $"Not at rest after {Limit.TotalMinutes} minutes: Web {State(web)}, Alerts {State(alerts)}, "
                    + $"the bus {(IsBusIdle ? "is idle" : "has messages")}.");
            await Task.Delay(Pause, ct);
        }
    }

    // Work can go from a function to the bus and back while the one or the other is looked at. It cannot have done so
    // when the bus was idle before and after and took nothing in between.
    private async Task<bool> IsQuietAsync()
    {
        foreach (var outbox in _outboxes)
            await outbox.QuietAsync();
        var accepted = broker.Accepted;
        return IsBusIdle && web.IsIdle && alerts.IsIdle && IsBusIdle && broker.Accepted == accepted
            && _outboxes.All(outbox => outbox.QuietAsync().IsCompleted);
    }

    private static string State(FunctionApp app) => app.IsIdle ? "is idle" : "runs a function";
}
