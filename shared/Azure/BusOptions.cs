namespace Ombud.Stores;

/// <summary>The names that the triggers use too, as <c>%Bus:AlertsQueue%</c>.</summary>
public sealed record BusOptions
{
    public const string Section = "Bus";

    /// <summary>The triggers' Connection: this setting, or its <c>__fullyQualifiedNamespace</c>.</summary>
    public const string Connection = "ServiceBus";

    public string AlertsQueue { get; init; } = "alerts";
    public string AlarmsQueue { get; init; } = "alarms";

    /// <summary>Of one send, without retry: what could not be sent is found by the sweep.</summary>
    public double SendSeconds { get; init; } = 3;
}
