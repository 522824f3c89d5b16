using Azure.Messaging.ServiceBus;
using Ombud.Kit;
using Ombud.Stores;

namespace Ombud.Functions.Tests.Alerts;

internal static class DeadLetters
{
    public static async Task<IReadOnlyList<(string? Reason, string Body)>> OfAsync(
        SuiteFixture suite, string? queue = null)
    {
        await using var client = new ServiceBusClient(suite.Suite.Neighbours.Broker.ConnectionString);
        await using var receiver = client.CreateReceiver(
            queue ?? new BusOptions().AlertsQueue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        var letters = await receiver.PeekMessagesAsync(100);
        return [.. letters.Select(letter => (letter.DeadLetterReason, letter.Body.ToString()))];
    }
}
