using System.Diagnostics;
using Ombud.Kit;

namespace Ombud.Benchmarks;

/// <summary>Each app as a process of its own, until it says that it listens; then what it holds of memory.</summary>
internal static class StartUp
{
    private const double MiB = 1024 * 1024;
    private const string Storage =
        "AccountName=devstoreaccount1;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/devstoreaccount1;";

    private static readonly string[] Common =
    [
        "--environment=Development", "--urls=http://127.0.0.1:0", $"--Storage:ConnectionString={Storage}",
        "--ServiceBus=Endpoint=sb://bench/;SharedAccessKeyName=n;SharedAccessKey=k",
        "--Bus:AlertsQueue=alerts", "--Bus:AlarmsQueue=alarms",
    ];

    private static readonly string[] Web =
    [
        .. Common, "--Site:PublicOrigin=http://localhost:7071", "--SignIn:ClientId=bench",
        "--SignIn:Issuers:0:Tenant=bench", "--Signing:Keys:0:Id=a",
        $"--Signing:Keys:0:Secret={Convert.ToBase64String(new byte[32])}",
    ];

    // Never due while it is measured.
    private static readonly string[] Alerts =
    [
        .. Common, "--Sweep:Schedule=0 0 0 1 1 *", "--Anchors:Schedule=0 0 0 1 1 *",
        "--Graph:BaseUrl=http://127.0.0.1:9", "--Graph:LocalToken=t",
        "--Graph:TeamsAppId=a", "--Graph:Sender=s@example.no", "--Graph:Desk=http://localhost:7071",
        "--Graph:Ombud:UserId=o", "--Graph:Ombud:Mail=o@example.no",
    ];

    public static async Task RunAsync(Sizes sizes)
    {
        (string Name, string[] Command)[] apps =
        [
            ("empty function app", [typeof(Program).Assembly.Location, EmptyApp.Argument, "--urls=http://127.0.0.1:0"]),
            ("Web", [Beside("Ombud.Web.dll"), $"--contentRoot={Beside("Web")}", .. Web]),
            ("Alerts", [Beside("Ombud.Alerts.dll"), $"--contentRoot={Beside("Alerts")}", .. Alerts]),
        ];
        var seen = apps.ToDictionary(app => app.Name, _ => (Start: new List<double>(), Memory: new List<double>()));
        for (var round = 0; round <= sizes.Rounds; round++)
            foreach (var (name, command) in apps)
            {
                var (start, memory) = await OnceAsync(command);
                // The first round reads everything from disk.
                if (round == 0)
                    continue;
                seen[name].Start.Add(start);
                seen[name].Memory.Add(memory);
            }
        Figures.Title(
            "Start until it listens, and memory then", "app", "start ms", "MiB", "start : empty", "MiB : empty");
        var empty = seen[apps[0].Name];
        foreach (var (name, (start, memory)) in seen)
            Figures.Row(
                name, start.Median(), memory.Median(),
                start.Median() / empty.Start.Median(), memory.Median() / empty.Memory.Median());
        await HostAsync(sizes, empty.Start.Median(), empty.Memory.Median());
    }

    private static async Task HostAsync(Sizes sizes, double emptyStart, double emptyMemory)
    {
        var (first, later, memory) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Math.Max(2, sizes.Rounds / 2); round++)
        {
            await using var host = new HostProcess();
            first.Add(await Figures.MillisecondsAsync(() => host.StartAsync()));
            await host.KillAsync();
            later.Add(await Figures.MillisecondsAsync(() => host.StartAsync()));
            using var process = Process.GetProcessById(host.ProcessId);
            memory.Add(process.WorkingSet64 / MiB);
        }
        Figures.Row("local host with Azurite, new folder", first.Median(), memory.Median(),
            first.Median() / emptyStart, memory.Median() / emptyMemory);
        Figures.Row("local host with Azurite, after a kill", later.Median(), memory.Median(),
            later.Median() / emptyStart, memory.Median() / emptyMemory);
    }

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static async Task<(double Start, double Memory)> OnceAsync(string[] command)
    {
        using var process = new Process
        {
            StartInfo = new("dotnet", command) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        var said = new List<string?>();
        var start = await Figures.MillisecondsAsync(async () =>
        {
            process.Start();
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                said.Add(line);
                if (line.Contains("Application started", StringComparison.Ordinal))
                    return;
            }
            throw new InvalidOperationException(
                string.Join('\n', said) + await process.StandardError.ReadToEndAsync());
        });
        process.Refresh();
        var memory = process.WorkingSet64 / MiB;
        process.Kill();
        await process.WaitForExitAsync();
        return (start, memory);
    }
}
