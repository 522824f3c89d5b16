using System.Text.Json;

namespace Ombud.Local.FunctionsHost;

/// <summary>The raw bindings of a function: the JSON that its build has written from the attributes.</summary>
internal static class BindingReading
{
    /// <exception cref="InvalidOperationException">It has not just one trigger of a kind known here.</exception>
    public static Trigger TriggerOf(string function, IEnumerable<string> rawBindings)
    {
        var triggers = rawBindings.Select(Read).OfType<Trigger>().ToList();
        return triggers.Count == 1
            ? triggers[0]
            : throw new InvalidOperationException(
                $"Function '{function}': of the triggers that the local host knows it has {triggers.Count}.");
    }

    private static Trigger? Read(string rawBinding)
    {
        using var document = JsonDocument.Parse(rawBinding);
        var binding = document.RootElement;
        var name = Text(binding, "name") ?? "";
        return Text(binding, "type")?.ToLowerInvariant() switch
        {
            "httptrigger" => new HttpTrigger(
                name, Text(binding, "route"), Texts(binding, "methods"), IsAnonymous(binding)),
            "timertrigger" => new TimerTrigger(
                name, Text(binding, "schedule") ?? "", Flag(binding, "useMonitor") ?? true,
                Flag(binding, "runOnStartup") ?? false),
            "servicebustrigger" => new QueueTrigger(name, Text(binding, "queueName") ?? "")
            {
                Connection = Text(binding, "connection"),
                AutoComplete = Flag(binding, "autoCompleteMessages"),
                IsDeferred = binding.TryGetProperty("properties", out var properties)
                    && Text(properties, "supportsDeferredBinding") is "True" or "true",
            },
            _ => null,
        };
    }

    // Where no level is stated, the host asks for a key.
    private static bool IsAnonymous(JsonElement binding) =>
        "Anonymous".Equals(Text(binding, "authLevel"), StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement binding, string name) =>
        binding.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    private static string[]? Texts(JsonElement binding, string name) =>
        binding.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.Array && value.GetArrayLength() > 0
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : null;

    private static bool? Flag(JsonElement binding, string name) =>
        binding.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            }
            : null;
}
