using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Logging;

namespace Ombud.Local.FunctionsHost;

internal sealed record FunctionAppOptions
{
    public required string Name { get; init; }

    /// <summary>The app's own: <c>Program.CreateBuilder</c>.</summary>
    public required Func<string[], FunctionsApplicationBuilder> CreateBuilder { get; init; }

    public required Assembly Assembly { get; init; }

    /// <summary>App settings with ':' in their names. The worker gets them as arguments; the host itself looks up
    /// <c>%Setting%</c> and connections in these only, as in Azure.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The folder with the app's host.json.</summary>
    public required string ContentRoot { get; init; }

    /// <summary>The clock for timers and the functions' time limit.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The schedules run here. In Azure a lease ensures that they run on only one instance.</summary>
    public bool HoldsTimers { get; init; } = true;

    /// <summary>What to replace in the app before it is built.</summary>
    public Action<FunctionsApplicationBuilder> Change { get; init; } = _ => { };

    /// <summary>Where the worker and its host log. Null keeps whatever the app itself has configured.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    public string Environment { get; init; } = "Development";
}
