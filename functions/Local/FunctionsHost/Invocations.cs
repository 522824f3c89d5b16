using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Ombud.Local.FunctionsHost.Protocol;

namespace Ombud.Local.FunctionsHost;

/// <summary>Runs functions, whatever triggers them, within the time that host.json allows.</summary>
internal sealed class Invocations(
    WorkerConnection worker, TimeSpan? limit, TimeProvider clock, ILogger log, TimeSpan drain) : IAsyncDisposable
{
    private const int MostCancellations = 5;
    private static readonly TimeSpan BetweenCancellations = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, InvocationRequest> _running = new();

    public bool IsIdle => _running.IsEmpty;

    /// <summary>False if the function threw, or took too long.</summary>
    public async Task<bool> RunAsync(InvocationRequest request, CancellationToken ct)
    {
        _running[request.InvocationId] = request;
        try
        {
            var answering = worker.AskAsync(
                new() { RequestId = request.InvocationId, InvocationRequest = request });
            await using var leaving = ct.UnsafeRegister(_ => _ = CancelAsync(request.InvocationId), null);
            // If the caller leaves, the function is cancelled, and we still wait for it to end.
            var answer = limit is { } most
                ? await answering.WaitAsync(most, clock, CancellationToken.None)
                : await answering;
            return answer.InvocationResponse.Result.Status is StatusResult.Types.Status.Success;
        }
        catch (TimeoutException)
        {
            log.LogError("Invocation {Invocation} has run for {Limit}: cancelling it.", request.InvocationId, limit);
            worker.Forget(request.InvocationId);
            Cancel(request.InvocationId);
            return false;
        }
        catch (IOException)
        {
            // The worker ended while it was running.
            return false;
        }
        finally
        {
            _running.TryRemove(request.InvocationId, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await WaitAsync();
        foreach (var invocation in _running.Keys)
            Cancel(invocation);
        await WaitAsync();
    }

    private async Task WaitAsync()
    {
        using var limited = new CancellationTokenSource(drain);
        while (!IsIdle && !limited.IsCancellationRequested)
            await Task.Delay(5, CancellationToken.None);
    }

    // The worker handles messages in parallel, and a cancellation that overtakes its invocation is lost: the function
    // would wait 15 s for a request that nobody sends any more.
    private async Task CancelAsync(string invocation)
    {
        for (var i = 0; i < MostCancellations && _running.ContainsKey(invocation); i++)
        {
            Cancel(invocation);
            await Task.Delay(BetweenCancellations);
        }
    }

    private void Cancel(string invocation) =>
        worker.Tell(new() { InvocationCancel = new InvocationCancel { InvocationId = invocation } });
}
