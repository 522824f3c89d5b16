using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting;

// What host.json in the app's content root says, with the Functions host's own defaults where it is silent.
internal sealed class HostJson
{
    private readonly IConfiguration file;

    internal HostJson(string contentRoot)
    {
        file = new ConfigurationBuilder().AddJsonFile(Path.Combine(contentRoot, "host.json"), optional: true).Build();
        if (file.GetChildren().Any() && file["version"] != "2.0")
            throw new InvalidOperationException("host.json must state \"version\": \"2.0\".");
    }

    internal string RoutePrefix => file["extensions:http:routePrefix"] ?? "api";

    /// <summary>Not positive where there is no limit. Thirty minutes is the default of the Flex plan.</summary>
    internal TimeSpan FunctionTimeout => file["functionTimeout"] switch
    {
        "-1" => TimeSpan.Zero,
        var text => Duration(text, TimeSpan.FromMinutes(30)),
    };

    internal bool AutoCompleteMessages =>
        !string.Equals(Bus["autoCompleteMessages"], "false", StringComparison.OrdinalIgnoreCase);

    internal int MaxConcurrentCalls =>
        int.TryParse(Bus["maxConcurrentCalls"], CultureInfo.InvariantCulture, out var calls) ? calls : 16;

    internal TimeSpan MaxAutoLockRenewal => Duration(Bus["maxAutoLockRenewalDuration"], TimeSpan.FromMinutes(5));

    private IConfigurationSection Bus => file.GetSection("extensions:serviceBus");

    private static TimeSpan Duration(string? text, TimeSpan otherwise) =>
        text is null ? otherwise : TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
