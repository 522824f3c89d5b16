using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Ombud.Web.Bot;

/// <summary>The channels that a key of the bot service may sign for, as it is published with the key.</summary>
internal static class Endorsements
{
    /// <summary>None where the key does not say.</summary>
    public static IReadOnlyList<string> Of(JsonWebKey? key) =>
        key is not null && key.AdditionalData.TryGetValue("endorsements", out var said)
        && JsonSerializer.SerializeToElement(said) is { ValueKind: JsonValueKind.Array } channels
            ? [.. channels.EnumerateArray()
                .Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!)]
            : [];
}
