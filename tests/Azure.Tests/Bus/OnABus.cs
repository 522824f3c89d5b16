using Ombud.Local.ServiceBus;

namespace Ombud.Azure.Tests.Bus;

public abstract class OnABus : IAsyncLifetime
{
    private protected ABus Bus { get; private set; } = null!;

    private protected virtual BrokerQueueOptions Options => new("alerts");

    public virtual async Task InitializeAsync() => Bus = await ABus.StartAsync(Options);

    public virtual async Task DisposeAsync() => await Bus.DisposeAsync();
}
