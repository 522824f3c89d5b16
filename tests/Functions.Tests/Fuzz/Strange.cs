using System.Text.Json;

namespace Ombud.Functions.Tests.Fuzz;

/// <summary>What no person means to send.</summary>
internal static class Strange
{
    private static readonly string[] Texts =
    [
        "", " ", "\t\r\n", "\0", "Et\0brev", "\u0001\u001B[31m", "\u200B\u2060", "\u200Bord\u200D", "\u202Eord\u2066",
        "\uFEFF", "\uFFFE\uFFFF", "\uFFFD", "\u3164", "🏳️‍🌈👩‍👩‍👧", "\U000E0041",
        "e" + new string('\u0301', 300), "İıſK", new string('a', 8_000), new string('æ', 8_000), new string('a', 8_001),
        string.Concat(Enumerable.Repeat("𐍈", 4_000)),
        new string('\n', 8_000), new string('&', 8_000), new string('x', 70_000), new string('"', 8_000),
        "0", "-0", "-1", "1.5", "1e400", "-1e400", "NaN", "Infinity", "2147483647", "2147483648",
        "99999999999999999999999999", "0x10", "١٢", "0,25", "0.250000000000000000000000000000001",
        "9999-12-31", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-18:00", "-9998-01-01T00:00:00+18:00",
        "0001-01-01T00:00:00Z", "0000-01-01", "2026-02-30", "1899-12-31T00:00:00Z", "2026-11-20T24:00:00Z",
        "2026-11-20T08:50:60Z", "2026-03-29T02:30:00", "24:00", "99:99", "2026-11-20T08:50:00.0000000000001Z",
        "true", "yes", "on", "null", "undefined", "unknown", "3405", "9999", "unsorted", "RIN-26-ZZZZZ", "suite",
        "<script>alert(1)</script>", "]]>", "{{7*7}}", "=HYPERLINK(\"x\")", "+1", "@a", "' or PartitionKey ne '",
        "../../etc/passwd", "\\..\\", "a/b#c?d", "a;b,c\t\"d\"", "\r\nSet-Cookie: a=b", "01010112345", "%00",
        "history-1", "history-99999999999", "history--1", "whatHappened", "simple:1", ":", "simple:",
    ];

    private static readonly string[] RawJson =
    [
        "null", "true", "false", "0", "-0", "-1", "1.5", "1e400", "-1e-400", "1E+2", "2147483648",
        "99999999999999999999999999999999999999", "NaN", "Infinity", "01", "0x1", "''", "{}", "[]", "[null]", "[[]]",
        "[{}]", "[1,\"a\",null]", "{\"a\":1}", "{\"\":\"\"}", "\"\\ud800\"", "\"\\udc00\\ud800\"", "[\"\\ud800\"]",
        "{\"\\ud800\":1}", "\"\\u0000\"", "\"\\x\"", "\"a\nb\"", "\"", "/* */ 1", "undefined", "{\"count\":1e9}",
        new string('[', 40) + new string(']', 40), new string('[', 5_000), new string('[', 70) + new string(']', 70),
        string.Concat(Enumerable.Repeat("{\"a\":", 30)) + "1" + new string('}', 30),
        "[" + string.Join(',', Enumerable.Repeat("\"contact\"", 3_000)) + "]", new string('9', 20_000),
        "{" + string.Join(',', Enumerable.Range(0, 500).Select(at => $"\"f{at}\":{at}")) + "}",
    ];

    private static readonly string[] RawPercent =
    [
        "%", "%z", "%zz", "%00", "%0d%0a", "%ff", "%c0%af", "%ed%a0%80", "%f4%90%80%80", "%u00e6", "%2500", "+", "%2b",
        "%e2%80%ae", "%ef%bb%bf", "%F0%9F%98", "a=b", "%26a%3db", ";", "%252e%252e",
    ];

    public static string Text(Random random) => random.Of(Texts);

    /// <summary>In place of a JSON value.</summary>
    public static string Json(Random random) =>
        random.Next(2) == 0 ? random.Of(RawJson) : JsonSerializer.Serialize(Text(random));

    /// <summary>In place of a value in an address or a form.</summary>
    public static string Percent(Random random) => random.Next(4) == 0
        ? random.Of(RawPercent)
        : Uri.EscapeDataString(Text(random));

    public static T Of<T>(this Random random, IReadOnlyList<T> any) => any[random.Next(any.Count)];
}
