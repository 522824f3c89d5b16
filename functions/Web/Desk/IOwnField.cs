using System.Text.Json;
using Ombud.Cases;
using Ombud.Web.Requests;

namespace Ombud.Web.Desk;

/// <summary>How a field that is of no usual kind comes in.</summary>
public interface IOwnField
{
    /// <summary>Of the field.</summary>
    string Name { get; }

    IEnumerable<(string Name, string? Value)> OfForm(FormFields form, Problems problems);

    IEnumerable<(string Name, string? Value)> OfJson(JsonElement value, Problems problems);
}
