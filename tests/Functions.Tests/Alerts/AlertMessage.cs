using Azure.Messaging.ServiceBus;
using Ombud.Cases;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Alerts;

internal static class AlertMessage
{
    /// <summary>The message of an alert as the bus hands it over.</summary>
    /// <param name="delivery">How often it was handed over, this time included.</param>
    public static ServiceBusReceivedMessage Of(AlertDecided alert, int delivery) =>
        ServiceBusModelFactory.ServiceBusReceivedMessage(
            BinaryData.FromString(System.Text.Json.JsonSerializer.Serialize(alert, CaseJson.Options)),
            messageId: alert.MessageId,
            properties: new Dictionary<string, object> { [BusQueues.VersionProperty] = BusQueues.Version },
            deliveryCount: delivery);
}
