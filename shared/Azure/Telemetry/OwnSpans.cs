using System.Diagnostics;
using OpenTelemetry;

namespace Ombud.Stores;

// What is exported, by name: a span of ours with the tags of ours. Whatever a package adds, now or in its next version,
// stays in the process, and so does what would only fill the log: it has a cap, and the roots of the night stand in it.
internal sealed class OwnSpans : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (!AppTraces.IsOurs(data) || AppTraces.IsMereReading(data))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return;
        }

        foreach (var (name, _) in data.TagObjects.ToList())
            if (name is not (AppTraces.InvocationTag or AppTraces.StatusTag or AppTraces.DelayTag))
                data.SetTag(name, null);
    }
}
