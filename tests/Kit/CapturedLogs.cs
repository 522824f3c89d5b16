using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ombud.Kit;

/// <summary>Keeps all that the apps log: what is in here would be in Azure's logs.</summary>
public sealed class CapturedLogs : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>Level, category, sentence, named values, scopes, exception; oldest first.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new AppLog(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private void Keep<TState>(LogLevel level, string category, string sentence, TState state, Exception? exception)
    {
        var parts = new List<string?> { $"{level} {category}: {sentence}", Values(state) };
        _scopes.ForEachScope((scope, kept) => kept.Add(Values(scope)), parts);
        parts.Add(exception?.ToString());
        _lines.Enqueue(string.Join(" | ", parts.Where(part => !string.IsNullOrEmpty(part))));
    }

    private static string? Values(object? state) => state is IEnumerable<KeyValuePair<string, object?>> pairs
        ? string.Join(", ", pairs.Where(pair => pair.Key != "{OriginalFormat}").Select(one => $"{one.Key}={one.Value}"))
        : state?.ToString();

    private sealed class AppLog(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => logs._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            logs.Keep(logLevel, category, formatter(state, exception), state, exception);
    }
}

internal static class CapturedLogsSetup
{
    public static void AddCapturedLogs(this IServiceCollection services, CapturedLogs logs) =>
        services.AddSingleton<ILoggerProvider>(_ => logs);
}
