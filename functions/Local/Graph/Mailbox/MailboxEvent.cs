using System.Text.Json;
using NodaTime.Serialization.SystemTextJson;

namespace Ombud.Local.Graph.Mailbox;

/// <summary>What happened in the mailbox, as its journal keeps it: one thing a line.</summary>
/// <param name="Sequence">From 1.</param>
/// <param name="Came">A message that came.</param>
/// <param name="Moved">The id of one that went to <paramref name="Folder"/>.</param>
/// <param name="Folder">Where it went; without a message, the name of a folder that was made.</param>
internal sealed record MailboxEvent(int Sequence, StoredMail? Came = null, string? Moved = null, string? Folder = null)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { NodaConverters.InstantConverter },
    };
}
