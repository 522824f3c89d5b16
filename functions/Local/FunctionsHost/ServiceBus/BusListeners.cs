using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Ombud.Local.FunctionsHost.ServiceBus;

/// <summary>One client per connection, one listener per function.</summary>
internal sealed class BusListeners(TriggerSettings settings, HostJson hostJson, HeldMessages held, ILogger log)
    : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, ServiceBusClient> _clients = [];
    private List<BusListener> _listeners = [];

    /// <returns>Stops listening when disposed. Until then, messages in hand can still be settled.</returns>
    public async Task<IAsyncDisposable> StartAsync(
        IEnumerable<LoadedFunction> functions, Invocations invocations, CancellationToken ct)
    {
        _listeners = [.. functions.Where(function => function.Trigger is QueueTrigger).Select(Open)];
        var listening = new Listening(_listeners);
        foreach (var listener in _listeners)
            await listener.StartAsync(invocations, ct);
        return listening;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in _listeners)
            await listener.DisposeAsync();
        foreach (var client in _clients.Values)
            await client.DisposeAsync();
    }

    private BusListener Open(LoadedFunction function)
    {
        var trigger = (QueueTrigger)function.Trigger;
        var connection = settings.BusConnection(trigger.Connection);
        if (!_clients.TryGetValue(connection, out var client))
        {
            var options = new ServiceBusClientOptions();
            hostJson.ClientRetryOptions.Bind(options.RetryOptions);
            _clients[connection] = client = new ServiceBusClient(connection, options);
        }
        var processor = client.CreateProcessor(settings.Resolve(trigger.Queue), new ServiceBusProcessorOptions
        {
            AutoCompleteMessages = false,
            MaxAutoLockRenewalDuration = hostJson.MaxAutoLockRenewal,
            MaxConcurrentCalls = hostJson.MaxConcurrentCalls,
            PrefetchCount = hostJson.PrefetchCount,
        });
        return new BusListener(processor, function, AutoComplete(function.Name, trigger), held, log);
    }

    // Where the two disagree, the host and the worker's documentation disagree on which wins; so they must not.
    private bool AutoComplete(string function, QueueTrigger trigger)
    {
        FunctionRules.Require(
            trigger.AutoComplete is null || trigger.AutoComplete == hostJson.AutoCompleteMessages,
            function,
            "AutoCompleteMessages of the trigger and autoCompleteMessages of host.json must agree.");
        return hostJson.AutoCompleteMessages;
    }

    private sealed class Listening(List<BusListener> listeners) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            using var limit = new CancellationTokenSource(StopLimit);
            await Task.WhenAll(listeners.Select(listener => listener.StopAsync(limit.Token)));
        }
    }
}
