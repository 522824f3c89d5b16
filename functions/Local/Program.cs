using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Ombud.Local.Instances;
using Ombud.Local.Operators;
using Ombud.Local.Smoke;
using Ombud.Local.Suite;
using Ombud.Local.TeamsApp;
using Ombud.Operations;

namespace Ombud.Local;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (OperatorCommands.IsOne(args))
            return await OperatorFolder.RunAsync(args, Console.Out, CancellationToken.None);
        if (args is ["teams", .. var app])
            return await TeamsCommand.RunAsync(app, Console.Out, CancellationToken.None);
        if (args is ["smoke", .. var trial])
            return await SmokeCommand.RunAsync(trial, Console.Out, CancellationToken.None);
        if (DevelopmentOnly.Refusal(Environment.GetEnvironmentVariable) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 1;
        }
        if (args is [InstanceCommand.Name])
            return await InstanceCommand.RunAsync();
        if (!LocalArguments.TryParse(args, out var arguments, out var problem))
        {
            await Console.Error.WriteLineAsync($"{problem}\n\n{LocalArguments.Usage}");
            return 2;
        }
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        return await RunAsync(arguments, stop.Token);
    }

    private static async Task<int> RunAsync(LocalArguments arguments, CancellationToken stop)
    {
        try
        {
            var options = arguments.Options with { Logging = logging => Log(logging, arguments.IsQuiet) };
            await using var suite = await LocalSuite.StartAsync(options, stop);
            Console.WriteLine(suite.Origin);
            if (suite.Playground is { } playground)
                Console.WriteLine($"{playground.Origin} is Teams: keep it open, for it forgets what came before.");
            Console.WriteLine("Ready: choose who to be at /local. Ctrl+C stops the host; stored data is kept.");
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    private static void Log(ILoggingBuilder logging, bool isQuiet) => logging
        .SetMinimumLevel(isQuiet ? LogLevel.Warning : LogLevel.Information)
        .AddFilter("Azure.Core", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.ColorBehavior = LoggerColorBehavior.Default;
        });
}
