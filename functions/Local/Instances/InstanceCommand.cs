using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ombud.Local.Clock;
using Ombud.Local.Suite;

namespace Ombud.Local.Instances;

/// <summary>A further instance of both apps, in its own process with its own statics. It uses its host's storage, bus
/// and Graph. It ends when its standard input closes, which the system sees to however the host ends.</summary>
internal static class InstanceCommand
{
    public const string Name = "instance";

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync()
    {
        // Ctrl+C reaches every process of a terminal; the host ends its instances in its own order.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var input = new StreamReader(Console.OpenStandardInput());
        using var voice = new InstanceVoice(Console.OpenStandardOutput());
        if (await input.ReadLineAsync() is not { } line)
            return 1;
        var order = JsonSerializer.Deserialize<InstanceOrder>(line, InstanceJson.Options)!;
        var parts = new Parts();
        using var clock = order.FrozenAt is { } began
            ? LocalClock.Frozen(began, order.Offset)
            : LocalClock.Following(order.Offset);
        var apps = parts.Own(await AppPair.StartAsync(
            order,
            clock,
            holdsTimers: false,
            tables: null,
            logging => logging.SetMinimumLevel(order.LogLevel).AddProvider(voice),
            CancellationToken.None));
        using var port = LoopbackPort.Take(0);
        parts.Own(await LocalServer.StartAsync(
            port, routes => InstanceRoutes.MapFurther(routes, apps, clock), apps.Web.Http, CancellationToken.None));
        voice.Say(new() { Port = port.Number });

        await input.ReadToEndAsync();
        // Its neighbours may have ended first; what does not end in time ends with the process.
        await Task.WhenAny(parts.DisposeAsync().AsTask(), Task.Delay(StopLimit));
        return 0;
    }
}
