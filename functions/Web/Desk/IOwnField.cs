using System.Text.Json;

namespace Ombud.Web.Desk;

/// <summary>How a field that is of no usual kind comes in.</summary>
public interface IOwnField
{
    /// <summary>Of the field.</summary>
    string Name { get; }

    IEnumerable<(string Name, string? Value)> OfForm(FormFields form, Problems problems);

    IEnumerable<(string Name, string? Value)> OfJson(JsonElement value, Problems problems);
}
