using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Ombud.Cases;

namespace Ombud.Functions.Tests.Kinds;

/// <summary>A bus that takes everything and delivers nothing: what it was given is kept.</summary>
internal sealed class KeptBus(List<AlertDecided> kept) : ServiceBusClient
{
    public override ServiceBusSender CreateSender(string queueOrTopicName) => new Sender(kept);

    private sealed class Sender(List<AlertDecided> kept) : ServiceBusSender
    {
        public override Task SendMessagesAsync(
            IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
        {
            // Actions are sent behind their answers, on another thread.
            lock (kept)
                kept.AddRange(messages.Select(message =>
                    JsonSerializer.Deserialize<AlertDecided>(message.Body.ToString(), CaseJson.Options)!));
            return Task.CompletedTask;
        }

        public override Task<long> ScheduleMessageAsync(
            ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime,
            CancellationToken cancellationToken = default) => Task.FromResult(1L);
    }
}
