using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Ombud.Local.Instances;

/// <summary>Standard output of an instance. A host that has gone hears nothing, which is not the instance's fault: it
/// ends soon.</summary>
internal sealed class InstanceVoice(Stream output) : ILoggerProvider
{
    private readonly Lock _lock = new();

    public ILogger CreateLogger(string categoryName) => new Relayed(this, categoryName);

    public void Say(InstanceLine line)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(line, InstanceJson.Options);
        try
        {
            lock (_lock)
            {
                output.Write([.. bytes, (byte)'\n']);
                output.Flush();
            }
        }
        catch (IOException)
        {
        }
    }

    public void Dispose()
    {
    }

    private sealed class Relayed(InstanceVoice voice, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var text = exception is null ? formatter(state, null) : $"{formatter(state, exception)}\n{exception}";
            voice.Say(new() { Level = logLevel, Category = category, Text = text });
        }
    }
}
