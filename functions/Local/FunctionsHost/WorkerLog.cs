using Microsoft.Extensions.Logging;
using Ombud.Local.FunctionsHost.Protocol;

namespace Ombud.Local.FunctionsHost;

/// <summary>Prints what a worker that keeps its own logger sends to the host.</summary>
internal sealed class WorkerLog(ILoggerFactory loggers)
{
    public void Write(RpcLog entry)
    {
        var logger = loggers.CreateLogger(entry.Category);
        var exception = entry.Exception is { } thrown ? Environment.NewLine + thrown.Message : "";
        // The two enumerations have the same numbers.
        logger.Log((LogLevel)entry.Level, "{Message}{Exception}", entry.Message, exception);
    }
}
