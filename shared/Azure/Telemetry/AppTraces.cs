using System.Diagnostics;

namespace Ombud.Stores;

/// <summary>The spans of one app. They say what ran, for how long and how it ended, by names that stand in the code: no
/// address, no id of a person, nothing that anybody wrote.</summary>
public sealed class AppTraces(string app) : IDisposable
{
    private const string Prefix = "Ombud.";
    private const string Steps = "steps";

    /// <summary>Of a call: the status that was answered.</summary>
    public const string StatusTag = "http.response.status_code";

    /// <summary>Of an alert that went out: seconds since its recipient was to hear of it.</summary>
    public const string DelayTag = "ombud.alert.delay";

    /// <summary>Of an invocation: the host's id of it.</summary>
    public const string InvocationTag = "faas.invocation_id";

    public ActivitySource Source { get; } = new(Prefix + app);

    /// <summary>The context of what runs now, as W3C writes it; null where nothing of ours is traced. Its own state and
    /// baggage are left behind: others may write into them.</summary>
    public static string? Current => Activity.Current is { } now && IsOurs(now) ? now.Id : null;

    public static bool IsOurs(Activity span) => span.Source.Name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The first span of an invocation. It is part of no trace that a caller names: a trace id is 32
    /// characters of somebody's choosing, and would stand in our rows and logs.</summary>
    /// <param name="context">Of the suite's own message that led to it; null for a new trace.</param>
    public Activity? Begin(string function, string? context)
    {
        Activity.Current = null;
        // Of no kind that a log would count as a request once more.
        return Source.StartActivity(function, ActivityKind.Internal, Read(context));
    }

    /// <summary>A part of what runs now; null where that is not traced.</summary>
    /// <param name="context">Of the trace that it is a part of, where that is another's.</param>
    public static Activity? Step(string name, ActivityKind kind, string? context = null)
    {
        if (Activity.Current is not { } now || !IsOurs(now))
            return null;
        now.SetCustomProperty(Steps, Steps);
        return now.Source.StartActivity(name, kind, Read(context));
    }

    /// <summary>It went well and did nothing but read: the host has counted the request, and there is no more to tell.
    /// </summary>
    public static bool IsMereReading(Activity span) =>
        span.ParentSpanId == default && span.Status is not ActivityStatusCode.Error
        && span.GetCustomProperty(Steps) is null;

    public void Dispose() => Source.Dispose();

    private static ActivityContext Read(string? context) =>
        ActivityContext.TryParse(context, traceState: null, isRemote: true, out var read) ? read : default;
}
