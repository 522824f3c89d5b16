using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Invocations;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Bus;

// One client a connection, one listener a function, from start to stop of the host.
internal sealed class BusListeners(
    TriggerSettings settings, HostJson hostJson, Invoker invoker, TimeProvider clock, ILogger<BusListener> logger)
    : IDisposable
{
    private readonly Dictionary<string, ServiceBusClient> clients = [];
    private readonly CancellationTokenSource stopping = new();
    private IReadOnlyList<BusListener> listeners = [];
    private Task listening = Task.CompletedTask;

    internal void Start(IEnumerable<Function> functions)
    {
        listeners = [.. functions.Where(f => f.Trigger is ServiceBusTriggerAttribute).Select(Open)];
        listening = Task.WhenAll(listeners.Select(listener => Task.Run(() => listener.RunAsync(stopping.Token))));
    }

    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await listening.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var client in clients.Values)
            await client.DisposeAsync();
    }

    public void Dispose()
    {
        stopping.Dispose();
        foreach (var listener in listeners)
            listener.Dispose();
    }

    private BusListener Open(Function function)
    {
        var trigger = (ServiceBusTriggerAttribute)function.Trigger;
        var connection = trigger.Connection ?? "";
        if (!clients.TryGetValue(connection, out var client))
            clients[connection] = client = settings.OpenBus(trigger.Connection);
        var options = new BusListenerOptions
        {
            AutoComplete = AutoComplete(function),
            MaxConcurrentCalls = hostJson.MaxConcurrentCalls,
            MaxAutoLockRenewal = hostJson.MaxAutoLockRenewal,
            Clock = clock,
        };
        return new BusListener(
            function, client.CreateReceiver(settings.Resolve(trigger.QueueName!)), options, invoker, logger);
    }

    // Where the two disagree, the host and the worker's documentation disagree on who wins; so they must not.
    private bool AutoComplete(Function function)
    {
        var stated = function.Method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(ServiceBusTriggerAttribute))
            .SelectMany(attribute => attribute.NamedArguments)
            .Where(argument => argument.MemberName == nameof(ServiceBusTriggerAttribute.AutoCompleteMessages))
            .Select(argument => (bool?)argument.TypedValue.Value)
            .SingleOrDefault();
        FunctionScan.Require(
            stated is null || stated == hostJson.AutoCompleteMessages,
            function.Definition.Name,
            "AutoCompleteMessages of the trigger and autoCompleteMessages of host.json must agree.");
        return hostJson.AutoCompleteMessages;
    }
}
