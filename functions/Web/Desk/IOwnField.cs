using System.Text.Json;

namespace Ombud.Web.Desk;

/// <summary>How a field of no common kind is read.</summary>
public interface IOwnField
{
    /// <summary>The field's name.</summary>
    string Name { get; }

    IEnumerable<(string Name, string? Value)> OfForm(FormFields form, Problems problems);

    IEnumerable<(string Name, string? Value)> OfJson(JsonElement value, Problems problems);
}
