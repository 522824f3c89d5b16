using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Serialization.SystemTextJson;

namespace Ombud.Local.Graph;

/// <summary>A call that Graph or Teams received, as the journal keeps it and the console shows it.</summary>
/// <param name="Time">By the local clock, when the call came in.</param>
/// <param name="Kind">Its purpose: activity, install, draft, mail, event, card, chat, other.</param>
/// <param name="Body">The JSON received, or a JSON string if it was not JSON, or null if there was none.</param>
/// <param name="Status">Of the response; null if the caller gave up before there was one.</param>
public sealed record ReceivedCall(
    Instant Time, string Kind, string Method, string Path, JsonElement? Body, int? Status)
{
    /// <summary>Id of what it made; null where it made nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Made { get; init; }

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { NodaConverters.InstantConverter },
    };
}
