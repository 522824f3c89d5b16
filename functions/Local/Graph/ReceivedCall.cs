using System.Text.Json;
using NodaTime.Serialization.SystemTextJson;

namespace Ombud.Local.Graph;

/// <summary>A call that Graph or Teams received, as the journal keeps it and the console shows it.</summary>
/// <param name="Time">By the local clock, when the call came in.</param>
/// <param name="Kind">Its purpose: activity, mail, card, other.</param>
/// <param name="Body">The JSON received, or a JSON string if it was not JSON, or null if there was none.</param>
/// <param name="Status">Of the response; null if the caller gave up before there was one.</param>
public sealed record ReceivedCall(
    Instant Time, string Kind, string Method, string Path, JsonElement? Body, int? Status)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { NodaConverters.InstantConverter },
    };
}
