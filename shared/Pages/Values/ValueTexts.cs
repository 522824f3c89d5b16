using System.Collections;

namespace Ombud.Pages.Values;

/// <summary>The texts of a set of values, in the order that they are shown in.</summary>
public sealed class ValueTexts : IEnumerable<KeyValuePair<string, Text>>
{
    private readonly List<KeyValuePair<string, Text>> _values = [];

    /// <summary>A value without a text shows itself: better than an error page before a running deadline.</summary>
    public Text this[string code]
    {
        get => _values.Find(value => value.Key == code).Value ?? Text.Same(code);
        init => _values.Add(new(code, value));
    }

    public static ValueTexts Joined(ValueTexts first, ValueTexts second)
    {
        var joined = new ValueTexts();
        joined._values.AddRange([.. first._values, .. second._values]);
        return joined;
    }

    public bool Has(string code) => _values.Exists(value => value.Key == code);

    public IEnumerator<KeyValuePair<string, Text>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
