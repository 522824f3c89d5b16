using Microsoft.Extensions.Primitives;
using Ombud.Pages.Fields;

namespace Ombud.Web.Requests;

/// <summary>What a form posted. A repeated name gives its first value, unless all are asked for.</summary>
public sealed class FormFields
{
    public const int MostFields = 200;

    private readonly Dictionary<string, StringValues> _fields;

    internal FormFields(Dictionary<string, StringValues> fields) => _fields = fields;

    /// <summary>Null when the form has no such field.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name).FirstOrDefault();

    /// <summary>The values of checkboxes that share a name.</summary>
    public IReadOnlyList<string> All(string name) => [.. _fields.GetValueOrDefault(name).OfType<string>()];

    /// <summary>For showing again.</summary>
    public Typed AsTyped() => new(_fields.Keys.ToDictionary(name => name, All));

    /// <summary>The first value of each field.</summary>
    public Dictionary<string, string> Typed() => _fields
        .Where(field => field.Value.Count > 0)
        .ToDictionary(field => field.Key, field => field.Value[0] ?? "");

    public bool Ticked(string name) => _fields.ContainsKey(name);

    internal int Longest =>
        _fields.Select(f => Math.Max(f.Key.Length, f.Value.Max(v => v?.Length ?? 0))).DefaultIfEmpty().Max();
}
