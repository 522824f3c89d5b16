using Microsoft.Extensions.Configuration;

namespace Ombud.Operations;

internal static class Program
{
    private static Task<int> Main(string[] args) => OperatorCommands.RunAsync(
        args, new(Municipalities(), SystemClock.Instance, Console.Out), CancellationToken.None);

    private static Municipalities Municipalities() => new(
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "municipalities.json"))
            .Build()
            .GetSection(nameof(Municipalities)).Get<List<Municipality>>()!);
}
