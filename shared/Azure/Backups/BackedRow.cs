using System.Globalization;
using System.Text.Json;

namespace Ombud.Stores;

public enum BackedTable
{
    Cases,
    Anchors,
}

/// <summary>A row as it goes out: a line of JSON with each property and its type, so that it comes back as it was.
/// </summary>
internal sealed record BackedRow(BackedTable Table, TableEntity Row)
{
    // Those that storage itself gives a row.
    private static readonly string[] NotKept = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    /// <summary>Where it stands; no two rows have the same.</summary>
    public (BackedTable Table, string RowKey) Place => (Table, Row.RowKey);

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("table", WireName.Of(Table));
        json.WriteString("partition", Row.PartitionKey);
        json.WriteString("row", Row.RowKey);
        json.WriteStartObject("columns");
        foreach (var (name, value) in Row.Where(column => !NotKept.Contains(column.Key)))
        {
            json.WriteStartArray(name);
            Write(json, value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <exception cref="InvalidDataException">It is no such line.</exception>
    public static BackedRow Read(JsonElement line)
    {
        var row = new TableEntity(line.GetProperty("partition").GetString(), line.GetProperty("row").GetString());
        foreach (var column in line.GetProperty("columns").EnumerateObject())
            row[column.Name] = Read(column.Value[0].GetString()!, column.Value[1]);
        return new(
            WireName.Read<BackedTable>(line.GetProperty("table").GetString())
                ?? throw new InvalidDataException("A row is of no table."),
            row);
    }

    // The types that a table has.
    private static void Write(Utf8JsonWriter json, object value)
    {
        json.WriteStringValue(value switch
        {
            string => "string",
            bool => "boolean",
            int => "int32",
            long => "int64",
            double => "double",
            DateTimeOffset => "dateTime",
            Guid => "guid",
            byte[] => "binary",
            _ => throw new InvalidDataException($"A table has no {value.GetType().Name}."),
        });
        if (value is bool flag)
            json.WriteBooleanValue(flag);
        else if (value is byte[] bytes)
            json.WriteBase64StringValue(bytes);
        else
            json.WriteStringValue(value is DateTimeOffset at
                ? at.ToString("O", CultureInfo.InvariantCulture)
                : Convert.ToString(value, CultureInfo.InvariantCulture));
    }

    private static object Read(string type, JsonElement value) => type switch
    {
        "string" => value.GetString()!,
        "boolean" => value.GetBoolean(),
        "int32" => int.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "int64" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "double" => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "dateTime" => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "guid" => Guid.Parse(value.GetString()!),
        "binary" => value.GetBytesFromBase64(),
        _ => throw new InvalidDataException($"A table has no {type}."),
    };
}
