using System.Globalization;
using Azure.Messaging.ServiceBus;

namespace Ombud.Local.FunctionsHost.ServiceBus;

/// <summary>How the client calls the bus again. It has nothing to do with a function that failed.</summary>
internal static class ClientRetries
{
    public static ServiceBusRetryOptions Of(HostJson hostJson)
    {
        var (stated, options) = (hostJson.ClientRetryOptions, new ServiceBusRetryOptions());
        options.TryTimeout = HostJson.Duration(stated["tryTimeout"]) ?? options.TryTimeout;
        options.Delay = HostJson.Duration(stated["delay"]) ?? options.Delay;
        options.MaxDelay = HostJson.Duration(stated["maxDelay"]) ?? options.MaxDelay;
        options.Mode = Enum.TryParse<ServiceBusRetryMode>(stated["mode"], true, out var mode) ? mode : options.Mode;
        options.MaxRetries =
            int.TryParse(stated["maxRetries"], CultureInfo.InvariantCulture, out var most) ? most : options.MaxRetries;
        return options;
    }
}
