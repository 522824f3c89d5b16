using System.Globalization;
using Ombud.Local.Clock;
using Ombud.Local.Personas;
using Ombud.Local.Suite;

namespace Ombud.Local.Playground;

/// <summary>Teams on a developer's machine: Microsoft's Agents Playground shows the real cards, and its buttons and
/// commands reach the bot as those of Teams do.</summary>
internal sealed class AgentsPlayground : IAsyncDisposable
{
    private const string Connector = "/_connector";

    private readonly PlaygroundProcess _process;
    private readonly PlaygroundBot _bot;
    private readonly PersonaList _personas;

    private AgentsPlayground(PlaygroundProcess process, LocalClock clock, PersonaList personas)
    {
        (_process, _personas) = (process, personas);
        Origin = $"http://localhost:{process.Port.ToString(CultureInfo.InvariantCulture)}";
        _bot = new(new Uri($"{Origin}{Connector}"), clock);
    }

    /// <summary>Scheme, name and port, without a trailing slash.</summary>
    public string Origin { get; }

    /// <param name="port">Another is taken where this one is in use; 0 for any.</param>
    /// <param name="suite">The origin of the suite.</param>
    public static async Task<AgentsPlayground> StartAsync(
        int port, string suite, DataFolder folder, LocalClock clock, PersonaList personas, CancellationToken ct) =>
        new(
            await PlaygroundProcess.StartAsync(
                $"--app-endpoint {suite}/api/messages --channel-id msteams "
                + $"--port {port.ToString(CultureInfo.InvariantCulture)}",
                PlaygroundConfig.Of(personas), folder.Playground, ct),
            clock, personas);

    /// <summary>The settings with which the suite speaks to the playground.</summary>
    public LocalOptions Joined(LocalOptions options)
    {
        var shown = options.WithCards();
        return shown with
        {
            WebSettings = [.. _bot.Settings, .. shown.WebSettings],
            AlertsSettings = [$"--Teams:ServiceUrl={Origin}{Connector}/", .. shown.AlertsSettings],
        };
    }

    /// <summary>What answers requests to the suite.</summary>
    public RequestDelegate Before(RequestDelegate behind) =>
        new UnsignedActivities(_bot, _personas, behind).AnswerAsync;

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _bot.Dispose();
    }
}
