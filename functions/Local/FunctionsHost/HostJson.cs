using Microsoft.Extensions.Configuration;

namespace Ombud.Local.FunctionsHost;

/// <summary>What host.json says, with the real host's own defaults for what it omits.</summary>
internal sealed class HostJson(IConfiguration file)
{
    public string RoutePrefix => file["extensions:http:routePrefix"] ?? "api";

    public IReadOnlyList<KeyValuePair<string, string>> CustomHeaders =>
    [
        .. file.GetSection("extensions:http:customHeaders").GetChildren()
            .Select(header => KeyValuePair.Create(header.Key, header.Value ?? "")),
    ];

    /// <summary>Null for no limit. Thirty minutes is the default of the Flex plan.</summary>
    public TimeSpan? FunctionTimeout =>
        file["functionTimeout"] is "-1" ? null : file.GetValue("functionTimeout", TimeSpan.FromMinutes(30));

    public bool AutoCompleteMessages => Bus.GetValue("autoCompleteMessages", true);

    public int MaxConcurrentCalls => Bus.GetValue("maxConcurrentCalls", 16);

    public int PrefetchCount => Bus.GetValue("prefetchCount", 0);

    public TimeSpan MaxAutoLockRenewal => Bus.GetValue("maxAutoLockRenewalDuration", TimeSpan.FromMinutes(5));

    /// <summary>For calls to the bus; unrelated to functions that fail.</summary>
    public IConfigurationSection ClientRetryOptions => Bus.GetSection("clientRetryOptions");

    private IConfigurationSection Bus => file.GetSection("extensions:serviceBus");

    /// <exception cref="InvalidOperationException">The real host would not start with this file.</exception>
    public static HostJson Read(string contentRoot)
    {
        var file = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(contentRoot, "host.json"), optional: true)
            .Build();
        if (file.GetChildren().Any() && file["version"] != "2.0")
            throw new InvalidOperationException("host.json must state \"version\": \"2.0\".");
        return new HostJson(file);
    }
}
