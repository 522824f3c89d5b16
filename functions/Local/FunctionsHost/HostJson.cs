using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Ombud.Local.FunctionsHost;

/// <summary>What host.json says, with the real host's own defaults where it is silent.</summary>
internal sealed class HostJson
{
    private readonly IConfiguration _file;

    private HostJson(IConfiguration file) => _file = file;

    public string RoutePrefix => _file["extensions:http:routePrefix"] ?? "api";

    public IReadOnlyList<KeyValuePair<string, string>> CustomHeaders =>
    [
        .. _file.GetSection("extensions:http:customHeaders").GetChildren()
            .Select(header => KeyValuePair.Create(header.Key, header.Value ?? "")),
    ];

    /// <summary>Null where there is no limit. Thirty minutes is the default of the Flex plan.</summary>
    public TimeSpan? FunctionTimeout => _file["functionTimeout"] switch
    {
        "-1" => null,
        var text => Duration(text) ?? TimeSpan.FromMinutes(30),
    };

    public bool AutoCompleteMessages =>
        !string.Equals(Bus["autoCompleteMessages"], "false", StringComparison.OrdinalIgnoreCase);

    public int MaxConcurrentCalls => Number("maxConcurrentCalls") ?? 16;

    public int PrefetchCount => Number("prefetchCount") ?? 0;

    public TimeSpan MaxAutoLockRenewal => Duration(Bus["maxAutoLockRenewalDuration"]) ?? TimeSpan.FromMinutes(5);

    /// <summary>Of calls to the bus, not of functions.</summary>
    public IConfigurationSection ClientRetryOptions => Bus.GetSection("clientRetryOptions");

    private IConfigurationSection Bus => _file.GetSection("extensions:serviceBus");

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

    private int? Number(string name) =>
        int.TryParse(Bus[name], CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static TimeSpan? Duration(string? text) =>
        text is null ? null : TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
