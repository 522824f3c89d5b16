using System.Diagnostics;
using Ombud.Kit;

namespace Ombud.Benchmarks;

/// <summary>Each app as a process of its own, until it says that it listens; then what it holds of memory.</summary>
internal static class StartUp
{
    private const double MiB = 1024 * 1024;
    private const string Storage =
        "AccountName=devstoreaccount1;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/devstoreaccount1;";

    private const string Tenant = "6f1d1c0e-6a0b-4a39-9a53-0d5b0d0c7f11";

    private static readonly Dictionary<string, string> Common = new()
    {
        ["Storage:ConnectionString"] = Storage,
        ["ServiceBus"] = "Endpoint=sb://bench/;SharedAccessKeyName=n;SharedAccessKey=k",
        ["Bus:AlertsQueue"] = "alerts",
        ["Bus:AlarmsQueue"] = "alarms",
        ["Bus:AnswersQueue"] = "answers",
        ["Signing:Keys:0:Id"] = "a",
        ["Signing:Keys:0:Secret"] = Convert.ToBase64String(new byte[32]),
    };

    private static readonly Dictionary<string, string> Web = new(Common)
    {
        ["Codes:Keys:0:Id"] = "A",
        ["Codes:Keys:0:Secret"] = Convert.ToBase64String(new byte[32]),
        ["Site:PublicOrigin"] = "https://bench.example.no",
        ["SignIn:ClientId"] = Tenant,
        ["SignIn:Issuers:0:Tenant"] = Tenant,
    };

    private static readonly Dictionary<string, string> Alerts = new(Common)
    {
        // Never due while it is measured.
        ["Sweep:Schedule"] = "0 0 0 1 1 *",
        ["Anchors:Schedule"] = "0 0 0 1 1 *",
        ["Reconcile:Schedule"] = "0 0 0 1 1 *",
        ["Morning:Schedule"] = "0 0 0 1 1 *",
        ["Graph:TeamsAppId"] = "a",
        ["Graph:Sender"] = "s@example.no",
        ["Graph:Desk"] = "https://bench.example.no",
        ["Graph:Ombud:UserId"] = "o",
        ["Graph:Ombud:Mail"] = "o@example.no",
    };

    public static async Task RunAsync(Sizes sizes)
    {
        (string Name, string File, Dictionary<string, string> Settings)[] apps =
        [
            ("empty function app", "Ombud.EmptyApp.dll", []),
            ("Web", "Ombud.Web.dll", Web),
            ("Alerts", "Ombud.Alerts.dll", Alerts),
        ];
        var seen = apps.ToDictionary(app => app.Name, _ => (Start: new List<double>(), Memory: new List<double>()));
        for (var round = 0; round <= sizes.Rounds; round++)
            foreach (var (name, file, settings) in apps)
            {
                var (start, memory) = await OnceAsync(file, settings);
                // The first round reads everything from disk.
                if (round == 0)
                    continue;
                seen[name].Start.Add(start);
                seen[name].Memory.Add(memory);
            }
        Figures.Title(
            "Start until the host has loaded every function, and memory then",
            "app", "start ms", "MiB", "start : empty", "MiB : empty");
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

    private static async Task<(double Start, double Memory)> OnceAsync(
        string file, IReadOnlyDictionary<string, string> settings)
    {
        await using var host = await EmptyHost.StartAsync();
        using var worker = new Process
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, file), .. host.Arguments(settings)])
            {
                RedirectStandardOutput = true,
                Environment = { ["FUNCTIONS_APPLICATION_DIRECTORY"] = AppContext.BaseDirectory },
            },
        };
        var start = await Figures.MillisecondsAsync(async () =>
        {
            worker.Start();
            worker.BeginOutputReadLine();
            var loading = host.LoadAsync();
            if (await Task.WhenAny(loading, worker.WaitForExitAsync()) != loading)
                throw new InvalidOperationException($"{file} did not start.");
            await loading;
        });
        worker.Refresh();
        var memory = worker.WorkingSet64 / MiB;
        worker.Kill();
        await worker.WaitForExitAsync();
        return (start, memory);
    }
}
