using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Ombud.Azure.Tests.Worker;

// What the functions of a test tell, in order. Waiting for it is waiting for the function, not for a time.
internal sealed class Seen
{
    private readonly Channel<string> _told = Channel.CreateUnbounded<string>();

    internal TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Tell(string what) => _told.Writer.TryWrite(what);

    internal Task<string> Next() => _told.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    internal string[] All()
    {
        List<string> all = [];
        while (_told.Reader.TryRead(out var what))
            all.Add(what);
        return [.. all];
    }
}

internal sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _entries = [];

    internal IEnumerable<string> From(LogLevel level) =>
        _entries.Where(entry => entry.Level >= level).Select(entry => entry.Text);

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private sealed class Logger(KeptLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            log._entries.Enqueue((logLevel, formatter(state, exception) + exception));
    }
}
