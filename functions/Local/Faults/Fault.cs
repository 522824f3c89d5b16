using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Ombud.Local.Faults;

/// <summary>One way for calls to go wrong, as a developer posts it. Its parts combine: a call is first delayed, then
/// takes effect (<c>acceptedButLost</c>), then is held, then gets <c>status</c>.</summary>
internal sealed record Fault
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>Part of the call's path, case-insensitive; empty matches every call.</summary>
    public string Path { get; init; } = "";
    public string? Method { get; init; }
    public int? Status { get; init; }
    public int? RetryAfterSeconds { get; init; }
    /// <summary>No response until the caller gives up or the fault is cleared; then the call continues.</summary>
    public bool Hold { get; init; }
    /// <summary>The call takes effect; the caller sees a broken connection, or <c>status</c> if one is given.</summary>
    public bool AcceptedButLost { get; init; }
    public int? DelayMs { get; init; }
    /// <summary>ISO 8601, as in PT1.5S; real elapsed time, not the local clock's.</summary>
    public string? Delay { get; init; }
    /// <summary>How many calls it affects; null or 0 means until cleared.</summary>
    public int? Count { get; init; } = 1;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }

    [JsonIgnore]
    public Duration Wait => Duration.FromMilliseconds(DelayMs ?? 0) + (Parse(Delay) ?? Duration.Zero);

    /// <summary>Refuses with a sentence saying what is wrong.</summary>
    public static bool TryRead(string json, out Fault fault, out string problem)
    {
        fault = new Fault();
        try
        {
            fault = JsonSerializer.Deserialize<Fault>(json, Strict) ?? fault;
            problem = fault.Problem() ?? "";
        }
        catch (JsonException e)
        {
            problem = e.Path is null or "$"
                ? "The body must be one JSON object."
                : $"'{e.Path.TrimStart('$', '.')}' has a value of the wrong type.";
        }
        return problem.Length == 0;
    }

    private string? Problem() => this switch
    {
        { Unknown.Count: > 0 } => $"Unknown field '{Unknown.Keys.First()}'. Known are path, method, status, "
            + "retryAfterSeconds, count, hold, acceptedButLost, delayMs and delay.",
        { Status: < 400 or > 599 } => "'status' must be from 400 to 599.",
        { RetryAfterSeconds: < 0 } => "'retryAfterSeconds' must not be negative.",
        { RetryAfterSeconds: not null, Status: null } => "'retryAfterSeconds' needs a 'status'.",
        { Count: < 0 } => "'count' must not be negative; 0 or null means until cleared.",
        { DelayMs: < 0 } => "'delayMs' must not be negative.",
        { Delay: not null } when Parse(Delay) is null => "'delay' must be an ISO 8601 duration such as PT1.5S.",
        { Status: null, Hold: false, AcceptedButLost: false } when Wait == Duration.Zero =>
            "The fault does nothing: give 'status', 'hold', 'acceptedButLost', 'delayMs' or 'delay'.",
        _ => null,
    };

    private static Duration? Parse(string? iso)
    {
        var parsed = iso is null ? null : PeriodPattern.NormalizingIso.Parse(iso);
        if (parsed is not { Success: true } || parsed.Value is { Years: not 0 } or { Months: not 0 })
            return null;
        var elapsed = parsed.Value.ToDuration();
        return elapsed < Duration.Zero ? null : elapsed;
    }
}
