using System.Text.Json;

namespace Ombud.Local.FunctionsHost;

/// <summary>A function's raw bindings: the JSON that its build generated from the attributes.</summary>
internal static class BindingReading
{
    /// <exception cref="InvalidOperationException">It does not have exactly one trigger of a known kind.</exception>
    public static Trigger TriggerOf(string function, IEnumerable<string> rawBindings)
    {
        var triggers = rawBindings.Select(Read).OfType<Trigger>().ToList();
        return triggers.Count == 1
            ? triggers[0]
            : throw new InvalidOperationException(
                $"Function '{function}' needs exactly one trigger that the local host knows; it has {triggers.Count}.");
    }

    private static Trigger? Read(string rawBinding)
    {
        var binding = JsonSerializer.Deserialize<RawBinding>(rawBinding, JsonSerializerOptions.Web)!;
        var name = binding.Name ?? "";
        return binding.Type?.ToLowerInvariant() switch
        {
            "httptrigger" => new HttpTrigger(
                name, binding.Route, binding.Methods is { Length: > 0 } methods ? methods : null, IsAnonymous(binding)),
            "timertrigger" => new TimerTrigger(
                name, binding.Schedule ?? "", binding.UseMonitor ?? true, binding.RunOnStartup ?? false),
            "servicebustrigger" => new QueueTrigger(name, binding.QueueName ?? "")
            {
                Connection = binding.Connection,
                AutoComplete = binding.AutoCompleteMessages,
                IsDeferred = binding.Properties?.SupportsDeferredBinding is "True" or "true",
            },
            _ => null,
        };
    }

    // If no level is stated, the host asks for a key.
    private static bool IsAnonymous(RawBinding binding) =>
        "Anonymous".Equals(binding.AuthLevel, StringComparison.OrdinalIgnoreCase);

    private sealed record RawBinding(string? Type, string? Name, RawProperties? Properties)
    {
        public string? Route { get; init; }
        public string[]? Methods { get; init; }
        public string? AuthLevel { get; init; }
        public string? Schedule { get; init; }
        public bool? UseMonitor { get; init; }
        public bool? RunOnStartup { get; init; }
        public string? QueueName { get; init; }
        public string? Connection { get; init; }
        public bool? AutoCompleteMessages { get; init; }
    }

    private sealed record RawProperties(string? SupportsDeferredBinding);
}
