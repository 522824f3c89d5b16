namespace Ombud.Stores;

// A string property holds 32 Ki UTF-16 characters at the most, so what may be longer is cut into numbered
// properties. A whole entity holds 1 MiB.
internal static class LongText
{
    private const int Longest = 30_000;

    public static void Write(TableEntity row, string name, string text)
    {
        for (var part = 0; part * Longest < text.Length; part++)
            row[name + part] = text.Substring(part * Longest, Math.Min(Longest, text.Length - part * Longest));
    }

    /// <summary>Empty where there is none, or what is there is no text.</summary>
    public static string Read(TableEntity row, string name)
    {
        var parts = new List<string>();
        while (row.TextOf(name + parts.Count) is { } part)
            parts.Add(part);
        return string.Concat(parts);
    }
}
