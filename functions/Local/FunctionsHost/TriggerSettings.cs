using System.Text.RegularExpressions;

namespace Ombud.Local.FunctionsHost;

/// <summary>Settings that triggers refer to: <c>%Queue%</c>, <c>Connection = "Bus"</c>. The host sees app settings
/// only, neither the worker's own files nor what the app adds in its Program.</summary>
internal sealed partial class TriggerSettings(IReadOnlyDictionary<string, string> settings)
{
    private readonly Dictionary<string, string> _settings = new(settings, StringComparer.OrdinalIgnoreCase);

    public string? this[string name] => _settings.GetValueOrDefault(name);

    public string Resolve(string text) => Placeholder().Replace(text, match => this[match.Groups[1].Value]
        ?? throw new InvalidOperationException($"'{match.Value}' does not resolve to a setting."));

    public string BusConnection(string? connection)
    {
        var name = connection ?? "ServiceBus";
        string[] keys = ["AzureWebJobs" + name, name, "ConnectionStrings:" + name];
        if (keys.Select(key => this[key]).FirstOrDefault(value => !string.IsNullOrEmpty(value)) is { } text)
            return text;
        throw new InvalidOperationException(keys.Any(key => this[key + ":fullyQualifiedNamespace"] is not null)
            ? $"The Service Bus connection '{name}' asks for an identity, and the local host has none."
            : $"The Service Bus connection '{name}' is not set.");
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
