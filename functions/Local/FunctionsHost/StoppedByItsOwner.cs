using Microsoft.Extensions.Hosting;

namespace Ombud.Local.FunctionsHost;

/// <summary>The signals of the console are the suite's: it stops its parts in its own order.</summary>
internal sealed class StoppedByItsOwner : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
