using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Ombud.Stores;

// An exception's message can contain what somebody wrote, and the worker logs it whole: what is exported says which
// exception it was, and where.
internal sealed class NamedFailures : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is not { } exception)
            return;
        data.Exception = null;
        data.Attributes =
        [
            .. data.Attributes ?? [],
            new("exception.type", exception.GetType().FullName), new("exception.stacktrace", exception.StackTrace),
        ];
    }
}
