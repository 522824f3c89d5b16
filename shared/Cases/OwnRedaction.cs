using System.Text.Json;

namespace Ombud.Cases;

// A form sent twice is one redaction, and with other words it is another; yet the words that went are kept nowhere. The
// entry holds a digest of what was asked for, made with an id that stands in the form alone: without the form nobody
// can check a guess.
public static class OwnRedaction
{
    /// <summary>The detail of a redaction that holds the digest.</summary>
    internal const string RequestName = "request";

    /// <param name="form">Random, and stored nowhere.</param>
    public static string RequestOf(string form, FieldValues asked)
    {
        string[] names = [RedactionFields.Named.Name, RedactionFields.Words.Name, RedactionFields.Reason.Name];
        return Sha256.Of(JsonSerializer.Serialize(names.Select(asked.All).Prepend([form])));
    }

    /// <summary>Whether a redaction of the history is that request.</summary>
    public static bool IsDone(IReadOnlyList<HistoryEntry> history, string? request) => request is not null
        && history.Any(entry => entry.IsRedaction && entry.Details.GetValueOrDefault(RequestName) == request);
}
