namespace Ombud.Local.ServiceBus.Queues;

// Service Bus records why a message was dead-lettered in the message's own application properties.
internal static class DeadLetterPath
{
    public const string ReasonKey = "DeadLetterReason";
    public const string DescriptionKey = "DeadLetterErrorDescription";

    private const string PathEnd = "/$DeadLetterQueue";

    public static string Of(string queue) => queue + PathEnd;

    /// <summary>The queue whose dead letters the path names, or null for an ordinary queue.</summary>
    public static string? ParentOf(string path) =>
        path.EndsWith(PathEnd, StringComparison.OrdinalIgnoreCase) ? path[..^PathEnd.Length] : null;

    public static Dictionary<string, object?> Reason(string? reason, string? description)
    {
        var properties = new Dictionary<string, object?>();
        if (reason is not null)
            properties[ReasonKey] = reason;
        if (description is not null)
            properties[DescriptionKey] = description;
        return properties;
    }

    public static Dictionary<string, object?> DeliveredTooOften(int failures) =>
        Reason("MaxDeliveryCountExceeded", $"Delivery failed {failures} times.");

    public static Dictionary<string, object?> TooOld() =>
        Reason("TTLExpiredException", "Its time to live ran out.");
}
