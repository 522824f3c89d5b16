using Microsoft.Extensions.Hosting;

namespace Ombud.Local.FunctionsHost;

/// <summary>Console signals belong to the suite, which stops its parts in its own order.</summary>
internal sealed class StoppedByItsOwner : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
