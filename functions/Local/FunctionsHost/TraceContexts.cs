using System.Diagnostics;
using Ombud.Local.FunctionsHost.Protocol;

namespace Ombud.Local.FunctionsHost;

internal static class TraceContexts
{
    public static RpcTraceContext Current() => Activity.Current is { } activity
        ? new() { TraceParent = activity.Id ?? "", TraceState = activity.TraceStateString ?? "" }
        : new();
}
