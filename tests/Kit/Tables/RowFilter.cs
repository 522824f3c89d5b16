using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;

namespace Ombud.Kit.Tables;

// The part of OData that the stores use: comparisons of a property with a literal, joined by `and` and `or`, with
// parentheses. A property that a row lacks fits no comparison. Text is compared by its code units, as keys are sorted.
internal sealed partial class RowFilter
{
    private const string Moment = "datetime'";

    private readonly List<string> _tokens;
    private readonly Func<TableEntity, bool> _fits;
    private int _at;
    private int _alternatives;

    private RowFilter(string? filter)
    {
        _tokens = [.. Token().Matches(filter ?? "").Select(m => m.Value)];
        _fits = _tokens.Count == 0 ? _ => true : Either();
        if (_at < _tokens.Count)
            throw new FormatException($"The filter goes on after its end: {_tokens[_at]}");
    }

    /// <summary>The one partition that fits; null when several may.</summary>
    public string? Partition { get; private set; }

    /// <summary>No row before this key fits.</summary>
    public string From { get; private set; } = "";

    /// <summary>No row at this key or after it fits; null when there is no such key.</summary>
    public string? Until { get; private set; }

    public static RowFilter Parse(string? filter)
    {
        var parsed = new RowFilter(filter);
        // Bounds hold for the whole filter only where nothing but `and` joins its parts.
        if (parsed._alternatives > 0)
            (parsed.Partition, parsed.From, parsed.Until) = (null, "", null);
        return parsed;
    }

    public bool Fits(TableEntity row) => _fits(row);

    private Func<TableEntity, bool> Either()
    {
        var one = Both();
        while (Take("or"))
        {
            _alternatives++;
            var (left, right) = (one, Both());
            one = row => left(row) || right(row);
        }

        return one;
    }

    private Func<TableEntity, bool> Both()
    {
        var one = Single();
        while (Take("and"))
        {
            var (left, right) = (one, Single());
            one = row => left(row) && right(row);
        }

        return one;
    }

    private Func<TableEntity, bool> Single()
    {
        if (!Take("("))
            return Comparison(_tokens[_at++], _tokens[_at++], Literal(_tokens[_at++]));
        var inner = Either();
        return Take(")") ? inner : throw new FormatException("A parenthesis is not closed.");
    }

    private Func<TableEntity, bool> Comparison(string name, string sign, object literal)
    {
        Bound(name, sign, literal as string);
        Func<int, bool> holds = sign switch
        {
            "eq" => order => order == 0,
            "ne" => order => order != 0,
            "gt" => order => order > 0,
            "ge" => order => order >= 0,
            "lt" => order => order < 0,
            "le" => order => order <= 0,
            _ => throw new FormatException($"There is no comparison {sign}."),
        };
        return row => row.TryGetValue(name, out var value) && Order(value, literal) is { } order && holds(order);
    }

    private void Bound(string name, string sign, string? text)
    {
        if (text is null)
            return;
        if (name == "PartitionKey" && sign == "eq")
            Partition = text;
        if (name == "RowKey" && sign is "ge" or "gt" && string.CompareOrdinal(text, From) > 0)
            From = text;
        if (name == "RowKey" && sign == "lt" && (Until is null || string.CompareOrdinal(text, Until) < 0))
            Until = text;
    }

    private bool Take(string token)
    {
        if (_at >= _tokens.Count || _tokens[_at] != token)
            return false;
        _at++;
        return true;
    }

    private static object Literal(string token) => token switch
    {
        "true" => true,
        "false" => false,
        _ when token[0] == '\'' => token[1..^1].Replace("''", "'", StringComparison.Ordinal),
        _ when token.StartsWith(Moment, StringComparison.Ordinal) =>
            DateTimeOffset.Parse(token[Moment.Length..^1], CultureInfo.InvariantCulture),
        _ when token[^1] == 'L' => long.Parse(token[..^1], CultureInfo.InvariantCulture),
        _ => (long)int.Parse(token, CultureInfo.InvariantCulture),
    };

    private static int? Order(object value, object literal) => (value, literal) switch
    {
        (string text, string other) => string.CompareOrdinal(text, other),
        (bool flag, bool other) => flag.CompareTo(other),
        (DateTimeOffset at, DateTimeOffset other) => at.CompareTo(other),
        (int number, long other) => ((long)number).CompareTo(other),
        (long number, long other) => number.CompareTo(other),
        _ => null,
    };

    [GeneratedRegex(@"'(?:[^']|'')*'|[()]|[^\s()]+")]
    private static partial Regex Token();
}
