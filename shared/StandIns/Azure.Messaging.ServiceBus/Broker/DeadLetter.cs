namespace Azure.Messaging.ServiceBus;

// Service Bus writes why a message was buried into the message's own application properties.
internal static class DeadLetter
{
    internal const string ReasonKey = "DeadLetterReason";
    internal const string DescriptionKey = "DeadLetterErrorDescription";

    private const string PathEnd = "/$DeadLetterQueue";

    internal static string PathOf(string queue) => queue + PathEnd;

    /// <summary>The queue whose dead letters the path names, or null for an ordinary queue.</summary>
    internal static string? ParentOf(string path) =>
        path.EndsWith(PathEnd, StringComparison.OrdinalIgnoreCase) ? path[..^PathEnd.Length] : null;

    internal static Dictionary<string, object> Changes(
        IDictionary<string, object>? properties, string? reason, string? description)
    {
        var changes = new Dictionary<string, object>(properties ?? new Dictionary<string, object>());
        if (reason is not null)
            changes[ReasonKey] = reason;
        if (description is not null)
            changes[DescriptionKey] = description;
        return changes;
    }
}
