namespace Ombud.Stores;

/// <summary>The names that the triggers use too, as <c>%Bus:AlertsQueue%</c>.</summary>
public sealed record BusOptions
{
    public const string Section = "Bus";

    /// <summary>The triggers' Connection: this setting, or its <c>__fullyQualifiedNamespace</c>.</summary>
    public const string Connection = "ServiceBus";

    /// <summary>How often the alerts queue gives a message before it lays it aside: an alert waits for ill storage, a
    /// minute at a time, for more than a day. Whatever else fails is laid aside by the function itself.</summary>
    public const int AlertDeliveries = 2_000;

    /// <summary>The same of the alarms queue, as the bus has it by default: the sweep rings an alarm anyway.</summary>
    public const int AlarmDeliveries = 10;

    /// <summary>The same of the answers queue: an answer that is minutes late helps nobody.</summary>
    public const int AnswerDeliveries = 10;

    public string AlertsQueue { get; init; } = "alerts";
    public string AlarmsQueue { get; init; } = "alarms";
    public string AnswersQueue { get; init; } = "answers";

    /// <summary>Of one send, without retry: what could not be sent is found by the sweep.</summary>
    public double SendSeconds { get; init; } = 3;

    /// <summary>The client's own limit, which must end first: it then says that the bus is slow and drops its link. A
    /// send that is cancelled from outside says nothing, and may still arrive.</summary>
    internal TimeSpan OneTry => TimeSpan.FromSeconds(SendSeconds * 2 / 3);
}
