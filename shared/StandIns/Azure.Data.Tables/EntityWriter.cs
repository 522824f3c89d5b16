using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

// A row as JSON. The default encoder leaves nothing but ASCII, which also keeps a body on one line.
internal static class EntityWriter
{
    // Ticks are stored; the last digit must not be lost, or a time would not equal itself after a round trip.
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    public static void Write(Utf8JsonWriter json, ITableEntity entity)
    {
        if (entity is not TableEntity row)
            throw new NotSupportedException($"The stand-in stores TableEntity only, not {entity.GetType()}.");
        json.WriteStartObject();
        var entries = row.GetEntries();
        while (entries.MoveNext())
        {
            var (name, value) = entries.Current;
            // The service sets these two itself; a null is to it as if the property were not named.
            if (value is not null && name is not (TableEntity.ETagName or TableEntity.TimestampName))
                Write(json, name, value);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case long number:
                Annotate(json, name, "Edm.Int64");
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                WriteTime(json, name, time.UtcDateTime);
                break;
            case DateTime time:
                WriteTime(json, name, time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time);
                break;
            case Guid id:
                Annotate(json, name, "Edm.Guid");
                json.WriteString(name, id);
                break;
            case double number:
                Annotate(json, name, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case byte[] bytes:
                Annotate(json, name, "Edm.Binary");
                json.WriteBase64String(name, bytes);
                break;
            case BinaryData bytes:
                Annotate(json, name, "Edm.Binary");
                json.WriteBase64String(name, bytes.ToMemory().Span);
                break;
            default:
                throw new NotSupportedException($"Property {name} is a {value.GetType()}, which a table cannot hold.");
        }
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTime utc)
    {
        Annotate(json, name, "Edm.DateTime");
        json.WriteString(name, utc.ToString(TimeFormat, CultureInfo.InvariantCulture));
    }

    private static void Annotate(Utf8JsonWriter json, string name, string type)
    {
        Span<char> annotation = stackalloc char[name.Length + EdmValues.AnnotationSuffix.Length];
        name.CopyTo(annotation);
        EdmValues.AnnotationSuffix.CopyTo(annotation[name.Length..]);
        json.WriteString(annotation, type);
    }
}
