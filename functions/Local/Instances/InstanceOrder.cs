using System.Text.Json;
using Microsoft.Extensions.Logging;
using NodaTime.Serialization.SystemTextJson;

namespace Ombud.Local.Instances;

/// <summary>What a host gives a further instance: one line of JSON on its standard input.</summary>
internal sealed record InstanceOrder
{
    /// <summary>App settings with ':' in their names.</summary>
    public required IReadOnlyDictionary<string, string> Web { get; init; }

    public required IReadOnlyDictionary<string, string> Alerts { get; init; }

    /// <summary>Start of a clock that moves only when told to; null if it follows real time.</summary>
    public Instant? FrozenAt { get; init; }

    /// <summary>How far the clock has been moved.</summary>
    public Duration Offset { get; init; }

    /// <summary>The host would not print anything below this.</summary>
    public LogLevel LogLevel { get; init; }
}

/// <summary>An instance's messages, one line of JSON each on its standard output: once when it is listening, and
/// whatever it logs.</summary>
internal sealed record InstanceLine
{
    public int? Port { get; init; }

    public LogLevel Level { get; init; }

    public string Category { get; init; } = "";

    public string Text { get; init; } = "";
}

/// <summary>The state of an instance, for the host that moves the clock.</summary>
/// <param name="Left">Lock tokens of messages that a function here ended without settling and that the host has not yet
/// been told of.</param>
internal sealed record InstanceRest(bool IsIdle, IReadOnlyList<Guid> Left);

/// <param name="Offset">How far the clock is to be moved.</param>
internal sealed record InstanceTurn(Duration Offset);

internal static class InstanceJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { NodaConverters.InstantConverter, NodaConverters.RoundtripDurationConverter },
    };
}
