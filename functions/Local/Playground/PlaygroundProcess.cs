using System.Diagnostics;
using System.Globalization;
using Ombud.Local.Suite;

namespace Ombud.Local.Playground;

/// <summary>Microsoft's Agents Playground in its own process, which ends with this one: it holds the other end of its
/// standard input.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    private const string Said = "Listening on ";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly Process _node;

    private PlaygroundProcess(Process node, int port) => (_node, Port) = (node, port);

    public int Port { get; }

    /// <param name="folder">For what it writes; emptied first.</param>
    public static async Task<PlaygroundProcess> StartAsync(
        string arguments, string config, string folder, CancellationToken ct)
    {
        await InstallAsync(ct);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "config.yml"), config, ct);
        var node = Node(
            $"--require \"{At("preload.cjs")}\" \"{At("node_modules/@microsoft/m365agentsplayground/cli.js")}\" start "
            + $"--disable-telemetry {arguments}", folder);
        try
        {
            return new(node, await ReadPortAsync(node, folder, ct));
        }
        catch
        {
            await EndAsync(node);
            throw;
        }
    }

    public ValueTask DisposeAsync() => EndAsync(_node);

    internal static string At(string file) =>
        Path.Combine(LocalArguments.Repository, "functions", "Local", "Playground", file);

    // Nobody builds it who does not ask for it: 15 MB.
    private static async Task InstallAsync(CancellationToken ct)
    {
        var script = Path.Combine(LocalArguments.Repository, "shared", "Npm.mjs");
        using var npm = Node($"\"{script}\" \"{At("").TrimEnd('/', '\\')}\"", LocalArguments.Repository);
        var said = await npm.StandardOutput.ReadToEndAsync(ct);
        await npm.WaitForExitAsync(ct);
        if (npm.ExitCode != 0)
            throw new StartRefusedException(said);
    }

    private static Process Node(string arguments, string folder)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(folder, "config.yml");
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = LogIn(folder);
        // The language of whoever is at the screen.
        start.Environment["LC_ALL"] = "nb_NO.UTF-8";
        start.Environment["TZ"] = "Europe/Oslo";
        return Process.Start(start)!;
    }

    private static string LogIn(string folder) => Path.Combine(folder, "playground.log");

    private static async Task<int> ReadPortAsync(Process node, string folder, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(StartLimit);
        try
        {
            while (await node.StandardOutput.ReadLineAsync(limit.Token) is { } line)
                if (line.StartsWith(Said, StringComparison.Ordinal))
                    return int.Parse(line[Said.Length..], CultureInfo.InvariantCulture);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // As below.
        }

        throw new StartRefusedException($"The Agents Playground did not start: {LogIn(folder)} says why.");
    }

    private static async ValueTask EndAsync(Process node)
    {
        node.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await node.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill();
        }

        node.Dispose();
    }
}
