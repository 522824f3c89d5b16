using System.Collections;

namespace Ombud.Pages.Values;

/// <summary>The texts of a set of values, in display order.</summary>
public sealed class ValueTexts : IEnumerable<KeyValuePair<string, Text>>
{
    private readonly List<KeyValuePair<string, Text>> _values = [];

    /// <summary>A value without a text shows itself: better than an error page while a deadline is running.</summary>
    public Text this[string code]
    {
        get => Find(code) ?? Text.Same(code);
        init => Add(new(code, value));
    }

    /// <summary>Null for a value without a text.</summary>
    public Text? Find(string code) => _values.Find(value => value.Key == code).Value;

    /// <summary>Some of them, in the order named.</summary>
    public IEnumerable<KeyValuePair<string, Text>> Of(params IEnumerable<string> codes) =>
        codes.Select(code => KeyValuePair.Create(code, this[code]));

    internal void Add(KeyValuePair<string, Text> value) => _values.Add(value);

    public IEnumerator<KeyValuePair<string, Text>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
