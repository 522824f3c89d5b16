using System.Text.Json;

namespace Azure.Data.Tables;

// Rows from JSON, read straight from the answer's bytes. The rows of a page mostly have the same properties in the
// same order, so the names of the row before are compared with before a new string is made.
internal ref struct EntityReader
{
    private readonly List<Column> _columns = [];
    private readonly Dictionary<string, Edm> _types = [];
    private Utf8JsonReader _json;

    private EntityReader(ReadOnlySpan<byte> json) => _json = new Utf8JsonReader(json);

    private readonly record struct Column(string RawName, string Name, bool IsAnnotation)
    {
        public static Column Of(string rawName) =>
            rawName.EndsWith(EdmValues.AnnotationSuffix, StringComparison.Ordinal)
                ? new(rawName, rawName[..^EdmValues.AnnotationSuffix.Length], true)
                : new(rawName, rawName, false);
    }

    public static TableEntity ReadOne(BinaryData content)
    {
        var reader = new EntityReader(content.ToMemory().Span);
        reader._json.Read();
        return reader.ReadEntity();
    }

    /// <summary>Reads the array named `value`; what stands beside it is about the page, not about rows.</summary>
    public static List<TableEntity> ReadPage(BinaryData content)
    {
        var reader = new EntityReader(content.ToMemory().Span);
        reader._json.Read();
        while (reader._json.Read() && reader._json.TokenType == JsonTokenType.PropertyName)
        {
            var isRows = reader._json.ValueTextEquals("value"u8);
            reader._json.Read();
            if (isRows)
                return reader.ReadRows();
            reader._json.Skip();
        }
        throw new JsonException("The answer to a query has no rows.");
    }

    private List<TableEntity> ReadRows()
    {
        var rows = new List<TableEntity>();
        while (_json.Read() && _json.TokenType == JsonTokenType.StartObject)
            rows.Add(ReadEntity());
        return rows;
    }

    private TableEntity ReadEntity()
    {
        var entity = new TableEntity();
        _types.Clear();
        _types[TableEntity.TimestampName] = Edm.DateTime;
        for (var position = 0; _json.Read() && _json.TokenType == JsonTokenType.PropertyName; position++)
        {
            var column = ColumnAt(position);
            _json.Read();
            if (column.IsAnnotation)
                ReadAnnotation(entity, column.Name);
            else if (IsKept(column.Name) && ReadValue(_types.GetValueOrDefault(column.Name)) is { } value)
                entity.SetUnchecked(column.Name, value);
        }
        return entity;
    }

    private readonly Column ColumnAt(int position)
    {
        if (position < _columns.Count && _json.ValueTextEquals(_columns[position].RawName))
            return _columns[position];
        var column = Column.Of(_json.GetString()!);
        if (position < _columns.Count)
            _columns[position] = column;
        else
            _columns.Add(column);
        return column;
    }

    private static bool IsKept(string name) =>
        name == TableEntity.ETagName || !name.StartsWith("odata.", StringComparison.Ordinal);

    // An annotation may stand on either side of its value.
    private readonly void ReadAnnotation(TableEntity entity, string name)
    {
        var type = ReadType();
        _types[name] = type;
        if (entity.TryGetValue(name, out var value) && value is string text)
            entity.SetUnchecked(name, EdmValues.Parse(text, type));
    }

    private readonly Edm ReadType() =>
        _json.ValueTextEquals("Edm.DateTime"u8) ? Edm.DateTime
        : _json.ValueTextEquals("Edm.Int64"u8) ? Edm.Int64
        : _json.ValueTextEquals("Edm.Guid"u8) ? Edm.Guid
        : _json.ValueTextEquals("Edm.Binary"u8) ? Edm.Binary
        : _json.ValueTextEquals("Edm.Double"u8) ? Edm.Double
        : Edm.None;

    private readonly object? ReadValue(Edm type) => _json.TokenType switch
    {
        JsonTokenType.String => EdmValues.Parse(_json.GetString()!, type),
        JsonTokenType.Number when type == Edm.Double => _json.GetDouble(),
        // A whole double comes as 1.0, which is no integer to the reader.
        JsonTokenType.Number when _json.TryGetInt32(out var number) => number,
        JsonTokenType.Number when _json.TryGetInt64(out var number) => number,
        JsonTokenType.Number => _json.GetDouble(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw new JsonException("A property of a row holds an object or an array."),
    };
}
