using System.Text.Json;
using NodaTime.Serialization.SystemTextJson;

namespace Ombud.Local.Graph;

/// <summary>A call that Graph or Teams received, as the journal keeps it and the console shows it.</summary>
/// <param name="Time">By the local clock, when the call came in.</param>
/// <param name="Kind">What it was for: activity, mail, other; later also cards from Teams.</param>
/// <param name="Body">The JSON that came, or a JSON string where it was not JSON, or null where nothing came.</param>
/// <param name="Status">Of the answer; null where the caller gave up before there was one.</param>
public sealed record ReceivedCall(
    Instant Time, string Kind, string Method, string Path, JsonElement? Body, int? Status)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { NodaConverters.InstantConverter },
    };
}
