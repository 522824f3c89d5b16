using System.Globalization;

namespace Azure.Data.Tables;

// The types that JSON has no form of its own for; an annotation beside the value names them.
internal enum Edm
{
    None,
    Binary,
    DateTime,
    Double,
    Guid,
    Int64,
}

internal static class EdmValues
{
    public const string AnnotationSuffix = "@odata.type";

    public static object Parse(string text, Edm type) => type switch
    {
        Edm.Binary => Convert.FromBase64String(text),
        Edm.DateTime => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        // Only what is no JSON number comes as text: NaN and the infinities.
        Edm.Double => double.Parse(text, CultureInfo.InvariantCulture),
        Edm.Guid => Guid.Parse(text),
        Edm.Int64 => long.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };
}
