using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Serialization.SystemTextJson;

namespace Ombud.Cases;

/// <summary>How cases are written in rows, messages and responses: camelCase, times in UTC as ISO 8601, values by wire
/// name, nulls omitted, so that a field added later leaves older fingerprints unchanged.</summary>
public static class CaseJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Keeps Norwegian letters as they are; none of this is ever put into HTML unencoded.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                NodaConverters.InstantConverter,
                new TextConverter<CaseId>(text => new CaseId(text), id => id.Value),
                new TextConverter<CaseNumber>(
                    text => CaseNumber.Read(text) ?? throw new JsonException("Not a case number."), n => n.Value),
                new JsonStringEnumConverter(new WireNaming(), allowIntegerValues: false),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class WireNaming : JsonNamingPolicy
    {
        public override string ConvertName(string name) => WireName.Kebab(name);
    }

    private sealed class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }
}
