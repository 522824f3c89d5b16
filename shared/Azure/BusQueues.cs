using System.Text.Json;
using Azure.Messaging.ServiceBus;

namespace Ombud.Stores;

/// <summary>The suite's queues. A message carries ids alone, and its version first.</summary>
public sealed class BusQueues(ServiceBusClient client, BusOptions options, SigningKeys keys) : IAsyncDisposable
{
    public const string VersionProperty = "version";
    public const int Version = 1;

    /// <summary>As Microsoft's client calls it.</summary>
    public const string TraceProperty = "traceparent";

    /// <summary>From when the recipient of an alert was to hear of it, in ISO 8601.</summary>
    public const string SinceProperty = "since";

    private readonly ServiceBusSender _alerts = client.CreateSender(options.AlertsQueue);
    private readonly ServiceBusSender _alarms = client.CreateSender(options.AlarmsQueue);
    private readonly ServiceBusSender _answers = client.CreateSender(options.AnswersQueue);
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(options.SendSeconds);

    public async Task SendAsync(IReadOnlyList<Outgoing> outgoing, CancellationToken ct)
    {
        using var limited = Limited(ct);
        await _alerts.SendMessagesAsync(outgoing.Select(AlertMessage), limited.Token);
    }

    /// <summary>Sets the alarm clock. The alarm's row is the truth; without this the sweep rings it.</summary>
    public async Task ScheduleAsync(Alarm alarm, CancellationToken ct)
    {
        using var limited = Limited(ct);
        await _alarms.ScheduleMessageAsync(Message(alarm.Id, alarm), alarm.At.ToDateTimeOffset(), limited.Token);
    }

    /// <summary>What somebody asked the bot is to be answered; asked twice with one id, it is answered once.</summary>
    public async Task SendAsync(AnswerAsked asked, CancellationToken ct)
    {
        using var limited = Limited(ct);
        await _answers.SendMessageAsync(
            Message(asked.Id, asked.SealedBy(keys), AppTraces.Current), limited.Token);
    }

    /// <summary>Whether the message is of another release, which can read it: it is not ours to lay aside.</summary>
    public static bool IsOfAnotherRelease(ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.GetValueOrDefault(VersionProperty) is int and not Version;

    /// <exception cref="InvalidDataException">Another version, or no message of ours.</exception>
    public static T Read<T>(ServiceBusReceivedMessage message)
    {
        if (message.ApplicationProperties.GetValueOrDefault(VersionProperty) is not Version)
            throw new InvalidDataException($"Message {message.MessageId} has a version that this suite does not know.");
        return JsonSerializer.Deserialize<T>(message.Body.ToMemory().Span, CaseJson.Options)
            ?? throw new InvalidDataException($"Message {message.MessageId} is empty.");
    }

    /// <summary>Of what decided the message; null where that was not traced.</summary>
    public static string? TraceOf(ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.GetValueOrDefault(TraceProperty) as string;

    /// <summary>From when the recipient was to hear of it; null where the message does not say.</summary>
    public static Instant? SinceOf(ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.GetValueOrDefault(SinceProperty) is string text
            ? CaseRows.TryReadInstant(text)
            : null;

    public async ValueTask DisposeAsync()
    {
        await _alerts.DisposeAsync();
        await _alarms.DisposeAsync();
        await _answers.DisposeAsync();
    }

    private static ServiceBusMessage AlertMessage(Outgoing outgoing)
    {
        var message = Message(outgoing.MessageId, outgoing.Alert, AppTraces.Current ?? outgoing.Trace);
        message.ApplicationProperties[SinceProperty] = CaseRows.Write(outgoing.WantedSince);
        if (outgoing.NotBefore is { } at)
            message.ScheduledEnqueueTime = at.ToDateTimeOffset();
        return message;
    }

    private static ServiceBusMessage Message<T>(string id, T body, string? trace = null)
    {
        var message = new ServiceBusMessage(JsonSerializer.SerializeToUtf8Bytes(body, CaseJson.Options))
        {
            MessageId = id,
            ContentType = "application/json",
            ApplicationProperties = { [VersionProperty] = Version },
        };
        if (trace is not null)
            message.ApplicationProperties[TraceProperty] = trace;
        return message;
    }

    private CancellationTokenSource Limited(CancellationToken ct)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(ct);
        source.CancelAfter(_patience);
        return source;
    }
}
